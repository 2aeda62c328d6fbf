package dev.httpapi.diff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
  private static final Parser PARSER = Parser.builder().build();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "a b; `a b`",
        "a`b; ``a`b``",
        "a``b`c; ```a``b`c```",
        "`a; `` `a ``",
        "\" a \"; `  a  `",
        "\"\"; (empty)",
        "<b>; `<b>`",
        "a|b; `a|b`",
      })
  void whateverItHoldsANameIsACodeSpan(String text, String written) {
    assertEquals(written, MarkdownText.code(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "the route `GET /x` is gone; the route `GET /x` is gone",
        "it's 1.5 of 30, and/or (more): well-known!; it's 1.5 of 30, and/or (more): well-known!",
        "ask @octocat, or #12.; ask `@octocat`, or `#12`.",
        "see https://x.example/a?b or www.x.example; see `https://x.example/a?b` or `www.x.example`",
        "group/project!7 and ABC-123 and GH-1; `group/project!7` and `ABC-123` and `GH-1`",
        "since deadbeef1 and 1234567; since `deadbeef1` and `1234567`",
        "<b>bold</b> *x* _y_ [z](w); `<b>bold</b>` `*x*` `_y_` `[z](w`)",
        "an odd ` one; an odd `` ` `` one",
        "`a``b`; `a` `b`",
        "`@a`@b; `@a` `@b`",
        "a -> b; a -> b",
        "1. a of 30.; `1`. a of `30`.",
      })
  void sentencesKeepPlainWordsAndCallNobody(String text, String written) {
    assertEquals(written, MarkdownText.sentence(text));
  }

  @Property(tries = 2000)
  void aNameIsShownAsItIs(
      @ForAll
          @StringLength(min = 1, max = 12)
          @CharRange(from = 'a', to = 'c')
          @Chars({'`', ' ', '<', '>', '@', '#', '|', '\\', '*', '_', '&', ';', '$'})
          String text) {
    String name = "x" + text + "x";
    Node paragraph = PARSER.parse("- " + MarkdownText.code(name)).getFirstChild();
    StringBuilder code = new StringBuilder();
    paragraph.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Code span) {
            code.append(span.getLiteral());
          }
        });
    assertEquals(name, code.toString());
  }

  /** Outside of code spans there is nothing that anybody is called by. */
  @Property(tries = 2000)
  void sentencesAreTextAndCodeSpans(
      @ForAll
          @StringLength(max = 24)
          @CharRange(from = 'a', to = 'c')
          @Chars({'`', ' ', '<', '>', '@', '#', '!', '\\', '*', '_', '&', ':', '/', '~', '[', ']'})
          String text) {
    PARSER
        .parse("- x " + MarkdownText.sentence(text))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text plain) {
                String literal = plain.getLiteral();
                assertTrue(literal.matches("[a-z (),.;:!?'/-]*|.*[(]empty[)].*"), literal);
              }

              @Override
              protected void visitChildren(Node parent) {
                String kind = parent.getClass().getSimpleName();
                assertTrue(kind.matches("Document|BulletList|ListItem|Paragraph|Text|Code"), kind);
                super.visitChildren(parent);
              }
            });
  }
}
