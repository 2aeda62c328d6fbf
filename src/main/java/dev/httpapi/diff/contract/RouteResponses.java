package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Identity;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;

/**
 * Tells that clients of a WebSocket API get an answer to a message, or no longer do: API Gateway
 * passes what the backend returns on to the client only where the route has a response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html">Set
 *     up route responses for WebSocket APIs</a>
 */
record RouteResponses() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Answered one : Answered.of(pair)) {
      if (one.asked().protocol() == Protocol.WEBSOCKET && one.isSameRoute()) {
        Route old = one.old().orElseThrow();
        Route now = one.now().orElseThrow();
        if (answers(old) != answers(now)) {
          consequences.add(
              Consequence.of(
                      ChangeCode.RESPONSE_MAPPING,
                      answers(now) ? Effect.UNKNOWN : Effect.BREAKING,
                      one.name(),
                      answers(now)
                          ? "what the backend returns is sent to the client now"
                          : "what the backend returns is no longer sent to the client")
                  .at(old.span(), now.span()));
        }
      }
    }
  }

  private static boolean answers(Route route) {
    for (Declared response :
        route.resource().template().ofType("AWS::ApiGatewayV2::RouteResponse")) {
      if (Identity.of(response.get("RouteId")).equals(route.resource().logicalId())) {
        return true;
      }
    }
    return false;
  }
}
