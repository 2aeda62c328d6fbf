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

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    OldSide side = OldSide.of(pair);
    for (Pair.Both both : pair.ofTypes(TYPES)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        Declared old = both.old().get();
        Declared now = both.now().get();
        policy(
            policy(old, now, side),
            TlsPolicy.byDefault(old),
            TlsPolicy.byDefault(now),
            consequences);
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

  private static void policy(
      Setting setting,
      Optional<String> defaultBefore,
      Optional<String> defaultAfter,
      Consequences consequences) {
    if (setting.isSame()) {
      return;
    }
    Optional<String> before =
        setting.before().isEmpty() ? defaultBefore : setting.before().flatMap(Located::text);
    Optional<String> after =
        setting.after().isEmpty() ? defaultAfter : setting.after().flatMap(Located::text);
    if (before.isPresent() && before.equals(after)) {
      return;
    }
    String message;
    if (setting.isGone()) {
      message =
          "leaves its security policy to AWS now"
              + after.map(policy -> ", `" + policy + "` for a new one,").orElse("")
              + " instead of `"
              + setting.old()
              + "`";
    } else {
      message =
          "has the security policy `"
              + setting.now()
              + "` now"
              + versions(after.flatMap(TlsPolicy::oldest))
              + (setting.isAdded()
                  ? before.map(policy -> " instead of the default `" + policy + "`").orElse("")
                  : " instead of `" + setting.old() + "`");
    }
    setting.tell(ChangeCode.TLS, effect(setting, before, after), message, consequences);
  }

  /**
   * One that gave up its policy may have kept it, so that it is never told to be stronger by that.
   */
  private static Effect effect(Setting setting, Optional<String> before, Optional<String> after) {
    Optional<BigDecimal> old = before.flatMap(TlsPolicy::oldest);
    Optional<BigDecimal> now = after.flatMap(TlsPolicy::oldest);
    if (setting.isAdded() && old.isEmpty() && now.isPresent()) {
      return now.get().compareTo(NEWEST_DEFAULT) > 0 ? Effect.STRONGER : Effect.UNKNOWN;
    }
    if (old.isEmpty() || now.isEmpty() || old.equals(now)) {
      return Effect.UNKNOWN;
    }
    if (now.get().compareTo(old.get()) < 0) {
      return Effect.WEAKER;
    }
    return setting.isGone() ? Effect.UNKNOWN : Effect.STRONGER;
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
