package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.javascript.JavaScript;
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
import java.util.function.Supplier;

/** The stage that turns a tree with variables into one without. */
public final class Variables implements AutoCloseable {

  /**
   * What variables may draw on.
   *
   * @param environment {@code env}
   * @param options {@code opt}: the options that were given, by their long names
   * @param parameters {@code param}: those given on the command line
   * @param values files of answers to variables of any source
   * @param environmentFiles files of more environment variables, the last of which counts
   * @param javaScript runs {@code file} with a program, when that is allowed
   * @param dotenvStage the stage whose {@code .env} file is in the environment already
   */
  public record Inputs(
      Map<String, String> environment,
      Map<String, String> options,
      Map<String, String> parameters,
      List<SourceFile> values,
      List<SourceFile> environmentFiles,
      Optional<JavaScript> javaScript,
      Optional<String> dotenvStage) {

    public Inputs(
        Map<String, String> environment,
        Map<String, String> options,
        Map<String, String> parameters,
        List<SourceFile> values,
        List<SourceFile> environmentFiles,
        Optional<JavaScript> javaScript) {
      this(
          environment, options, parameters, values, environmentFiles, javaScript, Optional.empty());
    }

    private Inputs with(Map<String, String> other, Optional<String> stage) {
      return new Inputs(other, options, parameters, values, environmentFiles, javaScript, stage);
    }

    /** With the files of variables laid under the environment, the last of them on top. */
    private Inputs withFiles() {
      Map<String, String> all = environment;
      for (int i = environmentFiles.size() - 1; i >= 0; i--) {
        all = Dotenv.under(all, environmentFiles.get(i));
      }
      return with(all, Optional.empty());
    }
  }

  private static final String DEFAULT_STAGE = "dev";

  private final Inputs inputs;
  private final GitSource git;
  private final Resolver resolver;

  private Variables(
      Node root, Inputs inputs, ServiceFiles files, boolean noting, Diagnostics diagnostics) {
    this.inputs = inputs;
    this.git = new GitSource(files.folder(), inputs.environment());
    Map<String, VariableSource> sources = new LinkedHashMap<>();
    GivenValues values = GivenValues.of(inputs.values(), diagnostics);
    OlderSyntax older = new OlderSyntax(diagnostics);
    Supplier<String> stage = () -> stage(root.span());
    Supplier<String> region = () -> region(root.span());
    OtherStages others = new OtherStages(stage);
    this.resolver =
        noting
            ? new TracingResolver(root, sources, values, older, others, diagnostics)
            : new Resolver(root, sources, values, older, others, diagnostics);
    sources.put("env", new EnvironmentSource(inputs.environment()));
    sources.put("opt", new OptionSource(inputs.options()));
    sources.put("self", new SelfSource(stage, region, older));
    sources.put("file", new FileSource(files, inputs.javaScript()));
    sources.put("param", new ParameterSource(inputs.parameters(), stage));
    sources.put("sls", new ServerlessSource(stage));
    sources.put("aws", new AwsSource(region));
    sources.put("ssm", new SsmSource(region));
    sources.put("git", git);
    sources.put("strToBool", new BooleanSource());
    for (RemoteSource remote : RemoteSource.all()) {
      sources.put(remote.type(), remote);
    }
  }

  /** Resolves a service; what could not be resolved is in the diagnostics. */
  public static Node resolve(
      Node root, Inputs inputs, ServiceFiles files, Diagnostics diagnostics) {
    Optional<Variables> all = of(root, inputs, files, false, diagnostics);
    if (all.isEmpty()) {
      return root;
    }
    Node resolved;
    try (Variables variables = all.get()) {
      resolved = variables.resolveAll(diagnostics);
    }
    new NeededValues(diagnostics).check(resolved);
    return InstanceId.fill(resolved);
  }

  /**
   * Resolves a service while somebody takes notes; a variable without a value is in them and does
   * not end it.
   */
  static VariableTrace trace(
      Node root, Inputs inputs, ServiceFiles files, Diagnostics diagnostics) {
    Optional<Variables> all = of(root, inputs, files, true, diagnostics);
    if (all.isEmpty()) {
      return new VariableTrace(root, List.of(), List.of(), diagnostics.all());
    }
    try (Variables variables = all.get()) {
      TracingResolver resolver = (TracingResolver) variables.resolver;
      Node marked = variables.withGitExport(resolver.resolveAll(), diagnostics);
      return VariableTrace.of(marked, resolver, diagnostics);
    }
  }

  /** Variables with the environment complete: files that are named, then the service's own. */
  private static Optional<Variables> of(
      Node root, Inputs inputs, ServiceFiles files, boolean noting, Diagnostics diagnostics) {
    Optional<Node> useDotenv =
        root instanceof Mapping all ? all.get("useDotenv") : Optional.empty();
    Diagnostics early = new Diagnostics();
    try {
      Inputs complete = inputs.withFiles();
      if (useDotenv.isPresent() && !useDotenv.get().isNull()) {
        complete = withDotenv(root, useDotenv.get().span(), complete, files, early);
      }
      return Optional.of(new Variables(root, complete, files, noting, diagnostics));
    } catch (UnresolvableException problem) {
      problem.diagnostic().ifPresent(early::add);
      early.all().forEach(diagnostics::add);
      return Optional.empty();
    }
  }

  /**
   * The file depends on the stage, so that the stage is resolved before there is a file; one that
   * depends on the file would lead in a circle.
   */
  private static Inputs withDotenv(
      Node root, Span asked, Inputs inputs, ServiceFiles files, Diagnostics early) {
    Optional<String> stage;
    try (Variables before = new Variables(root, inputs, files, false, early)) {
      stage = before.stageOfDotenv(root.span());
    }
    return stage.isEmpty()
        ? inputs
        : inputs.with(files.dotenv(stage.get(), inputs.environment(), asked), stage);
  }

  private Node resolveAll(Diagnostics diagnostics) {
    Node resolved = resolver.resolveAll();
    if (inputs.dotenvStage().isPresent() && !diagnostics.hasErrors()) {
      refuseOtherStage(inputs.dotenvStage().get(), resolved.span(), diagnostics);
    }
    return withGitExport(resolved, diagnostics);
  }

  private Node withGitExport(Node resolved, Diagnostics diagnostics) {
    return new GitExport(git, diagnostics).into(resolved);
  }

  /** Lets go of the repository, if it was looked at. */
  @Override
  public void close() {
    git.close();
  }

  /** The stage, when the service asks for its {@code .env} file. */
  private Optional<String> stageOfDotenv(Span place) {
    Optional<Node> asked = resolver.property(List.of("useDotenv"), place);
    boolean wanted =
        asked.isPresent()
            && !asked.get().isNull()
            && !(asked.get() instanceof BooleanNode flag && !flag.value());
    return wanted ? Optional.of(stage(place)) : Optional.empty();
  }

  private void refuseOtherStage(String first, Span place, Diagnostics diagnostics) {
    Optional<Node> stage = resolver.property(List.of("provider", "stage"), place);
    if (stage.isPresent() && !stage(place).equals(first)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VARIABLE_CYCLE,
                  stage.get().span(),
                  "the stage says which `.env` file is read, and is itself read from it")
              .help("give the stage by `--stage`, or name it here"));
    }
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
