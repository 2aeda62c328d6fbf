package dev.httpapi.diff.apis;

import dev.httpapi.template.located.Declared;
import java.util.Optional;

/** Whom an authorizer asks: a function of one's own, a user pool, an issuer of tokens. */
public final class AuthorizerKind {
  private AuthorizerKind() {}

  /**
   * Whether another one is asked, so that settings that came or went with the type tell nothing of
   * their own. Authorizers of the types {@code TOKEN} and {@code REQUEST} both ask a function.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
   *     authorizers</a>
   */
  public static boolean differs(Declared old, Declared now) {
    return !of(old).equals(of(now));
  }

  private static String of(Declared authorizer) {
    Optional<String> rest = authorizer.get("Type").flatMap(type -> type.text());
    String type =
        rest.or(() -> authorizer.get("AuthorizerType").flatMap(one -> one.text())).orElse("");
    return type.equals("TOKEN") ? "REQUEST" : type;
  }
}
