package dev.httpapi.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.report.TextRenderer;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.testing.CompactJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every text is read or refused at a place in it; nothing is thrown. */
class ReadersProperties {

  @Property(tries = 4000)
  void anyYaml(@ForAll("texts") String text) {
    SourceFile file = new SourceFile("serverless.yml", text);
    Diagnostics diagnostics = new Diagnostics();
    assertReadOrRefused(file, YamlReader.read(file, diagnostics), diagnostics);
  }

  @Property(tries = 2000)
  void anyJson(@ForAll("texts") String text) {
    SourceFile file = new SourceFile("serverless.json", text);
    Diagnostics diagnostics = new Diagnostics();
    assertReadOrRefused(file, JsonReader.read(file, diagnostics), diagnostics);
  }

  private static void assertReadOrRefused(
      SourceFile file, Optional<Node> node, Diagnostics diagnostics) {
    assertEquals(node.isEmpty(), diagnostics.hasErrors());
    for (Diagnostic problem : diagnostics.all()) {
      int line = problem.span().line();
      assertTrue(line >= 1 && line <= file.lines().size(), problem::toString);
      assertTrue(problem.span().column() >= 1, problem::toString);
      assertTrue(!problem.message().isBlank(), problem::toString);
    }
    new TextRenderer(false).render(diagnostics.all());
  }

  /** YAML is a superset of JSON, but for numbers, equal keys and a few characters. */
  @Property(tries = 1000)
  void jsonIsYaml(@ForAll("json") String text) {
    SourceFile file = new SourceFile("serverless.json", text);
    Optional<Node> json = JsonReader.read(file, new Diagnostics());
    Assume.that(json.isPresent());
    Diagnostics diagnostics = new Diagnostics();
    assertEquals(
        json.map(CompactJson::of),
        YamlReader.read(file, diagnostics).map(CompactJson::of),
        () -> text + diagnostics.all());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "key: ",
            "- ",
            "\n",
            "\n  ",
            "\n    ",
            " ",
            "\t",
            ":",
            "#",
            "'",
            "\"",
            "\\",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "&a ",
            "*a",
            "!Ref ",
            "!!int ",
            "!",
            "|",
            ">",
            "|-\n",
            "? ",
            "%",
            "@",
            "---",
            "...",
            "<<: ",
            "1",
            "1e3",
            "0x",
            "2012-10-17",
            "é",
            "😀",
            "\u2028",
            "\u0085",
            "\ufeff",
            "\r",
            "\u0007",
            "\ud800",
            "null",
            "~",
            "${self:a}")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> scalars =
        Arbitraries.of(
            "1",
            "-2.5",
            "1e3",
            "true",
            "null",
            "\"a\"",
            "\"\"",
            "\"a: b\"",
            "\"\\n\\t\\\"\"",
            "\"#\"",
            "\"\\u00e9\"",
            "\"- x\"",
            "\"${a}\"",
            "\"😀\"");
    return values(scalars, 3);
  }

  private Arbitrary<String> values(Arbitrary<String> scalars, int depth) {
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<String> inner = values(scalars, depth - 1);
    Arbitrary<String> blanks = Arbitraries.of("", " ", "\n", "\n  ");
    return Arbitraries.oneOf(
        scalars,
        inner
            .list()
            .ofMaxSize(3)
            .flatMap(all -> blanks.map(b -> "[" + b + String.join("," + b, all) + b + "]")),
        inner
            .list()
            .ofMaxSize(3)
            .flatMap(all -> blanks.map(b -> "{" + b + String.join("," + b, keyed(all)) + "}")));
  }

  private static Iterable<String> keyed(List<String> values) {
    List<String> keyed = new ArrayList<>();
    for (String value : values) {
      keyed.add("\"k" + keyed.size() + "\":" + value);
    }
    return keyed;
  }
}
