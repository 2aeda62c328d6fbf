package dev.httpapi.variables;

import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code ${param:name}}: {@code --param name=value}, else {@code params.<stage>.name}, else {@code
 * params.default.name} of the service. Where version 4 writes {@code stages.<stage>.params}, that
 * goes before {@code params} of the same stage.
 */
record ParameterSource(Map<String, String> given, Supplier<String> stage)
    implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    String name = request.needAddress("${param:name}");
    if (given.containsKey(name)) {
      return Optional.of(new StringNode(given.get(name), request.span()));
    }
    Optional<Node> value = ofStage(stage.get(), name, request);
    return value.isPresent() ? value : ofStage("default", name, request);
  }

  private static Optional<Node> ofStage(String stage, String name, Request request) {
    Optional<Node> value = at(List.of("stages", stage, "params", name), request);
    return value.isPresent() ? value : at(List.of("params", stage, name), request);
  }

  private static Optional<Node> at(List<String> path, Request request) {
    return request.scope().property(path, request.span()).filter(node -> !node.isNull());
  }

  @Override
  public String absence(Request request) {
    return "no parameter `"
        + request.address().orElse("")
        + "` is given by --param, or for `"
        + stage.get()
        + "` or `default` in `params`";
  }

  @Override
  public boolean isResolved() {
    return true;
  }
}
