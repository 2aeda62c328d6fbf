package dev.httpapi.variables;

import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code ${param:name}}: {@code --param name=value}, else {@code params.<stage>.name}, else {@code
 * params.default.name} of the service.
 */
record ParameterSource(Map<String, String> given, Supplier<String> stage)
    implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    String name = request.needAddress("${param:name}");
    if (given.containsKey(name)) {
      return Optional.of(new StringNode(given.get(name), request.span()));
    }
    return of(stage.get(), name, request).or(() -> of("default", name, request));
  }

  private static Optional<Node> of(String stage, String name, Request request) {
    return request
        .scope()
        .property(List.of("params", stage, name), request.span())
        .filter(node -> !node.isNull());
  }

  @Override
  public String absence(Request request) {
    return "no parameter `"
        + request.address().orElse("")
        + "` is given by --param, `params."
        + stage.get()
        + "` or `params.default`";
  }

  @Override
  public boolean isResolved() {
    return true;
  }
}
