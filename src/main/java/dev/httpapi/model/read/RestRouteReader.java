package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.RestIntegration;
import dev.httpapi.model.RestRoute;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads an {@code http} event: {@code GET users/{id}}, or a block with method and path. */
final class RestRouteReader {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "OPTIONS", "HEAD", "DELETE", "ANY");

  private final Settings api;
  private final Diagnostics diagnostics;

  /**
   * A reader of REST routes.
   *
   * @param api {@code provider.apiGateway}, which holds schemas by name and the usual timeout
   */
  RestRouteReader(Settings api, Diagnostics diagnostics) {
    this.api = api;
    this.diagnostics = diagnostics;
  }

  Optional<RestRoute> read(Node event, Span keySpan) {
    if (event instanceof StringNode text) {
      return shorthand(text);
    }
    if (event instanceof Mapping mapping) {
      return block(new Settings(mapping, diagnostics), keySpan);
    }
    report(event.isNull() ? keySpan : event.span(), "this is no method and path: " + event.kind());
    return Optional.empty();
  }

  private Optional<RestRoute> shorthand(StringNode text) {
    String[] words = text.text().split(" ", -1);
    if (words.length != 2) {
      report(text.span(), "a method, one blank and a path stand here");
      return Optional.empty();
    }
    Optional<String> method = method(words[0], text.span());
    if (method.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        route(
            trimmed(words[1]), method.get(), text.span(), Settings.none(text.span(), diagnostics)));
  }

  private Optional<RestRoute> block(Settings event, Span keySpan) {
    Optional<Node> path = event.value("path");
    Optional<String> method = event.text("method");
    if (path.isEmpty() || !(path.get() instanceof StringNode text) || method.isEmpty()) {
      report(keySpan, "this event has no " + (method.isEmpty() ? "`method`" : "`path`"));
      return Optional.empty();
    }
    Span methodSpan = event.value("method").orElseThrow().span();
    Optional<String> known = method(method.get(), methodSpan);
    return known.isPresent()
        ? Optional.of(route(trimmed(text.text()), known.get(), text.span(), event))
        : Optional.empty();
  }

  private Optional<String> method(String written, Span span) {
    String method = written.equals("*") ? "ANY" : written.toUpperCase(Locale.ROOT);
    if (METHODS.contains(method)) {
      return Optional.of(method);
    }
    diagnostics.add(
        Diagnostic.of(Code.INVALID_ROUTE, span, "`" + written + "` is no method of a REST API")
            .help(Suggestion.didYouMean(method, METHODS)));
    return Optional.empty();
  }

  /** One slash at each end means nothing. */
  static String trimmed(String path) {
    String start = path.startsWith("/") ? path.substring(1) : path;
    return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
  }

  private RestRoute route(String path, String method, Span span, Settings event) {
    RestIntegration integration = new RestIntegrationReader(diagnostics).read(event, method);
    Settings schemas = api.block("request").block("schemas");
    RequestReader request = new RequestReader(event.block("request"), schemas, diagnostics);
    Optional<Node> timeout = event.truthy("timeoutInMillis");
    return new RestRoute(
        path,
        method,
        span,
        integration,
        timeout.isPresent() ? timeout : api.truthy("timeoutInMillis"),
        event.flag("async"),
        request.parameters(),
        request.models(),
        new RestCorsReader(event).read(method),
        new RestAuthorizerReader(diagnostics).read(event, integration),
        event.flag("private"),
        event.truthy("operationId"));
  }

  private void report(Span span, String message) {
    diagnostics.add(
        Diagnostic.of(Code.INVALID_ROUTE, span, message)
            .help("write `http: GET users/{id}`, or `method` and `path`"));
  }
}
