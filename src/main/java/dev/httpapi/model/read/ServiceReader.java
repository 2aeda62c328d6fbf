package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.DeploymentBucket;
import dev.httpapi.model.Function;
import dev.httpapi.model.Service;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the whole service. */
public final class ServiceReader {
  private static final String DEFAULT_STAGE = "dev";

  private final Settings root;
  private final boolean explicitRestStage;
  private final Diagnostics diagnostics;

  private ServiceReader(Mapping root, boolean explicitRestStage, Diagnostics diagnostics) {
    this.explicitRestStage = explicitRestStage;
    this.root = new Settings(root, diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a service.
   *
   * @param stage the stage that the command line names
   * @param explicitRestStage whether the stage of a REST API is to be a resource
   * @return empty when the tree is no service; problems of its parts are in the diagnostics
   */
  public static Optional<Service> read(
      Node tree, Optional<String> stage, boolean explicitRestStage, Diagnostics diagnostics) {
    if (!(tree instanceof Mapping mapping)) {
      diagnostics.add(
          Diagnostic.of(Code.NOT_A_SERVICE, tree.span(), "a service is a mapping")
              .help("start with `service: my-service`"));
      return Optional.empty();
    }
    return new ServiceReader(mapping, explicitRestStage, diagnostics).service(stage);
  }

  private Optional<Service> service(Optional<String> givenStage) {
    Optional<StringNode> name = name();
    Optional<Settings> provider = provider();
    if (name.isEmpty() || provider.isEmpty()) {
      return Optional.empty();
    }
    OtherVersions.warn(root, diagnostics);
    warnOfPlugins();
    refuseLayers();
    Settings settings = provider.get();
    String stage = givenStage.or(() -> settings.text("stage")).orElse(DEFAULT_STAGE);
    String prefix = name.get().text() + "-" + stage;
    List<FunctionBlock> blocks = functionBlocks();
    List<Function> functions = functions(blocks, settings, prefix);
    String stackName = settings.text("stackName").orElse(prefix);
    return Optional.of(
        new Service(
            name.get().text(),
            stage,
            stackName,
            name.get().span(),
            functions,
            new HttpApiReader(settings, blocks, diagnostics)
                .read(name.get().text(), stage, functions),
            new RestApiReader(settings, hasExplicitRestStage(), diagnostics)
                .read(name.get().text(), stage, functions),
            new RoleReader(settings).shared(blocks, root.keySpan("provider")),
            deploymentBucket(settings),
            new ResourcesReader(root).read()));
  }

  /** Asked for by the command line, or by {@code custom.httpapi.restStage} of the service. */
  private boolean hasExplicitRestStage() {
    Optional<Node> custom = root.value("custom");
    if (explicitRestStage || custom.isEmpty() || !(custom.get() instanceof Mapping mapping)) {
      return explicitRestStage;
    }
    Settings own = new Settings(mapping, diagnostics).block("httpapi");
    String word = own.text("restStage").orElse("implicit");
    if (!word.equals("implicit") && !word.equals("explicit")) {
      own.report("restStage", "implicit or explicit", own.value("restStage").orElseThrow());
    }
    return word.equals("explicit");
  }

  private Optional<StringNode> name() {
    Optional<Node> service = root.truthy("service");
    if (service.isPresent() && service.get() instanceof Mapping object) {
      service = object.get("name").filter(Settings::isTruthy);
    }
    if (service.isPresent() && service.get() instanceof Scalar scalar) {
      return Optional.of(new StringNode(scalar.text(), scalar.span()));
    }
    diagnostics.add(
        Diagnostic.of(
                Code.MISSING_PROPERTY,
                service.map(Node::span).orElse(first(root.mapping())),
                "the service has no name")
            .help("name it: `service: my-service`"));
    return Optional.empty();
  }

  private static Span first(Mapping mapping) {
    return mapping.entries().stream()
        .findFirst()
        .map(Mapping.Entry::keySpan)
        .orElse(mapping.span());
  }

  /** {@code provider: aws} is short for {@code provider: {name: aws}}. */
  private Optional<Settings> provider() {
    Optional<Node> provider = root.truthy("provider");
    if (provider.isPresent() && provider.get() instanceof StringNode name) {
      return named(name, Settings.none(name.span(), diagnostics));
    }
    if (provider.isPresent() && provider.get() instanceof Mapping mapping) {
      Settings settings = new Settings(mapping, diagnostics);
      Optional<Node> name = settings.truthy("name");
      if (name.isPresent() && name.get() instanceof StringNode text) {
        return named(text, settings);
      }
    }
    Span place =
        provider.isPresent() && provider.get() instanceof Mapping mapping
            ? first(mapping)
            : root.has("provider") ? root.keySpan("provider") : first(root.mapping());
    diagnostics.add(
        Diagnostic.of(Code.MISSING_PROPERTY, place, "the provider has no name")
            .help("name it: `provider: {name: aws}`"));
    return Optional.empty();
  }

  private Optional<Settings> named(StringNode name, Settings settings) {
    if (name.text().equals("aws")) {
      return Optional.of(settings);
    }
    diagnostics.add(
        Diagnostic.of(
            Code.INVALID_VALUE,
            name.span(),
            "the provider `" + name.text() + "` is not compiled; `aws` is"));
    return Optional.empty();
  }

  /** A template without them would take live layers from their functions. */
  private void refuseLayers() {
    for (Mapping.Entry layer : root.block("layers").mapping().entries()) {
      if (!layer.value().isNull()) {
        diagnostics.add(
            Diagnostic.of(
                    Code.UNCOMPILED_LAYER,
                    layer.keySpan(),
                    "the layer `" + layer.key() + "` is not compiled")
                .help("publish it apart, and name its ARN in the `layers` of the functions"));
      }
    }
  }

  private void warnOfPlugins() {
    Optional<Node> plugins = root.truthy("plugins");
    if (plugins.isEmpty()) {
      return;
    }
    Node list = plugins.get();
    if (list instanceof Mapping mapping) {
      list = mapping.get("modules").orElse(list);
    }
    List<Node> names = list instanceof Sequence sequence ? sequence.items() : List.of(list);
    for (Node name : names) {
      if (name instanceof StringNode plugin
          && !plugin.text().isEmpty()
          && !Plugins.leavesTemplateAlone(plugin.text())) {
        diagnostics.add(
            Diagnostic.of(
                Code.PLUGIN_NOT_RUN,
                name.span(),
                "the plugin `" + plugin.text() + "` is not run, and may change the template"));
      }
    }
  }

  /** The functions as they are written, without those that are nothing. */
  private List<FunctionBlock> functionBlocks() {
    List<FunctionBlock> blocks = new ArrayList<>();
    for (Mapping.Entry entry : root.block("functions").mapping().entries()) {
      if (entry.value() instanceof Mapping mapping) {
        Settings settings = new Settings(mapping, diagnostics);
        blocks.add(new FunctionBlock(entry.key(), entry.keySpan(), settings));
      } else if (!entry.value().isNull()) {
        diagnostics.add(
            Diagnostic.of(
                Code.INVALID_VALUE,
                entry.value().span(),
                "expected the settings of a function, found " + entry.value().kind()));
      }
    }
    return blocks;
  }

  private List<Function> functions(List<FunctionBlock> blocks, Settings provider, String prefix) {
    FunctionReader reader =
        new FunctionReader(provider, root.block("package"), prefix, diagnostics);
    List<Function> functions = new ArrayList<>();
    for (FunctionBlock block : blocks) {
      functions.add(reader.read(block));
    }
    return functions;
  }

  private Optional<DeploymentBucket> deploymentBucket(Settings provider) {
    Optional<Node> bucket = provider.truthy("deploymentBucket");
    if (bucket.isEmpty()) {
      return Optional.empty();
    }
    if (!(bucket.get() instanceof Mapping)) {
      // A list of several is no name: the framework takes it for settings, of which it finds none.
      Optional<Node> name = bucket.get() instanceof Sequence ? Optional.empty() : bucket;
      return Optional.of(
          new DeploymentBucket(bucket.get().span(), name, Optional.empty(), false, false, false));
    }
    Settings settings = provider.block("deploymentBucket");
    return Optional.of(
        new DeploymentBucket(
            provider.keySpan("deploymentBucket"),
            settings.truthy("name"),
            settings.mapping("tags").filter(tags -> !tags.isEmpty()),
            settings.flag("blockPublicAccess"),
            settings.flag("versioning"),
            settings.flag("skipPolicySetup")));
  }
}
