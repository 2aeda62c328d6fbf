package dev.httpapi.report;

import dev.httpapi.diagnostics.Diagnostic;
import java.util.List;

/** A way to show diagnostics: to a person, or to another program. */
public sealed interface Renderer permits TextRenderer, JsonRenderer, SarifRenderer, GithubRenderer {

  /**
   * The whole text that shows them, in their order; it ends with a line feed unless it is empty.
   */
  String render(List<Diagnostic> diagnostics);
}
