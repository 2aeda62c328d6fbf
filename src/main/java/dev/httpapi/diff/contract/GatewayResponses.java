package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that a REST API words its own errors otherwise, such as a missing token or a body that does
 * not fit. What clients make of errors the templates do not tell.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
record GatewayResponses() implements Evaluator {
  private static final String[][] SETTINGS = {
    {"StatusCode", "have another status"},
    {"ResponseParameters", "have other headers"},
    {"ResponseTemplates", "have another body"}
  };

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    SideBySide values = SideBySide.of(pair);
    for (Pair.Both both : pair.ofTypes(Set.of("AWS::ApiGateway::GatewayResponse"))) {
      Optional<Declared> old = both.old();
      Optional<Declared> now = both.now();
      String errors =
          "errors of the type `"
              + now.or(() -> old).orElseThrow().get("ResponseType").map(SideBySide::now).orElse("")
              + "` ";
      if (old.isEmpty() || now.isEmpty()) {
        add(
            both.logicalId(),
            errors
                + (now.isPresent() ? "have a form of their own now" : "have the usual form again"),
            old.map(Declared::span),
            now.map(Declared::span),
            consequences);
        continue;
      }
      for (String[] setting : SETTINGS) {
        Optional<Located> before = old.get().get(setting[0]);
        Optional<Located> after = now.get().get(setting[0]);
        if (!values.same(before, after)) {
          add(
              both.logicalId(),
              errors + setting[1],
              SideBySide.place(before, old.get().span()),
              SideBySide.place(after, now.get().span()),
              consequences);
        }
      }
    }
  }

  private static void add(
      String subject,
      String message,
      Optional<Span> old,
      Optional<Span> now,
      Consequences consequences) {
    consequences.add(
        Consequence.of(ChangeCode.RESPONSE_MAPPING, Effect.UNKNOWN, subject, message).at(old, now));
  }
}
