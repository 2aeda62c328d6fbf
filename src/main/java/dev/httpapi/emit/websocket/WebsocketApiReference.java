package dev.httpapi.emit.websocket;

import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Service;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.Optional;

/**
 * The WebSocket API as other resources refer to it.
 *
 * @param resource its logical id, when it is a resource of this stack
 */
record WebsocketApiReference(Value id, Optional<String> resource) {

  static WebsocketApiReference to(WebsocketApi api, Service service) {
    if (api.target() instanceof WebsocketApi.External external) {
      return new WebsocketApiReference(
          Value.of(external.id()), resourceNamedBy(external.id(), service));
    }
    return new WebsocketApiReference(
        Intrinsic.ref(LogicalIds.WEBSOCKET_API), Optional.of(LogicalIds.WEBSOCKET_API));
  }

  /** {@code Ref} names a resource of the service's own, or a parameter, which is no resource. */
  private static Optional<String> resourceNamedBy(Node id, Service service) {
    if (!(id instanceof Mapping mapping)
        || !(mapping.get("Ref").orElse(id) instanceof StringNode name)
        || name.text().startsWith("AWS::")) {
      return Optional.empty();
    }
    Optional<Mapping> own = service.resources().template();
    boolean isParameter =
        own.isPresent()
            && own.get().get("Parameters").orElse(id) instanceof Mapping parameters
            && parameters.has(name.text());
    return isParameter ? Optional.empty() : Optional.of(name.text());
  }
}
