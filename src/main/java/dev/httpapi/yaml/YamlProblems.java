package dev.httpapi.yaml;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** SnakeYAML's refusals, said in the words of somebody who writes a serverless.yml. */
final class YamlProblems {
  private YamlProblems() {}

  static Diagnostic describe(SourceFile file, MarkedYAMLException exception) {
    Mark mark = exception.getProblemMark();
    if (mark == null) {
      mark = exception.getContextMark();
    }
    Span span = mark == null ? file.start() : point(file, mark.getLine() + 1, mark.getColumn() + 1);
    String problem = exception.getProblem() == null ? "" : exception.getProblem();
    String context = exception.getContext() == null ? "" : exception.getContext();
    if (problem.startsWith("mapping values are not allowed here")) {
      return colon(file, span);
    }
    Diagnostic diagnostic = Diagnostic.of(Code.INVALID_YAML, span, message(problem, context));
    Mark start = exception.getContextMark();
    if (start != null && mark != null && start.getLine() != mark.getLine()) {
      Span place = point(file, start.getLine() + 1, start.getColumn() + 1);
      diagnostic = diagnostic.related(place, "what it belongs to starts here");
    }
    return help(diagnostic, problem);
  }

  /** A colon that starts no value: the first of its line ends a key, any other is in a text. */
  private static Diagnostic colon(SourceFile file, Span colon) {
    String line = file.lines().get(colon.line() - 1);
    int offset = line.offsetByCodePoints(0, colon.column() - 1);
    int first = line.indexOf(": ");
    if (first >= 0 && first < offset) {
      return Diagnostic.of(
              Code.INVALID_YAML, colon, "a second `: ` stands on this line, outside of quotes")
          .help("put a value that holds `: ` into quotes");
    }
    return Diagnostic.of(
            Code.INVALID_YAML, colon, "this key is indented below one that has its value already")
        .help("indent it like the keys it belongs to");
  }

  private static String message(String problem, String context) {
    if (problem.startsWith("expected <block end>, but found '<block mapping start>'")
        || problem.startsWith("expected <block end>, but found '<block sequence start>'")) {
      return "this line is indented unlike any level above it";
    }
    if (problem.contains("\\t(TAB)")) {
      return "a tab cannot indent YAML";
    }
    if (problem.startsWith("could not find expected ':'")) {
      return "a `:` after the key is missing";
    }
    if (problem.startsWith("found unexpected end of stream") && context.contains("quoted scalar")) {
      return "the text ends before this quote is closed";
    }
    if (problem.startsWith("found duplicate")) {
      return problem;
    }
    if (problem.startsWith("expected ',' or")) {
      return "this list or mapping in brackets is not closed, or a comma is missing";
    }
    if (problem.startsWith("found character") && problem.contains("cannot start any token")) {
      return "a value cannot start with this character";
    }
    if (problem.startsWith("sequence entries are not allowed here")) {
      return "a `-` that starts an item of a list cannot stand here";
    }
    if (problem.contains("found '<stream end>'")) {
      return "the text ends before this list or mapping is closed";
    }
    String text = problem.isEmpty() ? context : problem;
    return text.isEmpty() ? "this is not YAML" : text;
  }

  private static Diagnostic help(Diagnostic diagnostic, String problem) {
    if (problem.contains("\\t(TAB)")) {
      return diagnostic.help("indent with spaces");
    }
    if (problem.contains("that cannot start any token")) {
      return diagnostic.help("put a value that starts with this character into quotes");
    }
    return diagnostic;
  }

  /** A character that YAML does not allow, such as a control character. */
  static Diagnostic describe(SourceFile file, ReaderException exception) {
    int line = 1;
    int column = 1;
    String text = file.text();
    int seen = 0;
    for (int i = 0; i < text.length() && seen < exception.getPosition(); seen++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      column = c == '\n' ? 1 : column + 1;
      line += c == '\n' ? 1 : 0;
    }
    return Diagnostic.of(
        Code.INVALID_YAML,
        point(file, line, column),
        "the character U+" + hex(exception.getCodePoint()) + " is not allowed in YAML");
  }

  private static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** A place in the file; one behind its end is the end. */
  private static Span point(SourceFile file, int line, int column) {
    List<String> lines = file.lines();
    int last = lines.size();
    while (last > 1 && lines.get(last - 1).isEmpty()) {
      last--;
    }
    if (line <= last) {
      return Span.at(file, line, column, line, column + 1);
    }
    String text = lines.get(last - 1);
    int end = text.codePointCount(0, text.length()) + 1;
    return Span.at(file, last, end, last, end + 1);
  }
}
