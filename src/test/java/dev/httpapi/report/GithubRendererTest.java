package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubRendererTest {
  private final SourceFile file = new SourceFile("serverless.yml", "a: 1\nb: two\nc: 3\n");
  private final Diagnostic wrong =
      Diagnostic.of(Code.INVALID_VALUE, Span.at(file, 2, 4, 2, 7), "it is wrong");

  private static String render(Diagnostic... diagnostics) {
    return new GithubRenderer().render(List.of(diagnostics));
  }

  @Test
  void nothingIsSaidOfNothing() {
    assertEquals("", render());
  }

  @Test
  void aDiagnosticIsACommandOnALine() {
    assertEquals(
        "::error file=serverless.yml,line=2,endLine=2,col=4,endColumn=6,"
            + "title=httpapi (invalid-value)::it is wrong%0A"
            + "see: https://httpapi.dev/diagnostics/invalid-value\n",
        render(wrong));
  }

  @Test
  void severitiesHaveCommands() {
    String shown = render(wrong.severity(Severity.WARNING), wrong.severity(Severity.NOTE));
    List<String> commands = shown.lines().map(line -> line.split(" ")[0]).toList();
    assertEquals(List.of("::warning", "::notice"), commands);
  }

  @Test
  void aRangeOverLinesHasNoColumns() {
    Diagnostic range = Diagnostic.of(Code.INVALID_VALUE, Span.at(file, 1, 4, 3, 2), "it is wrong");
    assertEquals(
        "::error file=serverless.yml,line=1,endLine=3,title=httpapi (invalid-value)",
        render(range).split("::it")[0]);
  }

  @Test
  void anEmptyRangeIsOneColumn() {
    Diagnostic empty = Diagnostic.of(Code.INVALID_VALUE, Span.at(file, 1, 5, 1, 5), "it is wrong");
    assertEquals(
        "::error file=serverless.yml,line=1,endLine=1,col=5,endColumn=5",
        render(empty).split(",title")[0]);
  }

  @Test
  void relatedPlacesAndHelpAreLinesOfTheMessage() {
    Diagnostic full =
        wrong.related(Span.at(file, 1, 1, 1, 2), "first written here").help("take one out");
    assertEquals(
        "it is wrong%0Afirst written here: serverless.yml:1:1%0Ahelp: take one out%0A"
            + "see: https://httpapi.dev/diagnostics/invalid-value\n",
        render(full).split("\\)::")[1]);
  }

  @Test
  void whatTheRunnerReadsIsEscaped() {
    SourceFile odd = new SourceFile("a,b:100%/x\r\n.yml", "a: 1\n");
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.INVALID_VALUE, Span.at(odd, 1, 1, 1, 2), "100% of\r\n`a,b: c` is \u001b[31m");
    String shown = render(diagnostic);
    assertEquals(1, shown.lines().count());
    assertEquals("::error file=a%2Cb%3A100%25/x%0D%0A.yml,line=1", shown.split(",endLine")[0]);
    assertEquals("100%25 of%0D%0A`a,b: c` is ␛[31m", shown.split("\\)::|%0Asee")[1]);
  }
}
