package dev.httpapi.variables;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Mapping;
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
   */
  public record Inputs(
      Map<String, String> environment,
      Map<String, String> options,
      Map<String, String> parameters,
      List<SourceFile> values,
      List<SourceFile> environmentFiles) {}

  private static final String DEFAULT_STAGE = "dev";

  private final Inputs inputs;
  private final EnvironmentSource environment;
  private final ServiceFiles files;
  private final Diagnostics diagnostics;
  private final Resolver resolver;

  private Variables(Node root, Inputs inputs, ServiceFiles files, Diagnostics diagnostics) {
    this.inputs = inputs;
    this.environment = new EnvironmentSource(environment(inputs));
    this.files = files;
    this.diagnostics = diagnostics;
    Map<String, VariableSource> sources = new LinkedHashMap<>();
    OlderSyntax older = new OlderSyntax(diagnostics);
    this.resolver =
        new Resolver(
            root,
            sources,
            GivenValues.of(inputs.values(), diagnostics),
            older,
            new OtherStages(() -> stage(root.span())),
            diagnostics);
    sources.put("env", environment);
    sources.put("opt", new OptionSource(inputs.options()));
    sources.put("self", new SelfSource(() -> stage(root.span()), () -> region(root.span()), older));
    sources.put("file", new FileSource(files));
    sources.put("param", new ParameterSource(inputs.parameters(), () -> stage(root.span())));
    sources.put("sls", new ServerlessSource(() -> stage(root.span())));
    sources.put("aws", new AwsSource(() -> region(root.span())));
    sources.put("ssm", new SsmSource(() -> region(root.span())));
    sources.put("strToBool", new BooleanSource());
    for (RemoteSource remote : RemoteSource.all()) {
      sources.put(remote.type(), remote);
    }
  }

  /** Resolves a service; what could not be resolved is in the diagnostics. */
  public static Node resolve(
      Node root, Inputs inputs, ServiceFiles files, Diagnostics diagnostics) {
    Variables variables = new Variables(root, inputs, files, diagnostics);
    Optional<Node> useDotenv =
        root instanceof Mapping service ? service.get("useDotenv") : Optional.empty();
    if (useDotenv.isPresent()) {
      variables.readEnvironmentFile(useDotenv.get());
    }
    Node resolved = variables.resolver.resolveAll();
    new NeededValues(diagnostics).check(resolved);
    return InstanceId.fill(resolved);
  }

  /**
   * Reads what {@code useDotenv} asks for: {@code .env.<stage>}, or {@code .env} where there is no
   * such file. The stage, which names the file, is resolved without it.
   */
  private void readEnvironmentFile(Node use) {
    try {
      Optional<Node> flag = resolver.property(List.of("useDotenv"), use.span());
      if (flag.isPresent() && flag.get() instanceof BooleanNode wanted && wanted.value()) {
        Optional<String> text = files.text(".env." + stage(use.span()), use.span());
        if (text.isEmpty()) {
          text = files.text(".env", use.span());
        }
        if (text.isPresent()) {
          environment.add(EnvironmentFile.read(text.get(), environment.environment()));
        }
      }
    } catch (UnresolvableException problem) {
      problem.diagnostic().ifPresent(diagnostics::add);
    }
  }

  /** The environment of the process, and what it lacks of the files of the command line. */
  private static Map<String, String> environment(Inputs inputs) {
    if (inputs.environmentFiles().isEmpty()) {
      return inputs.environment();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (SourceFile given : inputs.environmentFiles()) {
      variables.putAll(EnvironmentFile.read(given.text(), inputs.environment()));
    }
    variables.putAll(inputs.environment());
    return variables;
  }

  /** The command line's stage, else {@code provider.stage}, else {@code dev}. */
  private String stage(Span use) {
    return providerSetting("stage", use).orElse(DEFAULT_STAGE);
  }

  /** The command line's region, else {@code provider.region}, else that of the deployment. */
  private String region(Span use) {
    return providerSetting("region", use).orElseGet(() -> Deferred.pseudoParameter("AWS::Region"));
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
