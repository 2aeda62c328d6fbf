package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code log-group-name} for the log group that a function names, and {@code
 * log-level-without-json} for functions of {@code resources}; of the others their reader says it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_LoggingConfig.html">LoggingConfig</a>
 */
record FunctionLogging() implements ResourceRule {
  private static final List<String> LEVELS = List.of("ApplicationLogLevel", "SystemLogLevel");

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> logging = function.get("LoggingConfig");
    if (logging.isEmpty() || logging.get().isFunction()) {
      return;
    }
    Optional<Located> group = logging.get().get("LogGroup");
    if (group.isPresent()) {
      LogGroup.checkName(group.get(), findings);
    }
    if (function.isWritten() && isText(function, logging.get())) {
      for (String key : LEVELS) {
        Optional<Located> level = logging.get().get(key);
        if (level.isPresent() && Certain.stays(level.get().value())) {
          findings.add(
              Code.LOG_LEVEL_WITHOUT_JSON,
              level.get().span(),
              "Lambda takes `" + key + "` with logs in JSON only",
              "set `LogFormat: JSON`");
        }
      }
    }
  }

  /** Whether logs are text: written so, or by default, which may differ on a capacity provider. */
  private static boolean isText(Declared function, Located logging) {
    Optional<Located> format = logging.get("LogFormat");
    return format.isPresent()
        ? format.get().text().orElse("").equals("Text")
        : Certain.isWhole(function) && function.get("CapacityProviderConfig").isEmpty();
  }
}
