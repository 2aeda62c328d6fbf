package dev.httpapi.testing;

import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Switches;
import dev.httpapi.postdeploy.StageUpdate;
import dev.httpapi.source.SourceFile;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * A service that a test writes out.
 *
 * @param folder where it would lie
 * @param choices what is otherwise than by default
 */
public record InlineService(Path folder, String text, Set<Choice> choices) {

  public InlineService(Path folder, String text, Choice... choices) {
    this(folder, text, Set.of(choices));
  }

  /**
   * The template.
   *
   * @throws AssertionError when the service is refused
   */
  public JSONObject template() throws JSONException {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Fields> template = Compiler.compile(input(), options(), diagnostics);
    if (template.isEmpty()) {
      throw new AssertionError(diagnostics.all());
    }
    return new JSONObject(TemplateWriter.write(template.get(), TemplateFormat.JSON));
  }

  /** The resources of the template. */
  public JSONObject resources() throws JSONException {
    return template().getJSONObject("Resources");
  }

  /** The properties of a resource of the template. */
  public JSONObject properties(String logicalId) throws JSONException {
    return resources().getJSONObject(logicalId).getJSONObject("Properties");
  }

  /** What is left to do after the deployment. */
  public StageUpdate stageUpdate() {
    Diagnostics diagnostics = new Diagnostics();
    return Compiler.postDeployment(input(), options(), diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.all()));
  }

  /** All that is said of the service. */
  public List<Diagnostic> diagnostics() {
    return diagnostics(new Switches());
  }

  /** All that is said of the service, rules being switched. */
  public List<Diagnostic> diagnostics(Switches switches) {
    Diagnostics diagnostics = new Diagnostics(switches);
    Compiler.compile(input(), options(), diagnostics);
    return diagnostics.all();
  }

  private Input input() {
    return new Input(new SourceFile("serverless.yml", text), false, folder, "", folder, Set.of());
  }

  private CompileOptions options() {
    return new CompileOptions(
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        choices);
  }
}
