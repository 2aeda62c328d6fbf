package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code path-part}: a part of a path has letters, digits and {@code . _ : - $}, or is a
 * variable in braces as a whole. Of a comma, AWS's pages and AWS's refusals say different things,
 * so it is only warned of.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Amazon
 *     API Gateway important notes: path segments</a>
 */
record PathPart() implements ResourceRule {
  private static final String HELP =
      "write letters, digits, `.`, `_`, `:`, `-` and `$`, or one variable in braces";

  @Override
  public void check(Declared resource, Findings findings) {
    Optional<Located> part = resource.get("PathPart");
    Optional<String> text = resource.text("PathPart");
    if (text.isEmpty()) {
      return;
    }
    if (text.get().isEmpty()) {
      findings.add(
          Code.PATH_PART,
          part.get().span(),
          "a part of this path is empty, and API Gateway makes no resource of it",
          "write one `/` between two parts");
      return;
    }
    String name = nameIn(text.get());
    int wrong = firstWrong(name);
    if (wrong >= 0 || name.isEmpty()) {
      findings.add(finding(part.get(), text.get(), name, wrong));
    }
  }

  private static Diagnostic finding(Located part, String text, String name, int wrong) {
    if (name.isEmpty()) {
      return Diagnostic.of(
              Code.PATH_PART, part.span(), "`" + text + "` is a variable without a name")
          .help("name it, as in `{id}`");
    }
    char c = name.charAt(wrong);
    if (c == '{' || c == '}') {
      return Diagnostic.of(
              Code.PATH_PART,
              part.span(),
              "a variable takes a whole part of a path, and `" + text + "` is more than a variable")
          .help("put the variable between two slashes, or take `" + text + "` apart in the code");
    }
    Diagnostic finding =
        Diagnostic.of(
                Code.PATH_PART,
                part.span(),
                "API Gateway takes no "
                    + (c == ' ' ? "blank" : "`" + name.substring(wrong, wrong + 1) + "`")
                    + " in a path, as in `"
                    + text
                    + "`")
            .help(HELP);
    return c == ',' && onlyCommasAreWrong(name) ? finding.severity(Severity.WARNING) : finding;
  }

  /** The name of a variable, whole parts of other kinds as they are. */
  private static String nameIn(String part) {
    if (part.length() < 2 || part.charAt(0) != '{' || !part.endsWith("}")) {
      return part;
    }
    int end = part.length() - 1;
    return part.substring(1, end > 1 && part.charAt(end - 1) == '+' ? end - 1 : end);
  }

  private static boolean onlyCommasAreWrong(String name) {
    return firstWrong(name.replace(",", "")) < 0;
  }

  private static int firstWrong(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Letters.isLetterOrDigit(name.charAt(i)) && "._:-$".indexOf(name.charAt(i)) < 0) {
        return i;
      }
    }
    return -1;
  }
}
