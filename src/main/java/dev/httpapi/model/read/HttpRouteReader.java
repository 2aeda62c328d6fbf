package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.HttpRoute;
import dev.httpapi.model.HttpRoute.Authorization;
import dev.httpapi.model.HttpRoute.RouteKey;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads an {@code httpApi} event: {@code GET /users}, {@code *}, or method, path, authorizer. */
final class HttpRouteReader {
  /** The methods of a route key, in the order in which the framework allows them for CORS. */
  private static final List<String> METHODS =
      List.of("ANY", "GET", "POST", "PUT", "PATCH", "OPTIONS", "HEAD", "DELETE");

  private final Diagnostics diagnostics;

  HttpRouteReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<HttpRoute> read(Node event, Span keySpan) {
    if (event instanceof StringNode text) {
      return route(shorthand(text), text.span(), Optional.empty());
    }
    if (event instanceof Mapping mapping) {
      return block(new Settings(mapping, diagnostics), keySpan);
    }
    report(event.isNull() ? keySpan : event.span(), "this is no route: " + event.kind());
    return Optional.empty();
  }

  private Optional<RouteKey> shorthand(StringNode text) {
    String route = text.text();
    if (route.equals("*")) {
      return Optional.of(new RouteKey.Default());
    }
    int space = route.indexOf(' ');
    String method = space < 0 ? route : route.substring(0, space);
    String path = space < 0 ? "" : route.substring(space + 1);
    String upper = method.toUpperCase(Locale.ROOT);
    if (!METHODS.contains(upper)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_ROUTE, text.span(), "`" + method + "` is no method of an HTTP API")
              .help(
                  Suggestion.didYouMean(upper, METHODS)
                      .or(() -> Optional.of("write `GET /path`; `*` catches all"))));
      return Optional.empty();
    }
    if (!path.startsWith("/") || hasBlank(path)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_ROUTE,
                  text.span(),
                  "after the method and one blank comes a path that starts with `/`")
              .help("write `" + upper + " /" + path.strip().replaceFirst("^/", "") + "`"));
      return Optional.empty();
    }
    return Optional.of(new RouteKey.MethodAndPath(upper, path));
  }

  private static boolean hasBlank(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (Character.isWhitespace(path.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<HttpRoute> block(Settings event, Span keySpan) {
    Optional<RouteKey> key = key(event, keySpan);
    Optional<Node> authorizer = event.truthy("authorizer");
    Span span = event.has("path") ? event.mapping().entry("path").get().value().span() : keySpan;
    return route(
        key, span, authorizer.isPresent() ? authorization(authorizer.get()) : Optional.empty());
  }

  private static Optional<HttpRoute> route(
      Optional<RouteKey> key, Span span, Optional<Authorization> authorization) {
    return key.isPresent()
        ? Optional.of(new HttpRoute(key.get(), span, authorization))
        : Optional.empty();
  }

  private Optional<RouteKey> key(Settings event, Span keySpan) {
    Optional<String> path = event.text("path");
    Optional<String> method = event.text("method");
    if (path.isEmpty()) {
      report(keySpan, "this route has no `path`");
      return Optional.empty();
    }
    if (path.get().equals("*")) {
      return catchAll(event, method);
    }
    if (method.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.INVALID_ROUTE, keySpan, "this route has no `method`")
              .help("`method: '*'` answers to all methods"));
      return Optional.empty();
    }
    String upper = method.get().equals("*") ? "ANY" : method.get().toUpperCase(Locale.ROOT);
    if (!METHODS.contains(upper)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_ROUTE,
                  event.value("method").orElseThrow().span(),
                  "`" + method.get() + "` is no method of an HTTP API")
              .help(Suggestion.didYouMean(upper, METHODS)));
      return Optional.empty();
    }
    return Optional.of(new RouteKey.MethodAndPath(upper, path.get()));
  }

  private Optional<RouteKey> catchAll(Settings event, Optional<String> method) {
    if (method.isPresent() && !method.get().equals("*")) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_ROUTE,
                  event.value("method").orElseThrow().span(),
                  "the path `*` answers to all methods, not to `" + method.get() + "`")
              .help("leave `method` out, or write `path: /{proxy+}`"));
      return Optional.empty();
    }
    return Optional.of(new RouteKey.Default());
  }

  private Optional<Authorization> authorization(Node node) {
    if (node instanceof Scalar name) {
      return Optional.of(new Authorization.Named(name.text(), name.span(), Optional.empty()));
    }
    if (!(node instanceof Mapping mapping)) {
      report(node.span(), "expected an authorizer, found " + node.kind());
      return Optional.empty();
    }
    Settings settings = new Settings(mapping, diagnostics);
    Optional<String> type = settings.text("type");
    Optional<Node> id = settings.truthy("id");
    Optional<Node> name = settings.truthy("name");
    Optional<List<Node>> scopes = settings.distinct("scopes");
    if (type.orElse("").equals("aws_iam")) {
      return iam(settings);
    }
    if (id.isPresent()) {
      boolean request = type.orElse("").equals("request");
      return Optional.of(new Authorization.ById(id.get(), request, scopes));
    }
    if (name.isPresent() && name.get() instanceof Scalar text) {
      return Optional.of(new Authorization.Named(text.text(), text.span(), scopes));
    }
    Span place =
        mapping.entries().stream().findFirst().map(Mapping.Entry::keySpan).orElse(mapping.span());
    diagnostics.add(
        Diagnostic.of(
                Code.INVALID_AUTHORIZER,
                place,
                "an authorizer is named by its `name`, or by its `id` when another stack owns it")
            .help("with `type: aws_iam` it needs neither"));
    return Optional.empty();
  }

  private Optional<Authorization> iam(Settings settings) {
    for (String key : List.of("name", "id", "scopes")) {
      if (settings.truthy(key).isPresent()) {
        diagnostics.add(
            Diagnostic.of(
                Code.INVALID_AUTHORIZER,
                settings.keySpan(key),
                "`type: aws_iam` has no `" + key + "`"));
      }
    }
    return Optional.of(new Authorization.Iam());
  }

  private void report(Span span, String message) {
    diagnostics.add(
        Diagnostic.of(Code.INVALID_ROUTE, span, message)
            .help("write `httpApi: GET /path`, or `path` and `method`"));
  }
}
