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

/**
 * Tells that clients of a domain must show a certificate, or need not any more. Another trust store
 * may take other certificates.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html">Mutual
 *     TLS authentication for REST APIs</a>
 */
record ClientCertificates() implements Evaluator {
  private static final Set<String> DOMAINS =
      Set.of("AWS::ApiGateway::DomainName", "AWS::ApiGatewayV2::DomainName");
  private static final String PROPERTY = "MutualTlsAuthentication";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    SideBySide values = SideBySide.of(pair);
    for (Pair.Both both : pair.ofTypes(DOMAINS)) {
      Optional<Located> old = both.old().flatMap(one -> one.get(PROPERTY));
      Optional<Located> now = both.now().flatMap(one -> one.get(PROPERTY));
      if (both.old().isPresent() && both.now().isPresent() && !values.same(old, now)) {
        Declared domain = both.now().get();
        consequences.add(
            Consequence.of(
                    ChangeCode.CALLER_IDENTITY,
                    effect(old, now),
                    domain.logicalId(),
                    now.isEmpty()
                        ? "clients need not show a certificate any more"
                        : old.isEmpty()
                            ? "clients must show a certificate now"
                            : "certificates of clients are judged by another trust store")
                .at(
                    SideBySide.place(old, both.old().get().span()),
                    SideBySide.place(now, domain.span())));
      }
    }
  }

  private static Effect effect(Optional<Located> old, Optional<Located> now) {
    if (now.isEmpty()) {
      return Effect.COMPATIBLE;
    }
    return old.isEmpty() ? Effect.BREAKING : Effect.UNKNOWN;
  }
}
