package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.AuthorizerKind;
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
 * Tells that an authorizer looks for who calls in another place, or takes other tokens; once for
 * all routes that have it. How API keys are given is told here, too.
 *
 * @see IdentitySources
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers: issuer and audience</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html">Choose
 *     an API key source</a>
 */
record AuthorizerDemands() implements Evaluator {
  private static final Set<String> AUTHORIZERS =
      Set.of("AWS::ApiGateway::Authorizer", "AWS::ApiGatewayV2::Authorizer");
  private static final Set<String> APIS =
      Set.of("AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api");

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(AUTHORIZERS)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        Declared old = both.old().get();
        Declared now = both.now().get();
        // Of an authorizer of another kind its routes tell what they ask for now.
        if (!AuthorizerKind.differs(old, now)) {
          new TokenDemands(now.logicalId(), old, now, pair, consequences).tell();
        }
      }
    }
    for (Pair.Both both : pair.ofTypes(APIS)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        keySource(both, "ApiKeySourceType", "HEADER", consequences);
        keySource(both, "ApiKeySelectionExpression", "$request.header.x-api-key", consequences);
      }
    }
  }

  private static void keySource(
      Pair.Both both, String property, String usual, Consequences consequences) {
    Optional<Located> old = both.old().orElseThrow().get(property);
    Optional<Located> now = both.now().orElseThrow().get(property);
    String before = old.map(SideBySide::now).orElse(usual);
    String after = now.map(SideBySide::now).orElse(usual);
    if (!before.equals(after)) {
      boolean isKnown = !Computed.scalar(old) && !Computed.scalar(now);
      consequences.add(
          Consequence.of(
                  ChangeCode.CALLER_IDENTITY,
                  isKnown ? Effect.BREAKING : Effect.UNKNOWN,
                  both.logicalId(),
                  "API keys are read from `" + after + "` instead of `" + before + "`")
              .at(
                  SideBySide.place(old, both.old().get().span()),
                  SideBySide.place(now, both.now().get().span())));
    }
  }
}
