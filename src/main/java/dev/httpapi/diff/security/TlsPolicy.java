package dev.httpapi.diff.security;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The oldest version of TLS that a security policy accepts. The names tell it: {@code TLS_1_0} and
 * {@code TLS_1_2}; {@code SecurityPolicy_TLS13_1_2_...} accepts 1.2 and 1.3, {@code
 * SecurityPolicy_TLS13_1_3_...} 1.3 alone; those of edges have one version, {@code
 * SecurityPolicy_TLS12_2018_EDGE}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html">Supported
 *     security policies</a>
 */
final class TlsPolicy {
  private static final String LEGACY = "TLS_1_";
  private static final String ENHANCED = "SecurityPolicy_TLS1";

  private TlsPolicy() {}

  static Optional<BigDecimal> oldest(String policy) {
    if (policy.startsWith(LEGACY) && policy.length() == LEGACY.length() + 1) {
      return version(policy.charAt(LEGACY.length()));
    }
    if (!policy.startsWith(ENHANCED) || policy.length() < ENHANCED.length() + 4) {
      return Optional.empty();
    }
    String rest = policy.substring(ENHANCED.length() + 1);
    return rest.startsWith("_1_") && rest.length() > 3
        ? version(rest.charAt(3))
        : version(policy.charAt(ENHANCED.length()));
  }

  private static Optional<BigDecimal> version(char minor) {
    return minor >= '0' && minor <= '3'
        ? Optional.of(new BigDecimal("1." + minor))
        : Optional.empty();
  }
}
