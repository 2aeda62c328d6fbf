package dev.httpapi.variables;

import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.Map;
import java.util.Optional;

/** {@code ${env:NAME}}: the environment of the process. An empty string is a value. */
record EnvironmentSource(Map<String, String> environment) implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    String value = environment.get(request.needAddress("${env:NAME}"));
    return value == null ? Optional.empty() : Optional.of(new StringNode(value, request.span()));
  }

  @Override
  public String absence(Request request) {
    return "the environment has no `" + request.address().orElse("") + "`";
  }
}
