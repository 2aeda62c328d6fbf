package dev.httpapi;

import dev.httpapi.check.Rules;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.emit.TemplateEmitter;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.model.Service;
import dev.httpapi.model.read.ServiceReader;
import dev.httpapi.packaging.Packaging;
import dev.httpapi.schema.ServiceSchema;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.variables.ServiceFiles;
import dev.httpapi.variables.Variables;
import dev.httpapi.yaml.JsonReader;
import dev.httpapi.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The road of a service: text, located tree, resolved tree, checked tree, model, template. Each
 * stage takes the value of the one before; the first that finds errors is the last.
 */
public final class Compiler {
  private final Input input;
  private final CompileOptions options;
  private final Diagnostics diagnostics;

  private Compiler(Input input, CompileOptions options, Diagnostics diagnostics) {
    this.input = input;
    this.options = options;
    this.diagnostics = diagnostics;
  }

  /** The template of a service; empty when it is refused, and the diagnostics say why. */
  public static Optional<Fields> compile(
      Input input, CompileOptions options, Diagnostics diagnostics) {
    Compiler compiler = new Compiler(input, options, diagnostics);
    return compiler
        .read()
        .flatMap(compiler::resolve)
        .flatMap(compiler::validate)
        .flatMap(compiler::model)
        .flatMap(compiler::check)
        .flatMap(compiler::emit);
  }

  private Optional<Node> read() {
    return input.json()
        ? JsonReader.read(input.file(), diagnostics)
        : YamlReader.read(input.file(), diagnostics);
  }

  private Optional<Node> resolve(Node tree) {
    Map<String, String> given = new LinkedHashMap<>();
    options.stage().ifPresent(stage -> given.put("stage", stage));
    options.region().ifPresent(region -> given.put("region", region));
    return unlessWrong(
        Variables.resolve(
            tree,
            new Variables.Inputs(options.environment(), given, options.parameters()),
            new ServiceFiles(input.folder(), input.displayFolder(), diagnostics),
            diagnostics));
  }

  private Optional<Node> validate(Node tree) {
    return unlessWrong(ServiceSchema.check(tree, diagnostics));
  }

  private Optional<Service> model(Node tree) {
    return ServiceReader.read(tree, options.stage(), diagnostics);
  }

  private Optional<Service> check(Service service) {
    Rules.check(service, options.allowUncompiledEvents(), diagnostics);
    return unlessWrong(service);
  }

  private Optional<Fields> emit(Service service) {
    Map<String, PackagedCode> code =
        Packaging.describe(
            service,
            new Packaging.Place(
                input.folder(), input.templateFolder(), options.codeBucket(), input.noCode()),
            diagnostics);
    return unlessWrong(
        TemplateEmitter.emit(service, code, options.deploymentBucket(), diagnostics));
  }

  private <T> Optional<T> unlessWrong(T value) {
    return diagnostics.hasErrors() ? Optional.empty() : Optional.of(value);
  }
}
