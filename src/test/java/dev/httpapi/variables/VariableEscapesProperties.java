package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A text that is escaped reads as itself, whatever it holds. */
class VariableEscapesProperties {
  private static final Span SPAN = new SourceFile("x", "").start();

  @Property
  void anEscapedTextReadsAsItself(@ForAll("texts") String text) {
    StringNode escaped = (StringNode) VariableEscapes.escaped(new StringNode(text, SPAN));
    List<Expression.Part> parts =
        ExpressionParser.parse(escaped.text(), SPAN, Set.of(), Delimiters.DEFAULT).parts();
    List<Expression.Part> expected =
        text.isEmpty() ? List.of() : List.of(new Expression.Text(text));
    assertEquals(expected, parts);
  }

  @Property
  void whatIsMarkedIsTheSameWithoutMarks(@ForAll("texts") String text) {
    assertEquals("a" + text + "b", Origins.plain("a" + Origins.mark(12, text) + "b"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("${", "\\", "$", "}", "env:", "a", ",", "'", "AWS::Region", " ", "{", "(")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        // A dollar before a variable vanishes, and nothing keeps it.
        .filter(text -> !text.contains("$${"));
  }
}
