package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestStage;
import dev.httpapi.model.RestStage.Setting;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the stage of the REST API: its name, tracing, metrics, logs and tags. */
final class RestStageReader {
  private static final String DEFAULT_FORMAT =
      "requestId: $context.requestId, ip: $context.identity.sourceIp, "
          + "caller: $context.identity.caller, user: $context.identity.user, "
          + "requestTime: $context.requestTime, httpMethod: $context.httpMethod, "
          + "resourcePath: $context.resourcePath, status: $context.status, "
          + "protocol: $context.protocol, responseLength: $context.responseLength";

  private final Settings provider;
  private final Settings settings;
  private final boolean explicit;
  private final Diagnostics diagnostics;

  RestStageReader(Settings provider, Settings settings, boolean explicit, Diagnostics diagnostics) {
    this.provider = provider;
    this.settings = settings;
    this.explicit = explicit;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the stage.
   *
   * @param api where the API is first spoken of, which makes the stage where nothing names it
   */
  RestStage read(String stage, Span api) {
    String name = settings.text("stage").orElse(stage);
    Span span =
        settings.text("stage").isPresent() ? settings.keySpan("stage") : provider.keySpan("stage");
    refuseBadName(name, span);
    return new RestStage(
        name,
        settings.text("stage").isPresent() || provider.has("stage") ? span : api,
        explicit,
        flag(provider.block("tracing"), "apiGateway", "tracing.apiGateway"),
        flag(settings, "metrics", "apiGateway.metrics"),
        logs(),
        tags());
  }

  private void refuseBadName(String name, Span span) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c)))) {
        diagnostics.add(
            Diagnostic.of(
                Code.INVALID_VALUE,
                span,
                "a stage of a REST API is named with letters, digits, `-` and `_`, not `"
                    + name
                    + "`"));
        return;
      }
    }
  }

  private static Optional<Setting<Boolean>> flag(Settings block, String key, String path) {
    Optional<Node> value = block.value(key);
    return value.isPresent()
        ? Optional.of(
            new Setting<>("provider." + path, block.keySpan(key), Settings.isTruthy(value.get())))
        : Optional.empty();
  }

  private Optional<Setting<RestStage.Logs>> logs() {
    Settings logs = provider.block("logs");
    Optional<Node> value = logs.value("restApi");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Span span = logs.keySpan("restApi");
    Settings block = value.get() instanceof Mapping ? logs.block("restApi") : logs.empty();
    boolean execution = block.isOn("executionLogging");
    if (!explicit && !(block.truthyOr("format", DEFAULT_FORMAT, span) instanceof Scalar)) {
      block.report("format", "a string", block.truthy("format").orElseThrow());
    }
    return Optional.of(
        new Setting<>(
            "provider.logs.restApi",
            span,
            new RestStage.Logs(
                Settings.isTruthy(value.get()),
                block.isOn("accessLogging"),
                execution ? block.text("level").orElse("INFO") : "OFF",
                block.truthyOr("format", DEFAULT_FORMAT, span),
                block.isOn("fullExecutionData"),
                block.truthy("role"),
                block.flag("roleManagedExternally"),
                provider.truthy("logRetentionInDays"),
                provider.truthy("logDataProtectionPolicy"))));
  }

  /** The stack's tags and the provider's over them; values are texts. */
  private Optional<Setting<Mapping>> tags() {
    if (!provider.has("tags") && !provider.has("stackTags")) {
      return Optional.empty();
    }
    List<Mapping.Entry> tags = new ArrayList<>();
    tags.addAll(provider.block("stackTags").mapping().entries());
    tags.addAll(provider.block("tags").mapping().entries());
    if (tags.isEmpty()) {
      return Optional.empty();
    }
    List<Mapping.Entry> texts = new ArrayList<>();
    for (Mapping.Entry tag : tags) {
      texts.add(
          tag.value() instanceof Scalar scalar
              ? tag.with(new StringNode(scalar.text(), scalar.span()))
              : tag);
    }
    String key = provider.block("tags").mapping().isEmpty() ? "stackTags" : "tags";
    Span span = provider.keySpan(key);
    return Optional.of(new Setting<>("provider." + key, span, Mapping.of(texts, span)));
  }
}
