package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.source.Node;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import dev.httpapi.testing.Fixture;
import dev.httpapi.variables.VariableEscapes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What {@code print} prints of a service compiles to the service's template, without an option, an
 * environment or a file beside it.
 */
class PrintThenCompileTest {
  /** What only AWS knows is printed as CloudFormation writes it, which is another service. */
  private static final List<String> KNOWN_TO_AWS = List.of("${aws:", "{self:provider.region}");

  @TestFactory
  Stream<DynamicTest> yaml() {
    return all(TemplateFormat.YAML);
  }

  @TestFactory
  Stream<DynamicTest> json() {
    return all(TemplateFormat.JSON);
  }

  private static Stream<DynamicTest> all(TemplateFormat format) {
    return Fixture.all().stream()
        .filter(fixture -> KNOWN_TO_AWS.stream().noneMatch(fixture.service()::contains))
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture, format)));
  }

  private static void check(Fixture fixture, TemplateFormat format) {
    Fixture.Result direct = fixture.compile();
    if (direct.template().isEmpty()) {
      return;
    }
    Node resolved = VariableEscapes.escaped(fixture.resolved().orElseThrow());
    String printed = TemplateWriter.write(Value.of(resolved), format);
    Fixture.Result again = fixture.compileText(printed, format == TemplateFormat.JSON);
    assertEquals(text(direct), text(again));
  }

  private static String text(Fixture.Result result) {
    return result
        .template()
        .map(template -> TemplateWriter.write(template, TemplateFormat.YAML))
        .orElseGet(() -> result.diagnostics().all().toString());
  }
}
