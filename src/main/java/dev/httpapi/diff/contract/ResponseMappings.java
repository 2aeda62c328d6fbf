package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Api;
import dev.httpapi.diff.apis.Apis;
import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that clients get the same answer in another form: other statuses, headers or bodies. A
 * proxy integration of a REST API passes answers on as they are, whatever responses are written.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     responses of REST APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html">Stream
 *     the integration response</a>
 */
record ResponseMappings() implements Evaluator {
  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    Set<String> preflights = preflights(pair.before());
    preflights.addAll(preflights(pair.after()));
    for (Integration one : Integration.of(pair)) {
      boolean isLike = Integration.type(one.old()).equals(Integration.type(one.now()));
      if (isLike && Targets.same(one.old(), one.now(), pair)) {
        setting(
            one, pair, "ResponseTransferMode", "answers are transferred otherwise", consequences);
        if (one.now().protocol() == Protocol.HTTP) {
          setting(
              one,
              pair,
              "ResponseParameters",
              "headers or statuses of answers are mapped otherwise",
              consequences);
        } else if (one.now().protocol() == Protocol.REST && !Integration.isProxy(one.now())) {
          boolean hasPreflight = preflights.contains(PathShapes.of(one.now()));
          new ResponseComparison(one, SideBySide.of(pair), hasPreflight, consequences).tell();
        }
      }
    }
  }

  /** The paths whose preflights are answered, so that CORS is told of them. */
  private static Set<String> preflights(Template template) {
    Set<String> paths = new HashSet<>();
    for (Api api : Apis.of(template)) {
      for (Route route : api.routes()) {
        if (route.isPreflight()) {
          paths.add(PathShapes.of(route));
        }
      }
    }
    return paths;
  }

  private static void setting(
      Integration one, Pair pair, String name, String message, Consequences consequences) {
    Optional<Located> old = Integration.setting(one.old(), name);
    Optional<Located> now = Integration.setting(one.now(), name);
    if (!SideBySide.of(pair).same(old, now)) {
      consequences.add(
          Consequence.of(
                  ChangeCode.RESPONSE_MAPPING,
                  Effect.UNKNOWN,
                  one.subject(),
                  message + one.ofRoutes())
              .at(
                  SideBySide.place(old, one.old().span()),
                  SideBySide.place(now, one.now().span())));
    }
  }
}
