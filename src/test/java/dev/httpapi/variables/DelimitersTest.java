package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code provider.variableSyntax} says of the delimiters, from services that had it. */
class DelimitersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\\${{([~:a-zA-Z0-9._@'\",\\-\\/\\(\\) ]+?)}} | ${{ | }}",
        "\\${{([ ~:a-zA-Z0-9._@'\",\\-\\/\\(\\)]+?)}} | ${{ | }}",
        "\\${([ ~:a-zA-Z0-9._@'\",\\-\\/\\(\\)*?]+?)} | ${ | }",
        "\\${((?!AWS)[ ~:a-zA-Z0-9._@'\",\\-\\/\\(\\)]+?)} | ${ | }",
        "\\$\\{([^{}]+?)\\} | ${ | }",
        "\\$\\[([^\\]]+?)\\] | $[ | ]",
        "\\$\\[(([^)]+[(x)])+)\\] | $[ | ]",
        "\\%{([^{}]+)} | %{ | }",
        "#{([^{}]+)} | #{ | }",
        "<<([a-z:]+)>> | << | >>",
      })
  void areWhatStandsAroundTheGroup(String expression, String open, String close) {
    assertEquals(Optional.of(new Delimiters(open, close)), Delimiters.of(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\${",
        "(.+?)",
        "\\${(.+?)",
        "(.+?)}",
        "\\${{?(.+?)}}",
        "\\${(.+?)}+",
        "\\${(.+?",
        "[$]{(.+?)}",
        "\\$\\w(.+?)}",
        "\\${(.+?)} ",
        "var:(.+?);",
        "\\${1(.+?)}",
        "\\${(.+?)}|#{(.+?)}",
        "\\$\\((.+?)\\)",
      })
  void cannotBeReadFromAnythingElse(String expression) {
    assertEquals(Optional.empty(), Delimiters.of(expression));
  }

  @Test
  void standInATextOrNot() {
    Delimiters own = new Delimiters("#{", "}");
    assertEquals(true, own.mayStandIn("a#b#{c"));
    assertEquals(false, own.mayStandIn("a#b{c ${d}"));
    assertEquals(true, Delimiters.DEFAULT.mayStandIn("$$<"));
    assertEquals(false, Delimiters.DEFAULT.mayStandIn("a$"));
  }
}
