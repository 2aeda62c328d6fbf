package dev.httpapi;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diff.base.Side;
import dev.httpapi.diff.canonical.Canonical;
import dev.httpapi.javascript.JavaScript;
import dev.httpapi.template.Fields;
import dev.httpapi.template.located.Template;
import java.util.Optional;

/** Makes the sides of a comparison: of services, which are compiled, and of templates. */
public final class Sides {
  private Sides() {}

  /** The side that an input is; empty when it is refused, which the diagnostics then say. */
  public static Optional<Side> read(Input input, CompileOptions options, Diagnostics diagnostics) {
    Optional<Fields> template =
        isTemplate(input)
            ? TemplateReader.read(input.file(), input.json(), diagnostics)
            : Compiler.compile(besideItsCode(input), options, diagnostics);
    return diagnostics.hasErrors() ? Optional.empty() : template.map(made -> side(input, made));
  }

  /** Nothing is written, so that code is named as seen from the service, wherever that lies. */
  private static Input besideItsCode(Input input) {
    return new Input(
        input.file(),
        input.json(),
        input.folder(),
        input.displayFolder(),
        input.folder(),
        input.noCode());
  }

  private static boolean isTemplate(Input input) {
    return !JavaScript.isProgram(input.file().name())
        && TemplateReader.isTemplate(input.file(), input.json());
  }

  private static Side side(Input input, Fields template) {
    return new Side(
        input.file().name(), new Template(Canonical.template(template), input.file().start()));
  }
}
