package dev.httpapi.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWriterTest {
  private static final Fields SMALL =
      new Fields()
          .put("AWSTemplateFormatVersion", "2010-09-09")
          .put("Empty", new Fields())
          .put("None", Value.list())
          .put("Ids", Value.list(Value.of("a"), Value.of(1), Value.of(true), new Value.Null()))
          .put("Nested", Value.list(new Fields().put("k", "v").put("l", "w")));

  @Test
  void yamlIsWrittenInBlocks() {
    assertEquals(
        """
        AWSTemplateFormatVersion: "2010-09-09"
        Empty: {}
        None: []
        Ids:
        - a
        - 1
        - true
        - null
        Nested:
        - k: v
          l: w
        """,
        TemplateWriter.write(SMALL, TemplateFormat.YAML));
  }

  @Test
  void jsonIsWrittenWithTwoBlanks() {
    assertEquals(
        """
        {
          "AWSTemplateFormatVersion": "2010-09-09",
          "Empty": {},
          "None": [],
          "Ids": [
            "a",
            1,
            true,
            null
          ],
          "Nested": [
            {
              "k": "v",
              "l": "w"
            }
          ]
        }
        """,
        TemplateWriter.write(SMALL, TemplateFormat.JSON));
  }

  static List<String> nasty() {
    List<String> texts = new ArrayList<>();
    texts.addAll(List.of("on", "On", "ON", "off", "yes", "No", "y", "N", "true", "False", "null"));
    texts.addAll(List.of("~", "Null", "NULL", "", " ", "\t", "\n", "\n\n", " \n", "\n ", "="));
    texts.addAll(List.of("1_000", "12:30", "190:20:30", "0x1F", "1e3", "0b101", "0o17", "017"));
    texts.addAll(List.of("1.", ".5", "+1", "-1", "1e+3", ".inf", "-.inf", ".nan", ".NaN", "0"));
    texts.addAll(List.of("2012-10-17", "2001-12-15 02:59:43.1 Z", "2001-12-14t21:59:43.10-05:00"));
    texts.addAll(List.of(" lead", "trail ", "\tlead", "trail\t", "a\tb", "a: b", "a :b", "a:"));
    texts.addAll(List.of("a #b", "#a", "- a", "-", "--- a", "---", "...", "? a", "?", ": a", ":"));
    texts.addAll(List.of("[a]", "{a}", "a]", "a,b", "&a", "*a", "!a", "!Ref a", "|", "> a", "%a"));
    texts.addAll(List.of("@a", "`a", "'a'", "\"a\"", "it's", "a\\b", "<<", "a\nb", "a\nb\n"));
    texts.addAll(
        List.of("a\n\nb\n\n", "\na", " a\nb", "a \nb", "a\n b", "a\n\tb", "#\n#", "a\r\nb"));
    texts.addAll(List.of("a\rb", "\u0000", "\u0007", "\u001b[0m", "\u007f", "\u0085", "a\u0085b"));
    texts.addAll(List.of("\u2028", "a\u2029b", "\u00a0", "\ufeff", "\ufeffa", "é", "日本", "😀"));
    texts.addAll(List.of("a\ufffeb", "\ud800", "---\nb", "a\n---\nb", "a\n...\n", "a\u0000\nb"));
    texts.add("long ".repeat(400) + "end");
    texts.add("x".repeat(3000));
    texts.add("- item: value # no comment\n".repeat(50));
    texts.add("a ".repeat(200) + "\n" + "b ".repeat(200));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void everyTextIsReadBack(String text) {
    ReadBack.assertSame(
        new Fields()
            .put("value", text)
            .put("list", Value.list(Value.of(text), Value.list(Value.of(text))))
            .put("inner", new Fields().put("value", text).put("after", "x")));
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void everyTextIsReadBackAsAKey(String text) {
    ReadBack.assertSame(
        new Fields().put(text, "x").put("in", new Fields().put(text, new Fields().put(text, "y"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "1.5",
        "1e+21",
        "1e-7",
        "5e-324",
        "1.7976931348623157e+308",
        "9007199254740993",
        "123456789012345678901234567890"
      })
  void everyNumberIsReadBack(String number) {
    ReadBack.assertSame(new Fields().put("n", new Value.Number(number)));
  }

  @Test
  void noLineIsFolded() {
    String text = "word ".repeat(1000) + "end: # " + "word ".repeat(1000);
    String yaml = TemplateWriter.write(new Fields().put("a", text), TemplateFormat.YAML);
    assertEquals(1, yaml.lines().count());
  }

  @Test
  void deepTemplatesAreWritten() {
    Fields template = new Fields().put("leaf", "x");
    for (int depth = 0; depth < 190; depth++) {
      template = new Fields().put("k", template);
    }
    assertTrue(TemplateWriter.write(template, TemplateFormat.JSON).length() > 190);
    assertTrue(TemplateWriter.write(template, TemplateFormat.YAML).length() > 190);
  }
}
