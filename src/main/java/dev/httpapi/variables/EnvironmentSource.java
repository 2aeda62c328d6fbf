package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code ${env:NAME}}: the environment of the process, else the files of the service that hold
 * variables. An empty string is a value.
 */
final class EnvironmentSource implements VariableSource {
  private final Map<String, String> environment;
  private final Supplier<Map<String, String>> files;
  private final Set<String> missed = new HashSet<>();
  private Optional<Map<String, String>> ofFiles = Optional.empty();
  private boolean finding;

  /**
   * The environment.
   *
   * @param files finds the variables of files; what it asks of the environment meanwhile, such as
   *     the stage that names a file, is the process's alone
   */
  EnvironmentSource(Map<String, String> environment, Supplier<Map<String, String>> files) {
    this.environment = environment;
    this.files = files;
  }

  @Override
  public Optional<Node> resolve(Request request) {
    String name = request.needAddress("${env:NAME}");
    String value = environment.get(name);
    if (value == null) {
      value = inFiles(name, request);
    }
    return value == null ? Optional.empty() : Optional.of(new StringNode(value, request.span()));
  }

  private String inFiles(String name, Request request) {
    if (finding) {
      missed.add(name);
      return null;
    }
    if (ofFiles.isEmpty()) {
      finding = true;
      try {
        ofFiles = Optional.of(files.get());
      } finally {
        finding = false;
      }
      for (String asked : missed) {
        if (ofFiles.get().containsKey(asked)) {
          throw UnresolvableException.because(
              Diagnostic.of(
                      Code.UNRESOLVED_VARIABLE,
                      request.span(),
                      "`" + asked + "` decides which file of variables is read, and stands in it")
                  .help("set `" + asked + "` in the environment, or name the stage by `--stage`"));
        }
      }
    }
    return ofFiles.get().get(name);
  }

  @Override
  public String absence(Request request) {
    return "the environment has no `" + request.address().orElse("") + "`";
  }
}
