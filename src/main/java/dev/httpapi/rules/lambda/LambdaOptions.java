package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code lambda-option}: some settings of functions, URLs, layers and log groups have one of
 * a few values, in the very letters of AWS.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">CreateFunction</a>
 */
record LambdaOptions() implements ResourceRule {
  private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");

  @Override
  public void check(Declared resource, Findings findings) {
    switch (resource.type()) {
      case "AWS::Lambda::LayerVersion" -> checkAll(resource, "CompatibleArchitectures", findings);
      case "AWS::Lambda::Url" -> {
        check(resource.get("AuthType"), "AuthType", List.of("AWS_IAM", "NONE"), findings);
        check(
            resource.get("InvokeMode"),
            "InvokeMode",
            List.of("BUFFERED", "RESPONSE_STREAM"),
            findings);
      }
      case "AWS::Lambda::Permission" ->
          check(
              resource.get("FunctionUrlAuthType"),
              "FunctionUrlAuthType",
              List.of("AWS_IAM", "NONE"),
              findings);
      case "AWS::Logs::LogGroup" ->
          check(
              resource.get("LogGroupClass"),
              "LogGroupClass",
              List.of("DELIVERY", "INFREQUENT_ACCESS", "STANDARD"),
              findings);
      default -> {}
    }
  }

  /** Looks at one property of a function. */
  static void check(String property, Declared function, Findings findings) {
    switch (property) {
      case "Architectures" -> checkAll(function, property, findings);
      case "PackageType" ->
          check(function.get(property), property, List.of("Image", "Zip"), findings);
      case "TracingConfig" ->
          check(function.get(property, "Mode"), "Mode", List.of("Active", "PassThrough"), findings);
      case "SnapStart" ->
          check(
              function.get(property, "ApplyOn"),
              "ApplyOn",
              List.of("None", "PublishedVersions"),
              findings);
      case "LoggingConfig" -> checkLogging(function, property, findings);
      default -> {}
    }
  }

  private static void checkLogging(Declared function, String property, Findings findings) {
    check(function.get(property, "LogFormat"), "LogFormat", List.of("JSON", "Text"), findings);
    check(
        function.get(property, "ApplicationLogLevel"),
        "ApplicationLogLevel",
        List.of("DEBUG", "ERROR", "FATAL", "INFO", "TRACE", "WARN"),
        findings);
    check(
        function.get(property, "SystemLogLevel"),
        "SystemLogLevel",
        List.of("DEBUG", "INFO", "WARN"),
        findings);
  }

  private static void checkAll(Declared resource, String key, Findings findings) {
    for (Located architecture : resource.items(key)) {
      check(Optional.of(architecture), key, ARCHITECTURES, findings);
    }
  }

  private static void check(
      Optional<Located> value, String key, List<String> words, Findings findings) {
    if (value.isEmpty()
        || value.get().text().isEmpty()
        || words.contains(value.get().text().get())) {
      return;
    }
    String written = value.get().text().get();
    Optional<String> meant = Suggestion.didYouMean(written, words);
    findings.add(
        Diagnostic.of(
                Code.LAMBDA_OPTION,
                value.get().span(),
                "`" + written + "` is no value of `" + key + "`")
            .help(meant.isPresent() ? meant.get() : "there are: " + String.join(", ", words)));
  }
}
