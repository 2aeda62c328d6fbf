package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code minimum-compression-size}: responses are compressed from 0 to 10,485,760 bytes on.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRestApi.html">CreateRestApi:
 *     minimumCompressionSize</a>
 */
record MinimumCompressionSize() implements ResourceRule {
  private static final Range BYTES = new Range(0, 10_485_760);

  @Override
  public void check(Declared api, Findings findings) {
    Optional<Located> size = api.get("MinimumCompressionSize");
    if (size.isPresent() && BYTES.excludes(size.get())) {
      findings.add(
          Code.MINIMUM_COMPRESSION_SIZE,
          size.get().span(),
          "API Gateway compresses no responses from " + size.get().text().orElse("") + " bytes on",
          "give it " + BYTES + " bytes");
    }
  }
}
