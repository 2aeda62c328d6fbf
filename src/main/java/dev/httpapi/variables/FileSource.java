package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.javascript.Answer;
import dev.httpapi.javascript.JavaScript;
import dev.httpapi.javascript.ServiceProgram;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code ${file(path):a.b}}: YAML and JSON files as values, what JavaScript files export, any other
 * file as text. Paths are relative to the service's folder, also in a file that was itself read so.
 */
record FileSource(ServiceFiles files, Optional<JavaScript> javaScript) implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    String path = path(request);
    if (JavaScript.isProgram(path)) {
      Optional<Path> place = files.program(path, request.span());
      return place.isPresent() ? program(path, place.get(), request) : Optional.empty();
    }
    Optional<Node> content = files.read(path, request.span());
    if (content.isEmpty() || request.address().isEmpty()) {
      return content;
    }
    return request.scope().select(content.get(), address(request), request.span());
  }

  private static List<String> address(Request request) {
    return List.of(request.address().orElse("").split("\\.", -1));
  }

  /** What a program gives stands in no file; its places are those of the JSON of it. */
  private Optional<Node> program(String path, Path place, Request request) {
    if (javaScript.isEmpty()) {
      throw UnresolvableException.because(
          ServiceProgram.notRun(request.span(), path)
              .help(
                  "`--allow-js` runs it with node; or write what it returns into a YAML or JSON"
                      + " file"));
    }
    Optional<List<String>> address =
        request.address().isPresent() ? Optional.of(address(request)) : Optional.empty();
    Answer answer = javaScript.get().value(place, address, new ServiceOfScope(request));
    if (answer instanceof Answer.Failed failed) {
      throw UnresolvableException.because(failed.at(request.span(), path));
    }
    return answer instanceof Answer.Value value
        ? Optional.of(files.json(path, value.json()))
        : Optional.empty();
  }

  /**
   * What functions of a program may ask, with the variable that led to it as the place. A program
   * is given values themselves, without the marks of their origin.
   */
  private record ServiceOfScope(Request request) implements JavaScript.Service {

    @Override
    public Optional<Node> property(List<String> path) {
      return request.scope().property(path, request.span()).map(Origins::plain);
    }

    @Override
    public Node text(String text) {
      return Origins.plain(request.scope().text(text, request.span()));
    }
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
