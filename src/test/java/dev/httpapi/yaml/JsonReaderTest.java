package dev.httpapi.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.testing.CompactJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is read as strictly as {@code JSON.parse} reads it. */
class JsonReaderTest {

  private static Optional<Node> read(String text, Diagnostics diagnostics) {
    return JsonReader.read(new SourceFile("serverless.json", text), diagnostics);
  }

  private static Node read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    return read(text, diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                          | {}
          []                          | []
          null                        | null
          "a"                         | "a"
          {"a":1,"b":[true,null,""]}  | {"a":1,"b":[true,null,""]}
          {"a":1,"a":2}               | {"a":2}
          {"a":1,"b":2,"a":3}         | {"a":3,"b":2}
          {"b":1,"10":2,"2":3}        | {"2":3,"10":2,"b":1}
          [1.50,1e3,-0,1e21,0.0000001]| [1.5,1000,0,1e+21,1e-7]
          [9007199254740993]          | [9007199254740993]
          "\\/\\u00e9\\ud83d\\ude00"  | "/é😀"
          {"":1}                      | {"":1}
          {"__proto__":1}             | {"__proto__":1}
          """)
  void values(String json, String value) {
    assertEquals(value, CompactJson.of(read(json)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "[01]",
        "[+1]",
        "[.5]",
        "[1.]",
        "[NaN]",
        "[Infinity]",
        "[0x1]",
        "// no\n{}",
        "{} {}",
        "{}x",
        "[1 2]",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"\\x\"",
        "\"open",
        "{\"a\"}",
        "tru",
        "[,1]"
      })
  void refused(String json) {
    Diagnostics diagnostics = new Diagnostics();
    assertTrue(read(json, diagnostics).isEmpty(), "accepted");
    Diagnostic problem = diagnostics.all().get(0);
    assertEquals(Code.INVALID_JSON, problem.code());
    assertTrue(problem.span().line() >= 1 && problem.span().column() >= 1, problem::toString);
    assertTrue(!problem.message().isBlank() && !problem.message().contains("\n"));
  }

  @Test
  void everyValueKnowsItsPlace() {
    Mapping root = (Mapping) read("{\n  \"a\": \"x😀\", \"key\": [10, true]\n}\n");
    Mapping.Entry first = root.entry("a").orElseThrow();
    Mapping.Entry second = root.entry("key").orElseThrow();
    assertEquals("1:1-3:2", place(root.span()));
    assertEquals("2:3-2:6", place(first.keySpan()));
    assertEquals("2:8-2:12", place(first.value().span()));
    assertEquals("2:14-2:19", place(second.keySpan()));
    assertEquals("2:21-2:31", place(second.value().span()));
    List<Node> items = ((Sequence) second.value()).items();
    assertEquals("2:22-2:24", place(items.get(0).span()));
    assertEquals("2:26-2:30", place(items.get(1).span()));
  }

  private static String place(Span span) {
    return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
  }

  @Test
  void nestingHasALimitThatIsSaid() {
    Diagnostics diagnostics = new Diagnostics();
    assertTrue(read("[".repeat(100_000), diagnostics).isEmpty());
    assertTrue(diagnostics.hasErrors());
  }
}
