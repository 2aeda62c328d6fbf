package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How long answers may take. All times are milliseconds; a time that is no literal is empty.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigatewayv2-apigatewaymanagedoverrides-integrationoverrides.html">TimeoutInMillis
 *     of HTTP and WebSocket APIs: 30 and 29 seconds where none is written</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
 *     of REST APIs: integration timeout, 29 seconds</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">CreateFunction:
 *     Timeout, 3 seconds where none is written</a>
 */
final class Waiting {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HTTP = BigDecimal.valueOf(30_000);
  private static final BigDecimal OTHERS = BigDecimal.valueOf(29_000);
  private static final BigDecimal FUNCTION = BigDecimal.valueOf(3_000);

  private Waiting() {}

  /** How long a route waits for what answers. */
  static Optional<BigDecimal> ofIntegration(Route route) {
    Optional<Located> written = Integration.setting(route, "TimeoutInMillis");
    return written.isPresent()
        ? Amount.of(written.get())
        : Optional.of(route.protocol() == Protocol.HTTP ? HTTP : OTHERS);
  }

  /** How long a function may run. */
  static Optional<BigDecimal> ofFunction(Declared function) {
    Optional<Located> written = function.get("Timeout");
    return written.isPresent()
        ? Amount.of(written.get()).map(THOUSAND::multiply)
        : Optional.of(FUNCTION);
  }

  /** A time in words, such as {@code 2.5 seconds}. */
  static String words(BigDecimal millis) {
    String seconds = millis.divide(THOUSAND).stripTrailingZeros().toPlainString();
    return seconds + (seconds.equals("1") ? " second" : " seconds");
  }
}
