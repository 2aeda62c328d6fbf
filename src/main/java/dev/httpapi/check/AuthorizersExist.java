package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.HttpAuthorizer;
import dev.httpapi.model.HttpRoute;
import dev.httpapi.model.HttpRoute.Authorization;
import dev.httpapi.model.Service;
import java.util.List;

/**
 * Raises {@code unknown-authorizer} for a route whose authorizer nothing defines, and for one that
 * names an authorizer by the id of another stack while the API is this stack's own.
 */
record AuthorizersExist() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    if (service.httpApi().isPresent()) {
      HttpApi api = service.httpApi().get();
      for (HttpApi.Route route : api.routes()) {
        check(api, route.route(), diagnostics);
      }
    }
  }

  private static void check(HttpApi api, HttpRoute route, Diagnostics diagnostics) {
    Authorization authorization = route.authorization().orElse(new Authorization.Iam());
    if (authorization instanceof Authorization.Named named
        && api.authorizer(named.authorizer()).isEmpty()) {
      diagnostics.add(unknown(api, named));
    }
    if (authorization instanceof Authorization.ById byId && api.target() instanceof HttpApi.Own) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNKNOWN_AUTHORIZER,
                  byId.id().span(),
                  "an authorizer is named by its id only when another stack owns the API")
              .help("set `provider.httpApi.id` to that API, or name an authorizer of this one"));
    }
  }

  private static Diagnostic unknown(HttpApi api, Authorization.Named named) {
    List<String> known =
        api.target() instanceof HttpApi.Own own
            ? own.authorizers().stream().map(HttpAuthorizer::key).toList()
            : List.of();
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.UNKNOWN_AUTHORIZER,
            named.span(),
            "no authorizer `" + named.authorizer() + "` is in `provider.httpApi.authorizers`");
    if (api.target() instanceof HttpApi.External) {
      return diagnostic.help("the API is another stack's: name the authorizer by its `id`");
    }
    if (known.isEmpty()) {
      return diagnostic.help("define it there, by this name");
    }
    return diagnostic.help(
        Suggestion.didYouMean(named.authorizer(), known)
            .orElse("these are there: " + String.join(", ", known)));
  }
}
