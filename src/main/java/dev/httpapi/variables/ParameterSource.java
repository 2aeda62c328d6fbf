package dev.httpapi.variables;

import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code ${param:name}}: {@code --param name=value}, else of the service {@code
 * stages.<stage>.params}, {@code params.<stage>}, {@code stages.default.params}, {@code
 * params.default}: the order of version 4, which brought {@code stages}.
 */
record ParameterSource(Map<String, String> given, Supplier<String> stage)
    implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    String name = request.needAddress("${param:name}");
    if (given.containsKey(name)) {
      return Optional.of(new StringNode(given.get(name), request.span()));
    }
    for (String of : List.of(stage.get(), "default")) {
      for (List<String> section : List.of(List.of("stages", of, "params"), List.of("params", of))) {
        Optional<Node> value = of(section, name, request);
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Node> of(List<String> section, String name, Request request) {
    List<String> path = new ArrayList<>(section);
    path.add(name);
    return request.scope().property(path, request.span()).filter(node -> !node.isNull());
  }

  @Override
  public String absence(Request request) {
    return "no parameter `"
        + request.address().orElse("")
        + "` is given by --param, or for `"
        + stage.get()
        + "` or `default` in `params` or `stages`";
  }

  @Override
  public boolean isResolved() {
    return true;
  }
}
