package dev.httpapi.diff.security;

import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.apis.RoutePairs;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Tells {@code tls} between an API and its backend: whether requests go there encrypted, and
 * whether the backend's certificate is checked. A VPC link is a way that nobody else is on.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html">AWS::ApiGateway::Method
 *     Integration</a>
 */
record BackendTls() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (RoutePairs.Both both : RoutePairs.of(pair)) {
      if (both.now().isPresent()) {
        compare(both.old(), both.now().get(), consequences);
      }
    }
  }

  private static void compare(Optional<Route> old, Route now, Consequences consequences) {
    boolean was = old.filter(BackendTls::isPlain).isPresent();
    boolean is = isPlain(now);
    if (is && !was) {
      tell(Effect.WEAKER, "goes to its backend by plain `http://` now", old, now, consequences);
    } else if (was && !is) {
      tell(
          Effect.STRONGER,
          "no longer goes to its backend by plain `http://`",
          old,
          now,
          consequences);
    }
    boolean wasUnchecked = old.filter(BackendTls::isUnchecked).isPresent();
    if (isUnchecked(now) && !wasUnchecked) {
      tell(
          Effect.WEAKER, "no longer checks the certificate of its backend", old, now, consequences);
    } else if (wasUnchecked && !isUnchecked(now)) {
      tell(Effect.STRONGER, "checks the certificate of its backend now", old, now, consequences);
    }
  }

  private static boolean isPlain(Route route) {
    return address(route).filter(uri -> Shown.of(uri.value()).startsWith("http://")).isPresent()
        && !ofIntegration(route, "ConnectionType")
            .flatMap(Located::text)
            .equals(Optional.of("VPC_LINK"));
  }

  private static boolean isUnchecked(Route route) {
    return route
        .integration()
        .flatMap(holder -> holder.get("Integration", "TlsConfig", "InsecureSkipVerification"))
        .filter(Located::isTrue)
        .isPresent();
  }

  private static Optional<Located> address(Route route) {
    return ofIntegration(route, "IntegrationUri").or(() -> ofIntegration(route, "Uri"));
  }

  /** A property of an integration, which is a part of a method or a resource of its own. */
  private static Optional<Located> ofIntegration(Route route, String property) {
    return route
        .integration()
        .flatMap(holder -> holder.get("Integration", property).or(() -> holder.get(property)));
  }

  private static void tell(
      Effect effect, String message, Optional<Route> old, Route now, Consequences consequences) {
    consequences.add(
        Consequence.of(ChangeCode.TLS, effect, now.name(), message)
            .at(old.map(BackendTls::place), Optional.of(place(now))));
  }

  private static Span place(Route route) {
    return address(route).map(Located::span).orElse(route.span());
  }
}
