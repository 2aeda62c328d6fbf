package dev.httpapi.diff.contract;

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
import java.util.TreeSet;

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
        OfOne one = new OfOne(both.old().get(), both.now().get(), pair, consequences);
        one.sources();
        one.issuer();
        one.all("the audience ", "JwtConfiguration", "Audience");
        one.all("the user pool ", "ProviderARNs");
        one.differs("another form is asked of tokens", "IdentityValidationExpression");
      }
    }
    for (Pair.Both both : pair.ofTypes(APIS)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        OfOne one = new OfOne(both.old().get(), both.now().get(), pair, consequences);
        one.keySource("ApiKeySourceType", "HEADER");
        one.keySource("ApiKeySelectionExpression", "$request.header.x-api-key");
      }
    }
  }

  /** What is told of one authorizer or API. */
  private record OfOne(Declared old, Declared now, Pair pair, Consequences consequences) {

    void sources() {
      Set<String> lost = new TreeSet<>(IdentitySources.of(old));
      Set<String> won = new TreeSet<>(IdentitySources.of(now));
      won.removeAll(lost);
      lost.removeAll(IdentitySources.of(now));
      String less = IdentitySources.words(lost);
      String more = IdentitySources.words(won);
      if (!won.isEmpty()) {
        add(
            Effect.BREAKING,
            "requests must bring " + more + (lost.isEmpty() ? ", too" : " instead of " + less),
            "IdentitySource");
      } else if (!lost.isEmpty()) {
        add(Effect.COMPATIBLE, "requests need not bring " + less + " any more", "IdentitySource");
      }
    }

    void issuer() {
      Optional<Located> before = old.get("JwtConfiguration", "Issuer");
      Optional<Located> after = now.get("JwtConfiguration", "Issuer");
      SideBySide values = SideBySide.of(pair);
      if (before.isPresent() && after.isPresent() && !values.same(before, after)) {
        boolean isKnown = before.get().text().isPresent() && after.get().text().isPresent();
        add(
            isKnown ? Effect.BREAKING : Effect.UNKNOWN,
            "tokens must be of the issuer `"
                + SideBySide.now(after.get())
                + "` instead of `"
                + values.old(before.get())
                + "`",
            "JwtConfiguration",
            "Issuer");
      }
    }

    /** A list of which tokens must have one. */
    void all(String what, String... property) {
      SideBySide values = SideBySide.of(pair);
      if (Computed.structure(old.get(property)) || Computed.structure(now.get(property))) {
        if (!values.same(old.get(property), now.get(property))) {
          add(Effect.UNKNOWN, "for whom tokens must be is known at deployment only", property);
        }
        return;
      }
      Set<String> lost = new TreeSet<>();
      old.items(property).forEach(one -> lost.add(values.old(one)));
      Set<String> won = new TreeSet<>();
      now.items(property).forEach(one -> won.add(SideBySide.now(one)));
      Set<String> both = new TreeSet<>(lost);
      both.retainAll(won);
      lost.removeAll(both);
      won.removeAll(both);
      if (!lost.isEmpty()) {
        add(
            Effect.BREAKING,
            "tokens for " + what + Listing.of(lost) + " are refused now",
            property);
      }
      if (!won.isEmpty()) {
        add(Effect.COMPATIBLE, "tokens for " + what + Listing.of(won) + " are taken now", property);
      }
    }

    void differs(String message, String property) {
      if (!SideBySide.of(pair).same(old.get(property), now.get(property))) {
        add(Effect.UNKNOWN, message, property);
      }
    }

    void keySource(String property, String usual) {
      String before = old.get(property).map(SideBySide::now).orElse(usual);
      String after = now.get(property).map(SideBySide::now).orElse(usual);
      if (!before.equals(after)) {
        add(
            Effect.BREAKING,
            "API keys are read from `" + after + "` instead of `" + before + "`",
            property);
      }
    }

    private void add(Effect effect, String message, String... property) {
      consequences.add(
          Consequence.of(ChangeCode.CALLER_IDENTITY, effect, now.logicalId(), message)
              .at(
                  SideBySide.place(old.get(property), old.span()),
                  SideBySide.place(now.get(property), now.span())));
    }
  }
}
