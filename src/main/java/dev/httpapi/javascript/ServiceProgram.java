package dev.httpapi.javascript;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.yaml.JsonReader;
import java.nio.file.Path;
import java.util.Optional;

/** A service that is a program: {@code serverless.js}, {@code serverless.ts}. */
public final class ServiceProgram {
  private ServiceProgram() {}

  /**
   * The service that a file exports, its places those of its JSON; empty when there is none, which
   * the diagnostics then say.
   *
   * @param javaScript runs it; empty when nothing is to be run
   */
  public static Optional<Node> read(
      SourceFile file, Path place, Optional<JavaScript> javaScript, Diagnostics diagnostics) {
    if (javaScript.isEmpty()) {
      diagnostics.add(
          notRun(file.start(), file.name())
              .help("`--allow-js` runs it with node; or write the service as YAML or JSON"));
      return Optional.empty();
    }
    Answer answer = javaScript.get().service(place);
    if (answer instanceof Answer.Value value) {
      return JsonReader.read(new SourceFile(file.name() + " as JSON", value.json()), diagnostics);
    }
    if (answer instanceof Answer.Failed failed) {
      Span at = failed.place().orElse(file.start());
      diagnostics.add(
          new Answer.Failed(failed.reason(), Optional.empty(), failed.help()).at(at, file.name()));
    }
    return Optional.empty();
  }

  /** That a program is none that is run. */
  public static Diagnostic notRun(Span span, String path) {
    return Diagnostic.of(
        Code.CODE_NOT_RUN, span, "`" + path + "` is a program, and none is run unasked");
  }
}
