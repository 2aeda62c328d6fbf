package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.AsynchronousInvocation.Destination;
import dev.httpapi.model.Function;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.HttpAuthorizer;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestAuthorization;
import dev.httpapi.model.RestAuthorizer;
import dev.httpapi.model.Service;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.model.WebsocketAuthorizer;
import dev.httpapi.source.Span;
import java.util.Optional;

/** Raises {@code unknown-function} where the name of a function is none of the service's. */
record FunctionsExist() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    for (Function function : service.functions()) {
      check(service, function.asynchronous().onSuccess(), diagnostics);
      check(service, function.asynchronous().onFailure(), diagnostics);
    }
    checkRest(service, diagnostics);
    checkWebsocket(service, diagnostics);
    if (service.httpApi().isPresent()
        && service.httpApi().get().target() instanceof HttpApi.Own own) {
      for (HttpAuthorizer authorizer : own.authorizers()) {
        if (authorizer instanceof HttpAuthorizer.Request request
            && request.function() instanceof HttpAuthorizer.Target.OfService target) {
          check(service, target.functionKey(), target.span(), diagnostics);
        }
      }
    }
  }

  private static void checkRest(Service service, Diagnostics diagnostics) {
    for (RestApi.Route route : service.restRoutes()) {
      if (route.route().authorization().isPresent()
          && route.route().authorization().get() instanceof RestAuthorization.ByAuthorizer by
          && by.authorizer().target() instanceof RestAuthorizer.Target.OfService target) {
        check(service, target.functionKey(), target.span(), diagnostics);
      }
    }
  }

  private static void checkWebsocket(Service service, Diagnostics diagnostics) {
    for (WebsocketApi.Route route : service.websocketRoutes()) {
      if (route.route().authorizer().isPresent()
          && route.route().authorizer().get().target()
              instanceof WebsocketAuthorizer.Target.OfService target) {
        check(service, target.functionKey(), target.span(), diagnostics);
      }
    }
  }

  private static void check(
      Service service, Optional<Destination> destination, Diagnostics diagnostics) {
    if (destination.isPresent() && destination.get() instanceof Destination.OfService target) {
      check(service, target.functionKey(), target.span(), diagnostics);
    }
  }

  private static void check(Service service, String key, Span span, Diagnostics diagnostics) {
    if (service.function(key).isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.UNKNOWN_FUNCTION, span, "the service has no function `" + key + "`")
              .help(
                  Suggestion.didYouMean(
                      key, service.functions().stream().map(Function::key).toList())));
    }
  }
}
