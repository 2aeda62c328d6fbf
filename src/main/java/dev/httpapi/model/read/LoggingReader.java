package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Logging;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Reads a function's {@code logs}, which stand in place of all that {@code provider.logs.lambda}
 * says, but for the class of the log group, of which each says its own.
 */
final class LoggingReader {
  private static final String STANDARD = "STANDARD";
  private static final String INFREQUENT_ACCESS = "INFREQUENT_ACCESS";
  private static final List<String> LEVELS = List.of("applicationLogLevel", "systemLogLevel");

  private final Settings provider;
  private final Diagnostics diagnostics;

  LoggingReader(Settings provider, Diagnostics diagnostics) {
    this.provider = provider.block("logs");
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the logging of a function.
   *
   * @param span the function
   */
  Logging read(Settings function, Span span) {
    boolean own = function.truthy("logs").isPresent();
    Settings logs = own ? function.block("logs") : provider.block("lambda");
    Settings classes =
        own && logs.truthy("logGroupClass").isEmpty() ? provider.block("lambda") : logs;
    Optional<Node> format = logs.truthy("logFormat");
    Optional<Node> group = logs.truthy("logGroup");
    if (group.isPresent() && !(group.get() instanceof Scalar)) {
      logs.report("logGroup", "the name of a log group", group.get());
    }
    boolean infrequentAccess = isInfrequentAccess(classes);
    if (!isJson(format)) {
      refuseLevels(logs, format, own);
    }
    if (infrequentAccess && group.isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_VALUE,
                  logs.keySpan("logGroup"),
                  "a log group of another name has the class that it was made with")
              .related(classes.keySpan("logGroupClass"), "the class is set here")
              .help("keep one of them, and set the class where the log group is made"));
    }
    return new Logging(
        own ? function.keySpan("logs") : span,
        format,
        logs.truthy("applicationLogLevel"),
        logs.truthy("systemLogLevel"),
        group,
        infrequentAccess);
  }

  private static boolean isJson(Optional<Node> format) {
    return format.isPresent() && format.get() instanceof Scalar text && text.text().equals("JSON");
  }

  private void refuseLevels(Settings logs, Optional<Node> format, boolean own) {
    for (String key : LEVELS) {
      if (logs.truthy(key).isEmpty()) {
        continue;
      }
      Diagnostic refusal =
          Diagnostic.of(
              Code.LOG_LEVEL_WITHOUT_JSON,
              logs.keySpan(key),
              "Lambda takes `" + key + "` with logs in JSON only");
      boolean formatElsewhere =
          own && format.isEmpty() && isJson(provider.block("lambda").truthy("logFormat"));
      diagnostics.add(
          formatElsewhere
              ? refusal
                  .related(provider.block("lambda").keySpan("logFormat"), "this is not inherited")
                  .help("repeat `logFormat: JSON`: a function's `logs` replace the provider's")
              : refusal.help("set `logFormat: JSON`"));
    }
  }

  private static boolean isInfrequentAccess(Settings logs) {
    Optional<String> name = logs.text("logGroupClass");
    if (name.isEmpty() || name.get().equalsIgnoreCase(STANDARD)) {
      return false;
    }
    if (!name.get().equalsIgnoreCase(INFREQUENT_ACCESS)) {
      logs.reportWord("logGroupClass", name.get(), List.of("standard", "infrequent_access"));
    }
    return true;
  }
}
