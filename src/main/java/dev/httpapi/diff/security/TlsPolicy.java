package dev.httpapi.diff.security;

import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The oldest version of TLS that a security policy accepts. The names tell it: {@code TLS_1_0} and
 * {@code TLS_1_2}; {@code SecurityPolicy_TLS13_1_2_...} accepts 1.2 and 1.3, {@code
 * SecurityPolicy_TLS13_1_3_...} 1.3 alone; those of edges have one version, {@code
 * SecurityPolicy_TLS12_2018_EDGE}. Where none is named, domains and private APIs get {@code
 * TLS_1_2}, other REST APIs {@code TLS_1_0}; domains of HTTP and WebSocket APIs have {@code
 * TLS_1_2} alone.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html">Supported
 *     security policies, "Default security policies"</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-python/v1/reference/clients/api-gateway/enums/SecurityPolicy/">Their
 *     names</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-ciphers.html">
 *     HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-ciphers.html">WebSocket
 *     APIs</a>
 */
final class TlsPolicy {
  private static final String OLDER = "TLS_1_0";
  private static final String NEWER = "TLS_1_2";
  private static final String LEGACY = "TLS_1_";
  private static final String ENHANCED = "SecurityPolicy_TLS1";

  private TlsPolicy() {}

  /**
   * What a new API or domain gets that names none; empty where the template does not tell the type
   * of its endpoint. One that has had another keeps it perhaps.
   */
  static Optional<String> byDefault(Declared resource) {
    if (!resource.type().equals("AWS::ApiGateway::RestApi")) {
      return Optional.of(NEWER);
    }
    Optional<Located> endpoint = resource.get("EndpointConfiguration");
    if (endpoint.isEmpty()) {
      return Optional.of(OLDER);
    }
    List<Located> types = endpoint.get().each("Types");
    if (types.size() != 1 || types.get(0).text().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(types.get(0).text().get().equals("PRIVATE") ? NEWER : OLDER);
  }

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
