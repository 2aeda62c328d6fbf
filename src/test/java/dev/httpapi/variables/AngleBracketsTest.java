package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.testing.VariableCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $<...>} is {@code ${...}} wherever it holds a known source, and else it is text. */
class AngleBracketsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $<env:KEY>                                | "value"
          $<file(a.yml):b>                          | "from a file"
          $<file(a.yml)>                            | {"b":"from a file","value":"nested"}
          $<self:service>                           | "orders"
          $<opt:stage>                              | "prod"
          $<param:size>                             | "large"
          $<sls:stage>                              | "prod"
          $<strToBool(true)>                        | true
          $<env:NONE, 'x'>                          | "x"
          $<env:NONE, env:KEY>                      | "value"
          $<file(a.yml):$<env:KEY>>                 | "nested"
          $<file(a.yml):${env:KEY}>                 | "nested"
          ${file(a.yml):$<env:KEY>}                 | "nested"
          a $<env:KEY> b ${env:KEY} c               | "a value b value c"
          <$<env:KEY>>                              | "<value>"
          """)
  void knownSources(String written, String json) {
    assertEquals("{\"a\":" + json + "}", resolve(written).custom());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$<foo>",
        "a $< b",
        "$<unknown:x>",
        "$<",
        "$<>",
        "a $<b> c",
        "$<Env:KEY>",
        "$<1>",
        "x<y>"
      })
  void anythingElseIsText(String written) {
    assertEquals("{\"a\":\"" + written + "\"}", resolve(written).custom());
  }

  @Test
  void whatIsMissingIsToldInTheBracketsThatWereWritten() {
    Resolution resolution = resolve("$<env:NONE>");
    assertTrue(resolution.diagnostics().hasErrors());
    assertTrue(
        resolution.diagnostics().all().get(0).help().orElseThrow().contains("$<env:NONE, 'value'>"),
        resolution.diagnostics().all()::toString);
  }

  private Resolution resolve(String written) {
    String service = "service: orders\ncustom:\n  a: \"" + written + "\"\n";
    VariableCase one =
        new VariableCase(
            "angle",
            Map.of("serverless.yml", service, "a.yml", "b: from a file\nvalue: nested\n"),
            Map.of("KEY", "value"),
            List.of("--stage", "prod", "--param", "size=large"),
            "");
    return Resolution.of(one, folder);
  }
}
