package dev.httpapi.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any value with a letter or a digit is found at the one place where it lies, and only there. */
class LeakProperties {
  private static final String SERVICE =
      Inspection.PROVIDER
          + """
          custom: {a: "x-${env:VALUE}-y", b: "${self:custom.a}"}
          functions:
            list:
              handler: a.b
              environment: {K: "${self:custom.b}", L: a1b2c3, M: "${self:service}"}
              events: [{httpApi: GET /items}]
          """;

  @Property(tries = 150)
  void aValueIsFoundWhereItLies(@ForAll("values") String value) {
    assertEquals(
        List.of(
            "ListLambdaFunction.Properties.Environment.Variables.K: ${env:VALUE}"
                + " (serverless.yml:5:16)"),
        new Inspection(Path.of("fixtures/print/whole"), SERVICE, Map.of("VALUE", value)).leaks());
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .withChars("-_/+=:.@ é€😀\"'%\\")
        .ofMinLength(1)
        .ofMaxLength(24)
        .filter(
            text ->
                text.chars()
                    .anyMatch(
                        c ->
                            (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')));
  }
}
