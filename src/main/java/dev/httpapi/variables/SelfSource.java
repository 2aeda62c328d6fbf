package dev.httpapi.variables;

import dev.httpapi.source.Node;
import java.util.List;
import java.util.Optional;

/** {@code ${self:a.b.0}}: another property of the service; {@code ${self:}} is all of it. */
record SelfSource() implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    return request.scope().property(path(request), request.span()).filter(node -> !node.isNull());
  }

  private static List<String> path(Request request) {
    return request.address().map(address -> List.of(address.split("\\.", -1))).orElse(List.of());
  }

  @Override
  public String absence(Request request) {
    return "the service has no `" + request.address().orElse("") + "`";
  }

  @Override
  public boolean isResolved() {
    return true;
  }
}
