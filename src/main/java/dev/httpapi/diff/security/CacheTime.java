package dev.httpapi.diff.security;

import dev.httpapi.diff.base.Effect;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * How long API Gateway remembers what an authorizer said: so long a token is accepted that is no
 * longer good. REST APIs remember it for 300 seconds where nothing is said; of HTTP APIs AWS does
 * not document a default.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html">Authorizer
 *     of a REST API, authorizerResultTtlInSeconds</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers-authorizerid.html">Authorizer
 *     of an HTTP API</a>
 */
final class CacheTime {
  private static final String PROPERTY = "AuthorizerResultTtlInSeconds";
  private static final BigDecimal REST_DEFAULT = BigDecimal.valueOf(300);

  private CacheTime() {}

  static Setting of(Declared old, Declared now, OldSide side) {
    return Setting.of(old, now, side, PROPERTY);
  }

  static void compare(
      Declared old, Declared now, OldSide side, BiConsumer<Effect, String> telling) {
    Setting setting = of(old, now, side);
    Optional<BigDecimal> before = seconds(old, setting.before());
    Optional<BigDecimal> after = seconds(now, setting.after());
    if (setting.isSame() || (before.isPresent() && before.equals(after))) {
      return;
    }
    Effect effect = effect(before, after);
    telling.accept(effect, words(after) + instead(before) + consequence(effect));
  }

  private static String words(Optional<BigDecimal> after) {
    if (after.isEmpty()) {
      return "leaves to AWS how long its answers are kept";
    }
    return after.get().signum() == 0
        ? "no longer has its answers kept"
        : "has its answers kept for " + after.get() + " seconds now";
  }

  private static String instead(Optional<BigDecimal> before) {
    if (before.isEmpty()) {
      return "";
    }
    return before.get().signum() == 0
        ? ", before not at all"
        : ", before for " + before.get() + " seconds";
  }

  private static String consequence(Effect effect) {
    return effect == Effect.WEAKER ? ": so long a token is accepted that is revoked" : "";
  }

  private static Effect effect(Optional<BigDecimal> before, Optional<BigDecimal> after) {
    if (after.isPresent() && after.get().signum() == 0) {
      return Effect.STRONGER;
    }
    if (before.isEmpty() || after.isEmpty()) {
      return Effect.UNKNOWN;
    }
    return after.get().compareTo(before.get()) > 0 ? Effect.WEAKER : Effect.STRONGER;
  }

  private static Optional<BigDecimal> seconds(Declared authorizer, Optional<Located> written) {
    if (written.isPresent()) {
      return written.get().number();
    }
    return authorizer.type().equals("AWS::ApiGateway::Authorizer")
        ? Optional.of(REST_DEFAULT)
        : Optional.empty();
  }
}
