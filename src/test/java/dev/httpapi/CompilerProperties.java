package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.report.TextRenderer;
import dev.httpapi.source.SourceFile;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.testing.Arguments;
import dev.httpapi.testing.Fixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a service holds, it is compiled or refused at a place in it; nothing is thrown. */
class CompilerProperties {
  private static final List<String> ODD_VALUES =
      List.of(
          "",
          "null",
          "[]",
          "{}",
          "5",
          "-1",
          "1.5",
          "true",
          "false",
          "text",
          "''",
          "[null]",
          "[[]]",
          "[{}]",
          "{a: null}",
          "{a: {b: c}}",
          "{Ref: X}",
          "{Ref: null}",
          "{Fn::GetAtt: [A, Arn]}",
          "{Fn::GetAtt: x}",
          "!Ref X",
          "!GetAtt A",
          "!Sub ''",
          "[a, a]",
          "'*'",
          "'GET /a'",
          "'a b c'",
          "arn:aws:sns:us-east-1:1:x",
          "2012-10-17",
          "${self:custom}",
          "${self:service}",
          "$<env:A>",
          "${env:A, ''}",
          "${env:A, null}",
          "${file(serverless.yml)}",
          "é 😀",
          "99999999999999999999");

  /** One change to one line of a service. */
  private record Change(double where, Optional<String> value, boolean keepKey) {

    List<String> apply(List<String> lines) {
      List<String> changed = new ArrayList<>(lines);
      int at = (int) (where * lines.size());
      if (value.isEmpty()) {
        changed.remove(at);
        return changed;
      }
      String line = lines.get(at);
      int colon = line.indexOf(": ");
      int end = colon >= 0 ? colon + 1 : line.endsWith(":") ? line.length() : -1;
      int dash = line.indexOf("- ");
      if (keepKey && end >= 0) {
        changed.set(at, line.substring(0, end) + " " + value.get());
        removeBelow(changed, at, line.length() - line.stripLeading().length());
      } else if (dash >= 0) {
        changed.set(at, line.substring(0, dash + 1) + " " + value.get());
        removeBelow(changed, at, dash);
      }
      return changed;
    }

    /** What was indented below a key goes with its value. */
    private static void removeBelow(List<String> lines, int at, int indentation) {
      while (at + 1 < lines.size()) {
        String next = lines.get(at + 1);
        if (next.length() - next.stripLeading().length() <= indentation && !next.isBlank()) {
          return;
        }
        lines.remove(at + 1);
      }
    }
  }

  @Property(tries = 2000)
  void nothingIsThrown(
      @ForAll("fixtures") Fixture fixture, @ForAll("changes") List<Change> changes) {
    List<String> lines = fixture.service().lines().toList();
    for (Change change : changes) {
      lines = lines.isEmpty() ? lines : change.apply(lines);
    }
    String text = String.join("\n", lines) + "\n";
    Diagnostics diagnostics = new Diagnostics();
    Optional<Fields> template;
    try {
      template = compile(fixture.folder().toAbsolutePath(), text, diagnostics);
    } catch (RuntimeException | StackOverflowError crash) {
      throw new AssertionError("crash on\n" + text, crash);
    }
    assertEquals(template.isEmpty(), diagnostics.hasErrors(), text);
    diagnostics.all().forEach(CompilerProperties::assertPlaced);
    new TextRenderer(true).render(diagnostics.all());
  }

  private static Optional<Fields> compile(Path folder, String text, Diagnostics diagnostics) {
    Input input =
        new Input(new SourceFile("serverless.yml", text), false, folder, "", folder, Set.of());
    CompileOptions options =
        new Arguments(Map.of("stage", "prod"), Map.of()).toOptions(Map.of("A", "value"));
    Optional<Fields> template = Compiler.compile(input, options, diagnostics);
    template.ifPresent(fields -> TemplateWriter.write(fields, TemplateFormat.YAML));
    return template;
  }

  private static void assertPlaced(Diagnostic said) {
    int lines = said.span().file().lines().size();
    assertTrue(said.span().line() >= 1 && said.span().line() <= lines, said::toString);
    assertTrue(said.span().column() >= 1, said::toString);
    assertTrue(!said.message().isBlank() && !said.message().endsWith("."), said::toString);
  }

  @Provide
  Arbitrary<Fixture> fixtures() {
    return Arbitraries.of(Fixture.all());
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Optional<String>> values = Arbitraries.of(ODD_VALUES).optional(0.9);
    return Combinators.combine(
            Arbitraries.doubles().between(0, true, 1, false), values, Arbitraries.of(true, false))
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }
}
