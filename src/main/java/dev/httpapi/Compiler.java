package dev.httpapi;

import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.check.Checks;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.emit.TemplateEmitter;
import dev.httpapi.emit.lambda.LayerSettings;
import dev.httpapi.inspect.EffectiveService;
import dev.httpapi.inspect.Leak;
import dev.httpapi.inspect.LeakSearch;
import dev.httpapi.javascript.JavaScript;
import dev.httpapi.javascript.ServiceProgram;
import dev.httpapi.model.Artifact;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.model.PackagedService;
import dev.httpapi.model.Service;
import dev.httpapi.model.read.ServiceReader;
import dev.httpapi.packaging.Packaging;
import dev.httpapi.postdeploy.StageUpdate;
import dev.httpapi.rules.RuleSettings;
import dev.httpapi.rules.Rules;
import dev.httpapi.schema.ServiceSchema;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.variables.NeededValues;
import dev.httpapi.variables.ServiceFiles;
import dev.httpapi.variables.VariableTrace;
import dev.httpapi.variables.Variables;
import dev.httpapi.yaml.JsonReader;
import dev.httpapi.yaml.YamlReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The road of a service: text, located tree, resolved tree, checked tree, model, template. Each
 * stage takes the value of the one before; the first that finds errors is the last.
 */
public final class Compiler implements AutoCloseable {
  private final Input input;
  private final CompileOptions options;
  private final Diagnostics diagnostics;
  private final Optional<JavaScript> javaScript;

  private Compiler(Input input, CompileOptions options, Diagnostics diagnostics) {
    this(input, options, diagnostics, javaScript(input, options));
  }

  private Compiler(
      Input input,
      CompileOptions options,
      Diagnostics diagnostics,
      Optional<JavaScript> javaScript) {
    this.input = input;
    this.options = options;
    this.diagnostics = diagnostics;
    this.javaScript = javaScript;
  }

