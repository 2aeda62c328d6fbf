package dev.httpapi.emit.base;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Function;
import dev.httpapi.model.Service;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Stack;
import dev.httpapi.template.Value;
import java.util.Optional;

/** The stack that is being made of a service; what all emitters add to. */
public final class Emission {
  private final Service service;
  private final Stack stack = new Stack();
  private final ApiPermissions permissions;
  private final Diagnostics diagnostics;

  public Emission(Service service, boolean leastPermissions, Diagnostics diagnostics) {
    this.service = service;
    this.permissions =
        leastPermissions ? ApiPermissions.least(service, diagnostics) : ApiPermissions.wide();
    this.diagnostics = diagnostics;
  }

  public Service service() {
    return service;
  }

  public Stack stack() {
    return stack;
  }

  /** What APIs may invoke functions for. */
  public ApiPermissions permissions() {
    return permissions;
  }

  /**
   * Adds a resource; two resources of one logical id would silently be one, so that is an error:
   * one for each part of the service, however many resources it makes.
   */
  public void add(String logicalId, Resource resource) {
    add(logicalId, resource, resource.origin());
  }

  /** The same for a resource that is made from an event, and named after its function. */
  public void add(String logicalId, Resource resource, Function named) {
    add(logicalId, resource, named.span());
  }

  private void add(String logicalId, Resource resource, Span namedAfter) {
    Optional<Resource> first = stack.add(logicalId, resource);
    if (first.isPresent()) {
      collide(logicalId, namedAfter, first.get().origin());
    }
  }

  /** Says that two parts of the service make resources of one logical id. */
  public void collide(String logicalId, Span origin, Span first) {
    if (isCollisionToldAt(origin)) {
      return;
    }
    diagnostics.add(
        Diagnostic.of(
                Code.LOGICAL_ID_COLLISION,
                origin,
                "this makes a second resource with the logical id `" + logicalId + "`")
            .related(first, "the first one is made from this")
            .help("rename one of them; in a logical id only letters and digits count"));
  }

  private boolean isCollisionToldAt(Span origin) {
    for (Diagnostic diagnostic : diagnostics.all()) {
      if (diagnostic.code() == Code.LOGICAL_ID_COLLISION && diagnostic.span().equals(origin)) {
        return true;
      }
    }
    return false;
  }

  /** Adds an output of what is made from a part of the service. */
  public void output(String name, Span origin, String description, Value value) {
    stack.output(name, origin, description, value, Optional.empty());
  }

  /** An output of what exists only under a condition, if there is one. */
  public void output(
      String name, Span origin, String description, Value value, Optional<Node> condition) {
    stack.output(name, origin, description, value, condition);
  }
}
