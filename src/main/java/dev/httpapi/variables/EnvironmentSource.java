package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ${env:NAME}}: the environment of the process, else a file of the service that holds
 * variables. An empty string is a value.
 */
final class EnvironmentSource implements VariableSource {
  private final Map<String, String> environment;
  private final Map<String, Span> missed = new LinkedHashMap<>();
  private Map<String, String> ofFile = Map.of();

  EnvironmentSource(Map<String, String> environment) {
    this.environment = environment;
  }

  Map<String, String> environment() {
    return environment;
  }

  /**
   * Adds the variables of a file.
   *
   * @throws UnresolvableException when one of them would have changed what has been resolved
   *     before, such as the stage that names the file
   */
  void add(Map<String, String> variables) {
    ofFile = variables;
    for (Map.Entry<String, Span> name : missed.entrySet()) {
      if (variables.containsKey(name.getKey())) {
        throw UnresolvableException.because(
            Diagnostic.of(
                    Code.UNRESOLVED_VARIABLE,
                    name.getValue(),
                    "`"
                        + name.getKey()
                        + "` decides which file of variables is read, and stands in it")
                .help(
                    "set `"
                        + name.getKey()
                        + "` in the environment, or name the stage with `--stage`"));
      }
    }
  }

  @Override
  public Optional<Node> resolve(Request request) {
    String name = request.needAddress("${env:NAME}");
    String value = environment.get(name);
    if (value == null) {
      value = ofFile.get(name);
    }
    if (value == null) {
      missed.putIfAbsent(name, request.span());
      return Optional.empty();
    }
    return Optional.of(new StringNode(value, request.span()));
  }

  @Override
  public String absence(Request request) {
    return "the environment has no `" + request.address().orElse("") + "`";
  }
}
