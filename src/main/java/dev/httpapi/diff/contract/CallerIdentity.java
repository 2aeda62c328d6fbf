package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells what clients must send of themselves with a request, or no longer need to: credentials, a
 * token with a scope, an API key.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html">Control
 *     and manage access to HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers: a token needs one of the scopes of the route</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html">User
 *     pools at REST APIs: without scopes a token is taken for an identity token, with scopes for an
 *     access token</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html">Control access to
 *     Lambda function URLs</a>
 */
record CallerIdentity() implements Evaluator {
  private static final String NONE = "NONE";
  private static final String USER_POOLS = "COGNITO_USER_POOLS";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Answered one : Answered.of(pair)) {
      if (one.isOnBothSides()) {
        new OfRequests(one, pair, consequences).tell();
      }
    }
    for (Pair.Both both : pair.ofTypes(Set.of(FunctionUrls.TYPE))) {
      if (both.old().isPresent() && both.now().isPresent()) {
        url(both.old().get(), both.now().get(), consequences);
      }
    }
  }

  private static void url(Declared old, Declared now, Consequences consequences) {
    Optional<Located> before = old.get("AuthType");
    Optional<Located> after = now.get("AuthType");
    String was = before.map(SideBySide::now).orElse(NONE);
    String is = after.map(SideBySide::now).orElse(NONE);
    if (!was.equals(is)) {
      consequences.add(
          Consequence.of(
                  ChangeCode.CALLER_IDENTITY,
                  switch (is) {
                    case NONE -> Effect.COMPATIBLE;
                    case "AWS_IAM" -> Effect.BREAKING;
                    default -> Effect.UNKNOWN;
                  },
                  now.logicalId(),
                  switch (is) {
                    case NONE -> "requests need not be signed any more";
                    case "AWS_IAM" -> "requests must be signed with AWS credentials now";
                    default -> "whether requests must be signed is known at deployment only";
                  })
              .at(SideBySide.place(before, old.span()), SideBySide.place(after, now.span())));
    }
  }

  /** What is told of the requests of one route. */
  private record OfRequests(Answered one, Pair pair, Consequences consequences) {

    void tell() {
      Route old = one.old().orElseThrow();
      Route now = one.now().orElseThrow();
      if (isComputed("AuthorizationType") || isComputed("ApiKeyRequired")) {
        add(Effect.UNKNOWN, "what requests must bring is known at deployment only");
        return;
      }
      boolean isOpened = now.authorizationType().equals(NONE);
      if (old.authorizationType().equals(NONE) && !isOpened) {
        add(Effect.BREAKING, "requests must bring " + credentials(now) + " now");
      } else if (!old.authorizationType().equals(NONE) && isOpened) {
        add(Effect.COMPATIBLE, "requests need not bring " + credentials(old) + " any more");
      } else if (!isOpened) {
        authorizers(old, now);
      }
      if (old.needsApiKey() != now.needsApiKey()) {
        add(
            now.needsApiKey() ? Effect.BREAKING : Effect.COMPATIBLE,
            now.needsApiKey()
                ? "requests must bring an API key now"
                : "requests need not bring an API key any more");
      }
    }

    /** Whether a setting differs, and one of the sides does not tell what it is. */
    private boolean isComputed(String setting) {
      Optional<Located> old = one.old().orElseThrow().resource().get(setting);
      Optional<Located> now = one.now().orElseThrow().resource().get(setting);
      return (Computed.scalar(old) || Computed.scalar(now)) && !SideBySide.of(pair).same(old, now);
    }

    private void authorizers(Route old, Route now) {
      if (!old.authorizationType().equals(now.authorizationType())) {
        add(
            Effect.BREAKING,
            "requests must bring " + credentials(now) + " instead of " + credentials(old));
        return;
      }
      if (!SideBySide.of(pair).same(old.authorizerId(), now.authorizerId())) {
        anotherAuthorizer(old, now);
      }
      scopes(old, now);
    }

    private void anotherAuthorizer(Route old, Route now) {
      boolean isTold =
          old.authorizer().isPresent()
              && now.authorizer().isPresent()
              && new TokenDemands(
                      one.name(),
                      old.authorizer().get(),
                      now.authorizer().get(),
                      pair,
                      consequences)
                  .tell();
      if (!isTold) {
        add(Effect.UNKNOWN, "another authorizer judges " + credentials(now));
      }
    }

    private void scopes(Route old, Route now) {
      Optional<Located> written = now.resource().get("AuthorizationScopes");
      if (Computed.structure(old.resource().get("AuthorizationScopes"))
          || Computed.structure(written)) {
        if (!SideBySide.of(pair).same(old.resource().get("AuthorizationScopes"), written)) {
          add(Effect.UNKNOWN, "which scope a token needs is known at deployment only");
        }
        return;
      }
      Set<String> before = texts(old);
      Set<String> after = texts(now);
      if (before.equals(after)) {
        return;
      }
      if (Computed.shown(before) || Computed.shown(after)) {
        add(Effect.UNKNOWN, "which scope a token needs is known at deployment only");
        return;
      }
      if (now.authorizationType().equals(USER_POOLS) && before.isEmpty() != after.isEmpty()) {
        add(
            Effect.BREAKING,
            after.isEmpty()
                ? "tokens must be identity tokens instead of access tokens with " + scope(before)
                : "tokens must be access tokens with "
                    + scope(after)
                    + " instead of identity tokens");
        return;
      }
      if (after.isEmpty()) {
        add(Effect.COMPATIBLE, "tokens need no scope any more");
        return;
      }
      Set<String> lost = new TreeSet<>(before);
      lost.removeAll(after);
      if (before.isEmpty()) {
        add(Effect.BREAKING, "tokens need " + scope(after) + " now");
      } else if (lost.isEmpty()) {
        Set<String> won = new TreeSet<>(after);
        won.removeAll(before);
        add(Effect.COMPATIBLE, Listing.quoted(won) + " will do as a scope of a token, too");
      } else {
        add(
            Effect.BREAKING,
            Listing.quoted(lost) + " will not do as a scope any more: tokens need " + scope(after));
      }
    }

    private static String scope(Set<String> scopes) {
      return scopes.size() == 1
          ? "the scope " + Listing.quoted(scopes)
          : "one of the scopes " + Listing.quoted(scopes);
    }

    private static Set<String> texts(Route route) {
      Set<String> texts = new TreeSet<>();
      for (Located scope : route.scopes()) {
        texts.add(SideBySide.now(scope));
      }
      return texts;
    }

    private static String credentials(Route route) {
      return switch (route.authorizationType()) {
        case NONE -> "nothing";
        case "AWS_IAM" -> "a signature with AWS credentials";
        case "JWT" -> "a JWT" + in(route);
        case USER_POOLS -> "a token of a user pool" + in(route);
        default -> IdentitySources.words(route.authorizer()).orElse("what its authorizer asks for");
      };
    }

    private static String in(Route route) {
      return IdentitySources.words(route.authorizer()).map(source -> " in " + source).orElse("");
    }

    private void add(Effect effect, String message) {
      Route old = one.old().orElseThrow();
      Route now = one.now().orElseThrow();
      consequences.add(
          Consequence.of(ChangeCode.CALLER_IDENTITY, effect, one.name(), message)
              .at(old.span(), now.span()));
    }
  }
}
