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
  private static final String DEFAULT_REGION = "us-east-1";

  private final Settings root;
  private final Given given;
  private final Diagnostics diagnostics;

  /**
   * What the command line says of a service.
   *
   * @param stage the stage; else the service's own, else {@code dev}
   * @param region the region that names are measured with; else the service's own
   * @param explicitRestStage whether the stage of a REST API is to be a resource
   */
  public record Given(Optional<String> stage, Optional<String> region, boolean explicitRestStage) {}

  private ServiceReader(Mapping root, Given given, Diagnostics diagnostics) {
    this.given = given;
    this.root = new Settings(root, diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a service.
   *
   * @return empty when the tree is no service; problems of its parts are in the diagnostics
   */
  public static Optional<Service> read(Node tree, Given given, Diagnostics diagnostics) {
    if (!(tree instanceof Mapping mapping)) {
      diagnostics.add(
          Diagnostic.of(Code.NOT_A_SERVICE, tree.span(), "a service is a mapping")
              .help("start with `service: my-service`"));
      return Optional.empty();
    }
    return new ServiceReader(mapping, given, diagnostics).service();
  }

  private Optional<Service> service() {
    Optional<StringNode> name = name();
    Optional<Settings> provider = provider();
    if (name.isEmpty() || provider.isEmpty()) {
      return Optional.empty();
    }
    OtherVersions.warn(root, diagnostics);
    warnOfPlugins();
    Settings settings = provider.get();
    String stage = chosen(given.stage(), settings, "stage", DEFAULT_STAGE);
    String region = chosen(given.region(), settings, "region", DEFAULT_REGION);
    ServiceName words = new ServiceName(name.get().text(), stage, region);
    RoleReader roles = new RoleReader(root, settings, words, diagnostics);
    List<FunctionBlock> blocks = functionBlocks();
    Settings packaging = root.block("package");
    Settings layers = root.block("layers");
    PackagePatterns patterns = new PackagePatterns(packaging, layers);
    FunctionReader reader =
        new FunctionReader(
            settings,
            packaging,
            patterns,
            new KmsKeyReader(settings, serviceObject(), diagnostics),
            words.prefix(),
            roles,
            diagnostics);
    List<Function> functions = functions(blocks, reader);
    String stackName = settings.text("stackName").orElse(words.prefix());
    return Optional.of(
        new Service(
            name.get().text(),
            stage,
            stackName,
            name.get().span(),
            functions,
            new LayersReader(patterns, diagnostics).read(layers),
            new HttpApiReader(settings, blocks, diagnostics)
                .read(name.get().text(), stage, functions),
            new RestApiReader(settings, hasExplicitRestStage(), diagnostics)
                .read(name.get().text(), stage, functions),
            new WebsocketApiReader(settings, diagnostics).read(name.get().text(), stage, functions),
            roles.shared(blocks, root.keySpan("provider")),
            deploymentBucket(settings),
            new ResourcesReader(root).read()));
  }

  private static String chosen(
      Optional<String> given, Settings settings, String key, String otherwise) {
    return given.isPresent() ? given.get() : settings.text(key).orElse(otherwise);
  }

  /** Asked for by the command line, or by {@code custom.httpapi.restStage} of the service. */
  private boolean hasExplicitRestStage() {
    Optional<Node> custom = root.value("custom");
    if (given.explicitRestStage()
        || custom.isEmpty()
        || !(custom.get() instanceof Mapping mapping)) {
      return given.explicitRestStage();
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
      service.ifPresent(this::noteObject);
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

  private void noteObject(Node name) {
    diagnostics.add(
        Diagnostic.of(
                Code.OLDER_SYNTAX,
                name.span(),
                "a service that is an object is its `name`; version 3 refuses it")
            .help("write `service: my-service`, and `${self:service}` for `${self:service.name}`"));
  }

  /** What is written of the service when it is an object, beside its name. */
  private Settings serviceObject() {
    Optional<Node> service = root.value("service");
    return service.isPresent() && service.get() instanceof Mapping
        ? root.block("service")
        : root.empty();
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

  private static List<Function> functions(List<FunctionBlock> blocks, FunctionReader reader) {
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
