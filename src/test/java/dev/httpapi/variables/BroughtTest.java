package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class BroughtTest {
  private final SourceFile file = new SourceFile("x.yml", "a: [b]\n");
  private final Span written = Span.at(file, 1, 5, 1, 6);
  private final Span use = Span.at(new SourceFile("serverless.yml", "v: ${x}\n"), 1, 4, 1, 8);
  private final Span outer = Span.at(new SourceFile("all.yml", "v: ${y}\n"), 1, 4, 1, 8);

  private Mapping value() {
    Node list = new Sequence(List.of(new StringNode("b", written)), written);
    return Mapping.of(List.of(new Mapping.Entry("a", written, list)), written);
  }

  private static Span inner(Node value) {
    Sequence list = (Sequence) ((Mapping) value).get("a").orElseThrow();
    return list.items().get(0).span();
  }

  @Test
  void everyPartRemembersTheVariable() {
    Mapping brought = (Mapping) Brought.by(use, value());
    assertEquals(use, brought.span().usedAt().orElseThrow());
    assertEquals(use, brought.head().usedAt().orElseThrow());
    assertEquals(use, inner(brought).usedAt().orElseThrow());
    assertEquals("x.yml:1:5", inner(brought).toString());
  }

  @Test
  void whatWasBroughtBeforeKeepsItsOwnVariable() {
    Span place = inner(Brought.by(outer, Brought.by(use, value())));
    assertEquals(use.toString(), place.usedAt().orElseThrow().toString());
    assertEquals(outer.toString(), place.usedAt().orElseThrow().usedAt().orElseThrow().toString());
  }
}
