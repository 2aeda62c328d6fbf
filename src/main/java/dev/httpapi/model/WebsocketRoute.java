package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * A route of a WebSocket API.
 *
 * @param key the messages that it takes: a value of the route selection expression, or {@code
 *     $connect}, {@code $disconnect} or {@code $default}
 * @param span where it is written
 * @param responseSelection the expression by which what the function returns is sent back; empty
 *     when nothing is sent
 * @param authorizer who may connect; empty for everybody
 */
public record WebsocketRoute(
    String key,
    Span span,
    Optional<Node> responseSelection,
    Optional<WebsocketAuthorizer> authorizer) {

  /** The route that is taken when a client connects. */
  public static final String CONNECT = "$connect";
}
