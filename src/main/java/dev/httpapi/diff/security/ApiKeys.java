package dev.httpapi.diff.security;

import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.apis.RoutePairs;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Located;

/**
 * Tells {@code api-key-required}: a method asks for a key, or does so no longer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
 *     plans and API keys for REST APIs</a>
 */
record ApiKeys() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (RoutePairs.Both both : RoutePairs.of(pair)) {
      if (both.isOnBothSides()
          && both.old().get().needsApiKey() != both.now().get().needsApiKey()) {
        boolean asks = both.now().get().needsApiKey();
        consequences.add(
            Consequence.of(
                    ChangeCode.API_KEY_REQUIRED,
                    asks ? Effect.STRONGER : Effect.WEAKER,
                    both.name(),
                    asks ? "asks for an API key now" : "no longer asks for an API key")
                .at(place(both.old().get()), place(both.now().get())));
      }
    }
  }

  private static Span place(Route route) {
    return route.resource().get("ApiKeyRequired").map(Located::span).orElse(route.span());
  }
}
