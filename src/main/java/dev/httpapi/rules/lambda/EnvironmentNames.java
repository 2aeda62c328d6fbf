package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;

/**
 * Raises {@code environment-name} and {@code reserved-environment-name}: the names of a function's
 * environment variables have a form, and some are Lambda's own.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Working
 *     with Lambda environment variables</a>
 */
record EnvironmentNames() implements ResourceRule {

  @Override
  public void check(Declared function, Findings findings) {
    for (Located.Entry variable : function.entries("Environment", "Variables")) {
      String name = variable.key();
      if (isReserved(name)) {
        findings.add(reserved(variable));
      } else if (name.length() < 2
          || !Letters.isLetter(name.charAt(0))
          || !Letters.only(name, "_")) {
        findings.add(
            Code.ENVIRONMENT_NAME,
            variable.keySpan(),
            "Lambda takes no environment variable `" + name + "`",
            "a name has two characters or more: letters, digits and underscores, a letter first");
      }
    }
  }

  private static Diagnostic reserved(Located.Entry variable) {
    Diagnostic reserved =
        Diagnostic.of(
                Code.RESERVED_ENVIRONMENT_NAME,
                variable.keySpan(),
                "`" + variable.key() + "` is Lambda's own environment variable, and cannot be set")
            .help("leave it out, or choose another name");
    // It is on the list of AWS, and no refusal of it was seen.
    return variable.key().equals("AWS_LAMBDA_MAX_CONCURRENCY")
        ? reserved.severity(Severity.WARNING)
        : reserved;
  }

  /** Other names that begin with AWS_, such as AWS_LAMBDA_EXEC_WRAPPER, can be set. */
  private static boolean isReserved(String name) {
    return switch (name) {
      case "_HANDLER",
          "_X_AMZN_TRACE_ID",
          "AWS_DEFAULT_REGION",
          "AWS_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_LAMBDA_MAX_CONCURRENCY",
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "AWS_LAMBDA_RUNTIME_API",
          "LAMBDA_TASK_ROOT",
          "LAMBDA_RUNTIME_DIR" ->
          true;
      default -> false;
    };
  }
}
