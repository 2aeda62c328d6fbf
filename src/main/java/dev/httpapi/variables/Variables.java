package dev.httpapi.variables;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.javascript.JavaScript;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stage that turns a tree with variables into one without. */
public final class Variables {

  /**
   * What variables may draw on.
   *
   * @param environment {@code env}
   * @param options {@code opt}: the options that were given, by their long names
   * @param parameters {@code param}: those given on the command line
   * @param values files of answers to variables of any source
   * @param environmentFiles files of more environment variables, the last of which counts
   * @param javaScript runs {@code file} with a program, when that is allowed
   */
  public record Inputs(
      Map<String, String> environment,
      Map<String, String> options,
      Map<String, String> parameters,
      List<SourceFile> values,
      List<SourceFile> environmentFiles,
      Optional<JavaScript> javaScript) {}

  private static final String DEFAULT_STAGE = "dev";

  private final Inputs inputs;
  private final GitSource git;
  private final Resolver resolver;

  private Variables(Node root, Inputs inputs, ServiceFiles files, Diagnostics diagnostics) {
    this.inputs = inputs;
    this.git = new GitSource(files.folder(), inputs.environment());
    Map<String, VariableSource> sources = new LinkedHashMap<>();
    this.resolver =
        new Resolver(root, sources, GivenValues.of(inputs.values(), diagnostics), diagnostics);
    sources.put(
        "env", new EnvironmentSource(inputs.environment(), () -> environmentFiles(root, files)));
    sources.put("opt", new OptionSource(inputs.options()));
    sources.put("self", new SelfSource());
    sources.put("file", new FileSource(files, inputs.javaScript()));
    sources.put("param", new ParameterSource(inputs.parameters(), () -> stage(root.span())));
    sources.put("sls", new ServerlessSource(() -> stage(root.span())));
    sources.put("aws", new AwsSource(() -> providerSetting("region", root.span())));
    sources.put("ssm", new SsmSource());
    sources.put("git", git);
    sources.put("strToBool", new BooleanSource());
    for (RemoteSource remote : RemoteSource.all()) {
      sources.put(remote.type(), remote);
    }
  }

  /** Resolves a service; what could not be resolved is in the diagnostics. */
  public static Node resolve(
      Node root, Inputs inputs, ServiceFiles files, Diagnostics diagnostics) {
    Variables variables = new Variables(root, inputs, files, diagnostics);
    Node resolved;
    try (GitSource git = variables.git) {
      resolved = new GitExport(git, diagnostics).into(variables.resolver.resolveAll());
    }
    new NeededValues(diagnostics).check(resolved);
    return InstanceId.fill(resolved);
  }

  /**
   * The variables of files: those that the command line names, else with {@code useDotenv} {@code
   * .env.<stage>}, or {@code .env} where there is no such file.
   */
  private Map<String, String> environmentFiles(Node root, ServiceFiles files) {
    Map<String, String> variables = new LinkedHashMap<>();
    Optional<Node> useDotenv = resolver.property(List.of("useDotenv"), root.span());
    if (useDotenv.isPresent() && useDotenv.get() instanceof BooleanNode flag && flag.value()) {
      Optional<String> text = files.text(".env." + stage(root.span()), root.span());
      if (text.isEmpty()) {
        text = files.text(".env", root.span());
      }
      if (text.isPresent()) {
        variables.putAll(EnvironmentFile.read(text.get(), inputs.environment()));
      }
    }
    for (SourceFile given : inputs.environmentFiles()) {
      variables.putAll(EnvironmentFile.read(given.text(), inputs.environment()));
    }
    return variables;
  }

  /** The command line's stage, else {@code provider.stage}, else {@code dev}. */
  private String stage(Span use) {
    return providerSetting("stage", use).orElse(DEFAULT_STAGE);
  }

  /** A setting of the command line, else of the provider. */
  private Optional<String> providerSetting(String name, Span use) {
    return Optional.ofNullable(inputs.options().get(name))
        .or(
            () ->
                resolver
                    .property(List.of("provider", name), use)
                    .filter(node -> node instanceof Scalar && !node.isNull())
                    .map(node -> ((Scalar) node).text()));
  }
}
