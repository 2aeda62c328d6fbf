package dev.httpapi.variables;

import dev.httpapi.diagnostics.Diagnostics;
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
   */
  public record Inputs(
      Map<String, String> environment,
      Map<String, String> options,
      Map<String, String> parameters,
      List<SourceFile> values) {}

  private static final String DEFAULT_STAGE = "dev";

  private final Inputs inputs;
  private final Resolver resolver;

  private Variables(Node root, Inputs inputs, ServiceFiles files, Diagnostics diagnostics) {
    this.inputs = inputs;
    Map<String, VariableSource> sources = new LinkedHashMap<>();
    this.resolver =
        new Resolver(root, sources, GivenValues.of(inputs.values(), diagnostics), diagnostics);
    sources.put("env", new EnvironmentSource(inputs.environment()));
    sources.put("opt", new OptionSource(inputs.options()));
    sources.put("self", new SelfSource());
    sources.put("file", new FileSource(files));
    sources.put("param", new ParameterSource(inputs.parameters(), () -> stage(root.span())));
    sources.put("sls", new ServerlessSource(() -> stage(root.span())));
    sources.put("aws", new AwsSource(() -> providerSetting("region", root.span())));
    sources.put("ssm", new SsmSource());
    sources.put("strToBool", new BooleanSource());
    for (RemoteSource remote : RemoteSource.all()) {
      sources.put(remote.type(), remote);
    }
  }

  /** Resolves a service; what could not be resolved is in the diagnostics. */
  public static Node resolve(
      Node root, Inputs inputs, ServiceFiles files, Diagnostics diagnostics) {
    Node resolved = new Variables(root, inputs, files, diagnostics).resolver.resolveAll();
    new NeededValues(diagnostics).check(resolved);
    return InstanceId.fill(resolved);
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
