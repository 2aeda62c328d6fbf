package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Tells that what answers is sent something else for the same request. What that does to clients is
 * up to it, but for bodies that are no longer passed on.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">Payloads
 *     without mapping templates: status 415</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html">Parameter
 *     mapping of HTTP APIs</a>
 */
record RequestMappings() implements Evaluator {
  private static final String PASSES = "PassthroughBehavior";
  private static final List<String> PASSTHROUGH =
      List.of("NEVER", "WHEN_NO_TEMPLATES", "WHEN_NO_MATCH");
  private static final String[][] SETTINGS = {
    {"RequestTemplates", "its body is mapped by another template"},
    {"TemplateSelectionExpression", "the template of its body is chosen otherwise"},
    {"RequestParameters", "its parameters are mapped otherwise"},
    {"ContentHandling", "its body is converted otherwise"},
    {"ContentHandlingStrategy", "its body is converted otherwise"},
    {"IntegrationHttpMethod", "it is sent on with another method"},
    {"IntegrationMethod", "it is sent on with another method"},
    {"IntegrationSubtype", "another action of the service is called"}
  };

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Integration one : Integration.of(pair)) {
      boolean isLike = Integration.type(one.old()).equals(Integration.type(one.now()));
      if (isLike && Targets.same(one.old(), one.now(), pair)) {
        settings(one, pair, consequences);
        passthrough(one, consequences);
      }
    }
  }

  private static void settings(Integration one, Pair pair, Consequences consequences) {
    SideBySide values = SideBySide.of(pair);
    for (String[] setting : SETTINGS) {
      Optional<Located> old = Integration.setting(one.old(), setting[0]);
      Optional<Located> now = Integration.setting(one.now(), setting[0]);
      if (!values.same(old, now)) {
        add(
            one,
            Effect.UNKNOWN,
            "a request is passed on otherwise" + one.ofRoutes() + ": " + setting[1],
            old,
            now,
            consequences);
      }
    }
  }

  /** The usual way is to pass on whatever no template is for. */
  private static void passthrough(Integration one, Consequences consequences) {
    if (one.now().protocol() == Protocol.HTTP || Integration.isProxy(one.now())) {
      return;
    }
    Optional<Located> old = Integration.setting(one.old(), PASSES);
    Optional<Located> now = Integration.setting(one.now(), PASSES);
    int before = PASSTHROUGH.indexOf(old.map(SideBySide::now).orElse("WHEN_NO_MATCH"));
    int after = PASSTHROUGH.indexOf(now.map(SideBySide::now).orElse("WHEN_NO_MATCH"));
    boolean bothMapAll = hasTemplates(one.old()) && hasTemplates(one.now());
    if (before == after || bothMapAll && before < 2 && after < 2) {
      return;
    }
    if (before < 0 || after < 0) {
      add(
          one,
          Effect.UNKNOWN,
          "which bodies are passed on is known at deployment only",
          old,
          now,
          consequences);
    } else if (after < before) {
      add(
          one,
          Effect.BREAKING,
          "bodies of a type without a template are refused with status 415 now",
          old,
          now,
          consequences);
    } else {
      add(
          one,
          Effect.COMPATIBLE,
          "bodies of a type without a template are passed on now",
          old,
          now,
          consequences);
    }
  }

  private static boolean hasTemplates(Route route) {
    return Integration.setting(route, "RequestTemplates")
        .filter(templates -> !templates.entries().isEmpty())
        .isPresent();
  }

  private static void add(
      Integration one,
      Effect effect,
      String message,
      Optional<Located> old,
      Optional<Located> now,
      Consequences consequences) {
    consequences.add(
        Consequence.of(ChangeCode.REQUEST_MAPPING, effect, one.subject(), message)
            .at(SideBySide.place(old, one.old().span()), SideBySide.place(now, one.now().span())));
  }
}
