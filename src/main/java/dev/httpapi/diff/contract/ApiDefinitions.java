package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Api;
import dev.httpapi.diff.apis.Apis;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells that the OpenAPI document of an API differs. Of one that stands in the template, paths and
 * methods are compared; the rest of it is not looked into.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html">AWS::ApiGateway::RestApi:
 *     Body</a>
 */
record ApiDefinitions() implements Evaluator {
  private static final Set<String> TYPES =
      Set.of("AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api");
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final String ANY = "x-amazon-apigateway-any-method";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    SideBySide values = SideBySide.of(pair);
    for (Pair.Both both : pair.ofTypes(TYPES)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        for (String property : new String[] {"Body", "BodyS3Location"}) {
          Optional<Located> old = both.old().get().get(property);
          Optional<Located> now = both.now().get().get(property);
          if (!values.same(old, now)) {
            evaluate(both, old, now, pair, consequences);
          }
        }
      }
    }
  }

  private static void evaluate(
      Pair.Both both,
      Optional<Located> old,
      Optional<Located> now,
      Pair pair,
      Consequences consequences) {
    Set<String> lost = operations(old);
    Set<String> won = operations(now);
    Set<String> stay = new TreeSet<>(lost);
    stay.retainAll(won);
    lost.removeAll(stay);
    won.removeAll(stay);
    // What was in the document may be a resource now, and the other way round.
    lost.removeAll(routes(pair.after(), both.now().orElseThrow()));
    won.removeAll(routes(pair.before(), both.old().orElseThrow()));
    if (!lost.isEmpty()) {
      add(both, Effect.BREAKING, Listing.quoted(lost) + gone(lost), old, now, consequences);
    }
    if (!won.isEmpty()) {
      add(
          both,
          Effect.COMPATIBLE,
          Listing.quoted(won) + (won.size() == 1 ? " is new" : " are new") + " in its definition",
          old,
          now,
          consequences);
    }
    if (lost.isEmpty() && won.isEmpty()) {
      add(
          both,
          Effect.UNKNOWN,
          "the document that defines its routes differs",
          old,
          now,
          consequences);
    }
  }

  /** The routes of an API that are resources. */
  private static Set<String> routes(Template template, Declared declared) {
    Set<String> names = new TreeSet<>();
    for (Api api : Apis.of(template)) {
      if (api.id().equals(declared.logicalId())) {
        api.routes().forEach(route -> names.add(route.name()));
      }
    }
    return names;
  }

  private static String gone(Set<String> lost) {
    return (lost.size() == 1 ? " is" : " are") + " gone from its definition";
  }

  /** The methods and paths of a document, as routes are called. */
  private static Set<String> operations(Optional<Located> body) {
    Set<String> operations = new TreeSet<>();
    if (body.isPresent()) {
      for (Located.Entry path : body.get().entries("paths")) {
        for (Located.Entry method : path.value().entries()) {
          if (method.key().equals(ANY)) {
            operations.add("ANY " + path.key());
          } else if (METHODS.contains(method.key().toLowerCase(Locale.ROOT))) {
            operations.add(method.key().toUpperCase(Locale.ROOT) + " " + path.key());
          }
        }
      }
    }
    return operations;
  }

  private static void add(
      Pair.Both both,
      Effect effect,
      String message,
      Optional<Located> old,
      Optional<Located> now,
      Consequences consequences) {
    Declared before = both.old().orElseThrow();
    Declared after = both.now().orElseThrow();
    consequences.add(
        Consequence.of(ChangeCode.API_DEFINITION, effect, both.logicalId(), message)
            .at(SideBySide.place(old, before.span()), SideBySide.place(now, after.span())));
  }
}
