package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * {@code ${file(path):a.b}}: YAML and JSON files as values, any other file as text. Paths are
 * relative to the service's folder, also in a file that was itself read so.
 */
record FileSource(ServiceFiles files) implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    String path = path(request);
    if (path.endsWith(".js")
        || path.endsWith(".cjs")
        || path.endsWith(".mjs")
        || path.endsWith(".ts")
        || path.endsWith(".mts")) {
      throw UnresolvableException.because(
          Diagnostic.of(
                  Code.CODE_NOT_RUN,
                  request.span(),
                  "`" + path + "` is a program, and a compiler runs none")
              .help("write what it returns into a YAML or JSON file and read that"));
    }
    Optional<Node> content = files.read(path, request.span());
    if (content.isEmpty() || request.address().isEmpty()) {
      return content;
    }
    List<String> address = List.of(request.address().get().split("\\.", -1));
    return request.scope().select(content.get(), address, request.span());
  }

  private static String path(Request request) {
    Optional<Node> path = request.parameter();
    if (path.isPresent() && path.get() instanceof Scalar scalar && !scalar.text().isEmpty()) {
      return scalar.text();
    }
    throw UnresolvableException.because(
        Code.INVALID_VARIABLE, request.span(), "`file` needs a path, as in `${file(config.yml)}`");
  }

  @Override
  public String absence(Request request) {
    String path = path(request);
    return files.exists(path)
        ? "`" + path + "` has no `" + request.address().orElse("") + "`"
        : "there is no file `" + path + "`";
  }
}
