package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells {@code tls} between clients and an API: which versions they may use, and whether they must
 * show a certificate.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html">Security
 *     policies for REST APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html">Mutual
 *     TLS authentication</a>
 */
record TlsSettings() implements Evaluator {
  private static final Set<String> TYPES =
      Set.of(
          "AWS::ApiGateway::RestApi",
          "AWS::ApiGateway::DomainName",
          "AWS::ApiGateway::DomainNameV2",
          "AWS::ApiGatewayV2::DomainName");
  private static final String CONFIGURATIONS = "DomainNameConfigurations";
  private static final String POLICY = "SecurityPolicy";
  private static final BigDecimal NEWEST_DEFAULT = new BigDecimal("1.2");
  private static final BigDecimal OLDEST = new BigDecimal("1.0");

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    OldSide side = OldSide.of(pair);
    for (Pair.Both both : pair.ofTypes(TYPES)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        Declared old = both.old().get();
        Declared now = both.now().get();
        policy(policy(old, now, side), consequences);
        mutual(Setting.of(old, now, side, "MutualTlsAuthentication"), consequences);
      }
    }
  }

  /** Domains of HTTP APIs have it in the one item of a list. */
  private static Setting policy(Declared old, Declared now, OldSide side) {
    Setting plain = Setting.of(old, now, side, POLICY);
    return new Setting(
        plain.subject(),
        plain.oldPlace(),
        plain.newPlace(),
        plain.before().or(() -> configured(old)),
        plain.after().or(() -> configured(now)));
  }

  private static Optional<Located> configured(Declared domain) {
    List<Located> configurations = domain.items(CONFIGURATIONS);
    return configurations.isEmpty() ? Optional.empty() : configurations.get(0).get(POLICY);
  }

  /** Without a policy it is one of 1.0 or 1.2, by the type of endpoint and what AWS has chosen. */
  private static void policy(Setting setting, Consequences consequences) {
    if (setting.isSame()) {
      return;
    }
    Optional<BigDecimal> before =
        setting.before().flatMap(Located::text).flatMap(TlsPolicy::oldest);
    Optional<BigDecimal> after = setting.after().flatMap(Located::text).flatMap(TlsPolicy::oldest);
    Effect effect = Effect.UNKNOWN;
    if (before.isPresent() && after.isPresent() && !before.equals(after)) {
      effect = after.get().compareTo(before.get()) < 0 ? Effect.WEAKER : Effect.STRONGER;
    } else if (setting.isAdded() && after.isPresent()) {
      effect = after.get().compareTo(NEWEST_DEFAULT) >= 0 ? Effect.STRONGER : Effect.WEAKER;
    } else if (setting.isGone() && before.isPresent() && !before.get().equals(NEWEST_DEFAULT)) {
      effect = before.get().equals(OLDEST) ? Effect.STRONGER : Effect.WEAKER;
    }
    String instead = setting.isAdded() ? "" : " instead of `" + setting.old() + "`";
    setting.tell(
        ChangeCode.TLS,
        effect,
        setting.isGone()
            ? "leaves its security policy to AWS now" + instead
            : "has the security policy `" + setting.now() + "` now" + versions(after) + instead,
        consequences);
  }

  private static String versions(Optional<BigDecimal> oldest) {
    return oldest.map(version -> ", from TLS " + version + " on,").orElse("");
  }

  private static void mutual(Setting setting, Consequences consequences) {
    if (setting.isGone()) {
      setting.tell(
          ChangeCode.TLS, Effect.WEAKER, "no longer asks clients for a certificate", consequences);
    } else if (setting.isAdded()) {
      setting.tell(
          ChangeCode.TLS, Effect.STRONGER, "asks clients for a certificate now", consequences);
    } else if (!setting.isSame()) {
      setting.tell(
          ChangeCode.TLS,
          Effect.UNKNOWN,
          "trusts the certificates of another truststore now",
          consequences);
    }
  }
}