  /** The template of a service; empty when it is refused, and the diagnostics say why. */
  public static Optional<Fields> compile(
      Input input, CompileOptions options, Diagnostics diagnostics) {
    try (Compiler compiler = new Compiler(input, options, diagnostics)) {
      Service service = compiler.service();
      PackagedService packaged = compiler.locateCode(service);
      Fields template = compiler.emit(service, packaged);
      return Optional.of(compiler.applyRules(service, template));
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  /** What is left to do after the template is deployed; empty when the service is refused. */
  public static Optional<StageUpdate> postDeployment(
      Input input, CompileOptions options, Diagnostics diagnostics) {
    try (Compiler compiler = new Compiler(input, options, diagnostics)) {
      Node resolved = compiler.resolve(compiler.read());
      return Optional.of(compiler.stageUpdate(compiler.service(resolved), resolved));
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  /** The service as it resolves, with what it leaves to be understood; empty when refused. */
  public static Optional<Node> resolved(
      Input input, CompileOptions options, Diagnostics diagnostics) {
    try (Compiler compiler = new Compiler(input, options, diagnostics)) {
      Node valid = compiler.validate(compiler.resolve(compiler.read()));
      return Optional.of(new EffectiveService(options.stage(), options.region()).of(valid));
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  /** Every variable of the service; empty when the service cannot be read. */
  public static Optional<VariableTrace> variables(
      Input input, CompileOptions options, Diagnostics diagnostics) {
    try (Compiler compiler = new Compiler(input, options, diagnostics)) {
      return Optional.of(compiler.trace(compiler.read()));
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  /** What of the environment lands in the template; empty when the service is refused. */
  public static Optional<List<Leak>> leaks(
      Input input, CompileOptions options, Diagnostics diagnostics) {
    try (Compiler compiler = new Compiler(input, options, diagnostics)) {
      Node written = compiler.read();
      Service service = compiler.service(compiler.resolve(written));
      PackagedService code = compiler.locateCode(service);
      Fields template = compiler.unlessWrong(compiler.emit(service, code));
      VariableTrace trace = compiler.silent().trace(written);
      return Optional.of(
          new LeakSearch(
                  trace, template, changed -> compiler.silent().recompile(changed, service, code))
              .leaks());
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  /**
   * A compiler of the same service that tells nobody. Programs are not run again for it: what they
   * gave once is what they give.
   */
  private Compiler silent() {
    return new Compiler(input, options, new Diagnostics(), javaScript);
  }

  /** The template of a changed service, whose code is looked at again only if it lies elsewhere. */
  private Optional<Fields> recompile(Node resolved, Service before, PackagedService code) {
    try {
      Service service = service(resolved);
      return Optional.of(emit(service, hasCodeOf(service, before) ? code : locateCode(service)));
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  private static boolean hasCodeOf(Service service, Service other) {
    return artifacts(service).equals(artifacts(other));
  }

  private static Map<String, Artifact> artifacts(Service service) {
    Map<String, Artifact> artifacts = new HashMap<>();
    for (Function function : service.functions()) {
      if (function.code() instanceof FunctionCode.Handler handler
          && function.publishing().publishesVersion()) {
        artifacts.put(function.key(), handler.artifact());
      }
    }
    return artifacts;
  }

  private Service service() {
    return service(resolve(read()));
  }

  private Service service(Node resolved) {
    Node valid = validate(resolved);
    Service service = model(valid);
    check(service);
    return service;
  }

  private Node read() {
    String name = input.file().name();
    if (JavaScript.isProgram(name)) {
      return unlessEmpty(ServiceProgram.read(input.file(), input.place(), javaScript, diagnostics));
    }
    return unlessEmpty(
        input.json()
            ? JsonReader.read(input.file(), diagnostics)
            : YamlReader.read(input.file(), diagnostics));
  }

  private Node resolve(Node tree) {
    Node resolved = unlessWrong(Variables.resolve(tree, variableInputs(), files(), diagnostics));
    RuleSettings.apply(resolved, diagnostics);
    return resolved;
  }

  private VariableTrace trace(Node tree) {
    return VariableTrace.of(tree, variableInputs(), files(), diagnostics);
  }

  private ServiceFiles files() {
    return new ServiceFiles(
        input.folder(),
        input.displayFolder(),
        options.has(Choice.ALLOW_OUTSIDE_FILES),
        diagnostics);
  }

  private Variables.Inputs variableInputs() {
    return new Variables.Inputs(
        options.environment(),
        given(options),
        options.parameters(),
        options.values(),
        options.environmentFiles(),
        javaScript);
  }

  /** The options of the command line that variables and programs see. */
  private static Map<String, String> given(CompileOptions options) {
    Map<String, String> given = new LinkedHashMap<>();
    if (options.stage().isPresent()) {
      given.put("stage", options.stage().get());
    }
    if (options.region().isPresent()) {
      given.put("region", options.region().get());
    }
    return given;
  }

  private static Optional<JavaScript> javaScript(Input input, CompileOptions options) {
    return options.code().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JavaScript(
                input.folder(),
                input.displayFolder(),
                options.environment(),
                given(options),
                options.code().get()));
  }

  /** Ends what was started for the service. */
  @Override
  public void close() {
    if (javaScript.isPresent()) {
      javaScript.get().close();
    }
  }

  private Node validate(Node tree) {
    return unlessRefused(ServiceSchema.check(tree, diagnostics));
  }

  /** Problems that leave a service are told together with those that the check finds. */
  private Service model(Node tree) {
    return unlessEmpty(
        ServiceReader.read(
            tree,
            new ServiceReader.Given(
                options.stage(), options.region(), options.has(Choice.EXPLICIT_REST_STAGE)),
            diagnostics));
  }

  private void check(Service service) {
    Checks.check(service, options.has(Choice.ALLOW_UNCOMPILED_EVENTS), diagnostics);
    unlessRefused(service);
  }

  private StageUpdate stageUpdate(Service service, Node resolved) {
    StageUpdate update = StageUpdate.of(service);
    if (!update.isEmpty()) {
      NeededValues.checkCalls(resolved, diagnostics);
    }
    return unlessWrong(update);
  }

  private PackagedService locateCode(Service service) {
    return unlessRefused(
        Packaging.describe(
            service,
            LayerSettings.texts(service),
            new Packaging.Place(
                input.folder(),
                input.templateFolder(),
                options.codeBucket(),
                input.noCode(),
                !options.has(Choice.API_ONLY) && !options.has(Choice.CODE_NOT_READ)),
            diagnostics));
  }

  private Fields emit(Service service, PackagedService packaged) {
    return unlessRefused(
        TemplateEmitter.emit(
            service,
            packaged,
            new TemplateEmitter.Choices(
                options.has(Choice.DEPLOYMENT_BUCKET),
                options.has(Choice.API_ONLY),
                options.has(Choice.LEAST_PERMISSIONS)),
            diagnostics));
  }

  private Fields applyRules(Service service, Fields template) {
    if (!options.has(Choice.NO_RULES)) {
      Rules.check(template, service.nameSpan(), diagnostics);
      diagnostics.tellUnusedIgnores();
    }
    return unlessWrong(template);
  }

  private <T> T unlessWrong(T value) {
    if (diagnostics.hasErrors()) {
      throw new Refused();
    }
    return value;
  }

  /** Rules are told together, whatever stage finds them. */
  private <T> T unlessRefused(T value) {
    if (diagnostics.hasRefusals()) {
      throw new Refused();
    }
    return value;
  }

  private static <T> T unlessEmpty(Optional<T> value) {
    if (value.isEmpty()) {
      throw new Refused();
    }
    return value.get();
  }

  /** Ends a compilation whose diagnostics say why; never leaves this class. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("refused", null, false, false);
    }
  }
}
