package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code function-name}: a function's name has 1 to 64 letters, digits, dashes and
 * underscores. A name that is an ARN is left to Lambda.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">FunctionName
 *     of CreateFunction</a>
 */
record FunctionName() implements ResourceRule {
  private static final int LONGEST = 64;

  @Override
  public void check(Declared function, Findings findings) {
    Located name = function.get("FunctionName").orElseThrow();
    Optional<String> text = name.text();
    if (text.isEmpty() || text.get().startsWith("arn:")) {
      return;
    }
    int stranger = Letters.firstBut(text.get(), "-_");
    if (stranger >= 0) {
      findings.add(
          Code.FUNCTION_NAME,
          name.span(),
          "the name `"
              + text.get()
              + "` has "
              + Letters.shown(text.get(), stranger)
              + ", and Lambda takes letters, digits, `-` and `_`",
          isMade(text.get(), name.span())
              ? "it is made of service, stage and key: change what has it, or set `name`"
              : "choose another name");
    } else if (text.get().isEmpty() || text.get().length() > LONGEST) {
      findings.add(
          Code.FUNCTION_NAME,
          name.span(),
          "the name `"
              + text.get()
              + "` has "
              + text.get().length()
              + " characters, and Lambda allows a function 1 to "
              + LONGEST,
          help(text.get(), function, name.span()));
    }
  }

  /** A name that is made ends in the function's key, which is what the place shows then. */
  private static boolean isMade(String name, Span place) {
    String key = written(place);
    return !key.isEmpty() && name.endsWith("-" + key);
  }

  private static String help(String name, Declared function, Span place) {
    if (!isMade(name, place)) {
      return "choose another name";
    }
    String key = written(place);
    String start = name.substring(0, name.length() - key.length() - 1);
    String service = written(function.template().span());
    if (!service.isEmpty() && start.startsWith(service + "-")) {
      String stage = start.substring(service.length() + 1);
      return "the service `"
          + service
          + "` has "
          + service.length()
          + " characters, the stage `"
          + stage
          + "` "
          + stage.length()
          + ", the function's key "
          + key.length()
          + ": shorten one of them, or set `name`";
    }
    return "`"
        + start
        + "` of service and stage has "
        + start.length()
        + " characters, the function's key "
        + key.length()
        + ": shorten one of them, or set `name`";
  }

  /** What is written at a place, without quotes; empty where that is more than a line. */
  private static String written(Span place) {
    List<String> lines = place.file().lines();
    if (place.line() != place.endLine() || place.line() > lines.size()) {
      return "";
    }
    String line = lines.get(place.line() - 1);
    if (Letters.count(line) < place.endColumn() - 1) {
      return "";
    }
    String text =
        line.substring(
            line.offsetByCodePoints(0, place.column() - 1),
            line.offsetByCodePoints(0, place.endColumn() - 1));
    boolean quoted = text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
