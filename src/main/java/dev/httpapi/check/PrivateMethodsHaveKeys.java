package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.Service;

/**
 * Raises {@code private-without-key} for a method that needs an API key in a service that makes
 * none: nobody can call it, unless a key comes from elsewhere.
 */
record PrivateMethodsHaveKeys() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    if (service.restApi().isEmpty() || !service.restApi().get().keys().isEmpty()) {
      return;
    }
    for (RestApi.Route route : service.restRoutes()) {
      if (route.route().apiKeyRequired()) {
        diagnostics.add(
            Diagnostic.of(
                    Code.PRIVATE_WITHOUT_KEY,
                    route.route().span(),
                    "this method needs an API key, and the service has none")
                .help("list one in `provider.apiGateway.apiKeys`"));
      }
    }
  }
}
