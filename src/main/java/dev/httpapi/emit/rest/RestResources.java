package dev.httpapi.emit.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestApi.ExistingResource;
import dev.httpapi.model.RestRoute;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of paths of a REST API: a resource for each that does not exist elsewhere. */
final class RestResources {
  private final Emission emission;
  private final RestApi api;
  private final RestApiReference reference;
  private final Diagnostics diagnostics;
  private final Map<String, Value> ids = new HashMap<>();
  private final Node root = new Node("", "", true);

  /** A path, and the paths one part longer. */
  private static final class Node {
    private final String path;
    private final String part;
    private final boolean isRoot;
    private final Map<String, Node> children = new LinkedHashMap<>();
    private Span span;
    private boolean needed;

    Node(String path, String part, boolean isRoot) {
      this.path = path;
      this.part = part;
      this.isRoot = isRoot;
    }

    Node child(String name, Span use) {
      Node child = children.get(name);
      if (child == null) {
        child = new Node(isRoot ? name : path + "/" + name, name, false);
        child.span = use;
        children.put(name, child);
      }
      return child;
    }
  }

  RestResources(
      Emission emission, RestApi api, RestApiReference reference, Diagnostics diagnostics) {
    this.emission = emission;
    this.api = api;
    this.reference = reference;
    this.diagnostics = diagnostics;
  }

  /** The id of the resource of a path. */
  Value id(String path) {
    return path.isEmpty() ? reference.rootId() : ids.get(path);
  }

  void emit() {
    for (ExistingResource existing : existing()) {
      ids.put(existing.path(), Value.of(existing.id()));
    }
    for (RestApi.Route route : api.routes()) {
      if (!route.route().path().isEmpty()) {
        need(route.route());
      }
    }
    for (Node child : root.children.values()) {
      emit(child, reference.rootId());
    }
  }

  /** A method needs the resources on its way, up to one that exists elsewhere. */
  private void need(RestRoute route) {
    List<Node> way = new ArrayList<>();
    Node node = root;
    for (String part : route.path().split("/", -1)) {
      node = node.child(part, route.span());
      way.add(node);
    }
    for (int i = way.size() - 1; i >= 0 && !ids.containsKey(way.get(i).path); i--) {
      way.get(i).needed = true;
    }
  }

  private List<ExistingResource> existing() {
    return api.target() instanceof RestApi.External external ? external.resources() : List.of();
  }

  private void emit(Node node, Value parent) {
    if (node.needed) {
      refuseUnlistedParent(node);
      String logicalId = LogicalIds.restResource(node.path);
      ids.put(node.path, Intrinsic.ref(logicalId));
      emission.add(
          logicalId,
          Resource.of(
              "AWS::ApiGateway::Resource",
              node.span,
              new Fields()
                  .put("ParentId", parent)
                  .put("PathPart", node.part)
                  .put("RestApiId", reference.id())));
    }
    for (Node child : node.children.values()) {
      emit(child, ids.getOrDefault(node.path, parent));
    }
  }

  /** A path above one that exists elsewhere exists there too: to make it would make it twice. */
  private void refuseUnlistedParent(Node node) {
    for (ExistingResource existing : existing()) {
      if (existing.path().startsWith(node.path + "/")) {
        diagnostics.add(
            Diagnostic.of(
                    Code.EXTERNAL_REST_API,
                    node.span,
                    "the resource id of `/" + node.path + "` in the other API is not known")
                .related(existing.span(), "this path below it exists there")
                .help("add `" + node.path + "` to `restApiResources`"));
        return;
      }
    }
  }
}
