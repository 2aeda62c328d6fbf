package dev.httpapi.model.read;

import dev.httpapi.model.FunctionUrl;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/** Reads a function's {@code url}. */
final class FunctionUrlReader {
  private static final List<String> DEFAULT_HEADERS =
      List.of(
          "Content-Type",
          "X-Amz-Date",
          "Authorization",
          "X-Api-Key",
          "X-Amz-Security-Token",
          "X-Amzn-Trace-Id");

  private final Settings function;

  FunctionUrlReader(Settings function) {
    this.function = function;
  }

  Optional<FunctionUrl> read() {
    Optional<Node> url = function.truthy("url");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (url.get() instanceof Scalar) {
      return Optional.of(new FunctionUrl(function.keySpan("url"), false, false, Optional.empty()));
    }
    Settings settings = function.block("url");
    return Optional.of(
        new FunctionUrl(
            function.keySpan("url"),
            settings.text("authorizer").orElse("").equals("aws_iam"),
            settings.text("invokeMode").orElse("").equals("RESPONSE_STREAM"),
            settings.truthy("cors").map(cors -> cors(cors, settings))));
  }

  private static FunctionUrl.UrlCors cors(Node cors, Settings url) {
    Settings settings = cors instanceof Scalar ? url.empty() : url.block("cors");
    Span span = cors.span();
    return new FunctionUrl.UrlCors(
        list(settings, "allowedOrigins", List.of("*"), span),
        list(settings, "allowedHeaders", DEFAULT_HEADERS, span),
        list(settings, "allowedMethods", List.of("*"), span),
        settings.flag("allowCredentials"),
        settings.distinct("exposedResponseHeaders"),
        settings.value("maxAge"));
  }

  /** A list that is set to null is left to Lambda; one that is left out has a default. */
  private static Optional<List<Node>> list(
      Settings cors, String key, List<String> otherwise, Span span) {
    if (cors.has(key) && cors.value(key).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(cors.distinct(key).orElse(Lists.texts(otherwise, span)));
  }
}
