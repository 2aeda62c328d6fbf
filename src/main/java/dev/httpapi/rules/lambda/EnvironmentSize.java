package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;

/**
 * Raises {@code environment-size}: the environment variables of a function take 4 KB at most. AWS
 * does not say how it counts: names and values alone that are more are an error; where it takes the
 * JSON text of them to be more, as Lambda's own message measures it, it is a warning. What only AWS
 * knows counts as nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas: environment variables</a>
 */
record EnvironmentSize() implements ResourceRule {
  private static final int MOST_BYTES = 4096;

  /** The variable that takes most. */
  private record Largest(String name, int bytes) {}

  @Override
  public void check(Declared function, Findings findings) {
    List<Located.Entry> variables = function.entries("Environment", "Variables");
    int bytes = 0;
    int json = 1;
    Largest largest = new Largest("", 0);
    for (Located.Entry variable : variables) {
      String value = variable.value().text().orElse("");
      int unknown = variable.value().isFunction() ? TextSize.least(variable.value().value()) : 0;
      int size = TextSize.utf8(variable.key()) + TextSize.utf8(value) + unknown;
      largest = size > largest.bytes ? new Largest(variable.key(), size) : largest;
      bytes += size;
      json += TextSize.json(variable.key()) + TextSize.json(value) + unknown + 2;
    }
    if (bytes <= MOST_BYTES && json <= MOST_BYTES) {
      return;
    }
    findings.add(
        bytes > MOST_BYTES
            ? of(function, bytes + " bytes", largest)
            : of(function, json + " bytes as JSON", largest).severity(Severity.WARNING));
  }

  private static Diagnostic of(Declared function, String size, Largest largest) {
    return Diagnostic.of(
            Code.ENVIRONMENT_SIZE,
            function.span(),
            "the environment of this function takes " + size + ", and Lambda allows " + MOST_BYTES)
        .help(
            "`"
                + largest.name
                + "` takes "
                + largest.bytes
                + " of them: keep such a value in the Parameter Store or in a file");
  }
}
