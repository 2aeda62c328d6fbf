package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A function URL.
 *
 * @param span where it is written
 * @param iam whether callers must sign their requests
 * @param streaming whether responses are streamed
 */
public record FunctionUrl(Span span, boolean iam, boolean streaming, Optional<UrlCors> cors) {

  /** CORS of a function URL; a list that is absent is left to Lambda. */
  public record UrlCors(
      Optional<List<Node>> origins,
      Optional<List<Node>> headers,
      Optional<List<Node>> methods,
      boolean credentials,
      Optional<List<Node>> exposedHeaders,
      Optional<Node> maxAge) {}
}
