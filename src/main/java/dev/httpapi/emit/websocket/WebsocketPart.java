package dev.httpapi.emit.websocket;

import dev.httpapi.emit.base.CanonicalJson;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.model.Function;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Resource;

/**
 * The resources of a WebSocket API that its deployment is digested of, in the framework's order.
 */
final class WebsocketPart {
  private final Emission emission;
  private final Fields all = new Fields();

  WebsocketPart(Emission emission) {
    this.emission = emission;
  }

  /** Adds a resource to the stack and to what is digested. */
  void add(String logicalId, Resource resource) {
    emission.add(logicalId, resource);
    count(logicalId, resource);
  }

  /** The same for a resource that is made from an event, and named after its function. */
  void add(String logicalId, Resource resource, Function named) {
    emission.add(logicalId, resource, named);
    count(logicalId, resource);
  }

  /** Adds a resource to what is digested alone; the stack has it in another form. */
  void count(String logicalId, Resource resource) {
    all.put(
        logicalId,
        new Fields()
            .put("Type", resource.type())
            .put("DependsOn", resource.dependsOn())
            .put("Properties", resource.properties()));
  }

  /** The resources as JSON, to the character as the framework digests them. */
  String json() {
    return CanonicalJson.writeInOrder(all);
  }
}
