package dev.httpapi.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import org.junit.jupiter.api.Test;

/** Every value of a YAML file knows where it was written. */
class YamlSpansTest {
  private static final String TEXT =
      """
      service: orders
      "😀 key": 'é quoted'
      list:
        - &anchor one
        - !Ref Table
        - {a: 1, b: [x, y]}
        - *anchor
      text: |
        first
        second
      empty:
      """;

  private static final Mapping ROOT =
      (Mapping)
          YamlReader.read(new SourceFile("serverless.yml", TEXT), new Diagnostics()).orElseThrow();

  private static Node item(int index) {
    return ((Sequence) ROOT.get("list").orElseThrow()).items().get(index);
  }

  private static String place(Span span) {
    return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
  }

  @Test
  void keysAndPlainValues() {
    Mapping.Entry entry = ROOT.entry("service").orElseThrow();
    assertEquals("1:1-1:8", place(entry.keySpan()));
    assertEquals("1:10-1:16", place(entry.value().span()));
  }

  @Test
  void columnsAreCodePoints() {
    Mapping.Entry entry = ROOT.entry("😀 key").orElseThrow();
    assertEquals("2:1-2:8", place(entry.keySpan()));
    assertEquals("2:10-2:20", place(entry.value().span()));
  }

  @Test
  void flowCollections() {
    assertEquals("6:5-6:22", place(item(2).span()));
    Mapping flow = (Mapping) item(2);
    assertEquals("6:6-6:7", place(flow.entry("a").orElseThrow().keySpan()));
    assertEquals("6:15-6:21", place(flow.get("b").orElseThrow().span()));
  }

  @Test
  void aShortTagIsTheKeyOfItsLongForm() {
    Mapping.Entry ref = ((Mapping) item(1)).entry("Ref").orElseThrow();
    assertEquals("5:5-5:9", place(ref.keySpan()));
    assertEquals("5", String.valueOf(ref.value().span().line()));
  }

  @Test
  void anAliasIsWrittenWhereItsAnchorIs() {
    assertEquals(4, item(3).span().line());
  }

  @Test
  void blocksBeginAtTheirIndicator() {
    Span span = ROOT.get("text").orElseThrow().span();
    assertEquals("8:7", span.line() + ":" + span.column());
  }

  @Test
  void whatIsLeftOutHasAPlaceToo() {
    assertEquals(11, ROOT.get("empty").orElseThrow().span().line());
  }

  @Test
  void aByteOrderMarkTakesNoColumn() {
    Mapping root =
        (Mapping)
            YamlReader.read(new SourceFile("s.yml", "\uFEFFa: 1\n"), new Diagnostics())
                .orElseThrow();
    assertEquals("1:1-1:2", place(root.entry("a").orElseThrow().keySpan()));
  }
}
