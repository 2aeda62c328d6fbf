package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Service;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.model.WebsocketRoute;

/**
 * Raises {@code unused-setting} for an authorizer of another route of the WebSocket API than {@code
 * $connect}: API Gateway asks when a client connects, and never for a message.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html">
 *     Lambda authorizers of WebSocket APIs</a>
 */
record AuthorizersAreAsked() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    for (WebsocketApi.Route route : service.websocketRoutes()) {
      WebsocketRoute written = route.route();
      if (written.authorizer().isPresent() && !written.key().equals(WebsocketRoute.CONNECT)) {
        diagnostics.add(
            Diagnostic.of(
                    Code.UNUSED_SETTING,
                    written.authorizer().get().span(),
                    "no authorizer is asked for the route `" + written.key() + "`")
                .help("set it on `$connect`: API Gateway asks when a client connects"));
      }
    }
  }
}
