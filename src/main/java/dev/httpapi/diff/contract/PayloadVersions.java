package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that functions of an HTTP API get events of another format. Whether clients notice is up to
 * the function: it must read the other event, and its answer is read otherwise (version 2.0 takes
 * an answer without a status for a body).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Create
 *     Lambda proxy integrations for HTTP APIs: payload format version</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Control
 *     access to HTTP APIs with Lambda authorizers: payload format version</a>
 */
record PayloadVersions() implements Evaluator {
  private static final String VERSION = "PayloadFormatVersion";
  private static final String OF_AUTHORIZER = "AuthorizerPayloadFormatVersion";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Integration one : Integration.of(pair)) {
      if (one.now().protocol() == Protocol.HTTP && Targets.same(one.old(), one.now(), pair)) {
        tell(
            one.subject(),
            "the event" + one.ofRoutes(),
            ": the function reads another event, and its answer is read otherwise",
            Integration.setting(one.old(), VERSION),
            Integration.setting(one.now(), VERSION),
            consequences);
      }
    }
    for (Pair.Both both : pair.ofTypes(Set.of("AWS::ApiGatewayV2::Authorizer"))) {
      if (both.old().isPresent() && both.now().isPresent()) {
        tell(
            both.logicalId(),
            "what the authorizer is asked",
            ": its function reads another event, and its answer is read otherwise",
            version(both.old()),
            version(both.now()),
            consequences);
      }
    }
  }

  private static Optional<Located> version(Optional<Declared> authorizer) {
    return authorizer.flatMap(one -> one.get(OF_AUTHORIZER));
  }

  private static void tell(
      String subject,
      String what,
      String meaning,
      Optional<Located> old,
      Optional<Located> now,
      Consequences consequences) {
    String before = old.map(SideBySide::now).orElse("");
    String after = now.map(SideBySide::now).orElse("");
    if (!before.equals(after) && !before.isEmpty() && !after.isEmpty()) {
      consequences.add(
          Consequence.of(
                  ChangeCode.PAYLOAD_VERSION,
                  Effect.UNKNOWN,
                  subject,
                  what + " is of version `" + after + "` instead of `" + before + "`" + meaning)
              .at(SideBySide.place(old), SideBySide.place(now)));
    }
  }
}
