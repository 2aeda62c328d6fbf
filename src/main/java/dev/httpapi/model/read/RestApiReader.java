package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Event;
import dev.httpapi.model.Function;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestApiEvent;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code provider.apiGateway} and gathers the REST methods of all functions. */
final class RestApiReader {
  /** What only the stack that makes an API can set. */
  private static final List<String> OF_THE_OWNER =
      List.of(
          "metrics",
          "binaryMediaTypes",
          "minimumCompressionSize",
          "disableDefaultEndpoint",
          "endpoint",
          "apiKeySourceType",
          "resourcePolicy");

  private final Settings provider;
  private final Settings settings;
  private final boolean explicitStage;
  private final Diagnostics diagnostics;

  /**
   * A reader of the REST API.
   *
   * @param explicitStage whether the stage is to be a resource
   */
  RestApiReader(Settings provider, boolean explicitStage, Diagnostics diagnostics) {
    this.provider = provider;
    this.settings = provider.block("apiGateway");
    this.explicitStage = explicitStage;
    this.diagnostics = diagnostics;
  }

  /** The API, when a function has a method of it; without one, the framework makes none. */
  Optional<RestApi> read(String service, String stage, List<Function> functions) {
    List<RestApi.Route> routes = new ArrayList<>();
    for (Function function : functions) {
      for (Event event : function.events()) {
        if (event instanceof RestApiEvent rest) {
          routes.add(new RestApi.Route(rest.route(), function));
        }
      }
    }
    if (routes.isEmpty()) {
      return Optional.empty();
    }
    Span span =
        provider.has("apiGateway") ? provider.keySpan("apiGateway") : routes.get(0).route().span();
    RestApi.Target target = target(span, service, stage);
    ApiKeysReader keys = new ApiKeysReader(provider, settings, diagnostics);
    return Optional.of(
        new RestApi(
            span,
            target,
            settings.truthy("description"),
            routes,
            keys.keys(),
            keys.plans(),
            new RestStageReader(provider, settings, explicitStage, diagnostics).read(stage, span)));
  }

  private RestApi.Target target(Span api, String service, String stage) {
    Optional<Node> id = settings.truthy("restApiId");
    if (id.isPresent()) {
      return external(id.get());
    }
    warnOfUnused(settings, "restApiRootResourceId", "has no effect without `restApiId`");
    warnOfUnused(settings, "restApiResources", "has no effect without `restApiId`");
    if (!provider.has("endpointType")) {
      warnOfUnused(provider, "vpcEndpointIds", "has no effect without `endpointType: PRIVATE`");
    }
    String type = provider.text("endpointType").orElse("EDGE").toUpperCase(Locale.ROOT);
    Optional<Node> vpcEndpoints = provider.truthy("vpcEndpointIds");
    if (vpcEndpoints.isPresent() && provider.has("endpointType") && !type.equals("PRIVATE")) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_VALUE,
                  provider.keySpan("vpcEndpointIds"),
                  "only a private API is reached through VPC endpoints, and this one is " + type)
              .help("set `endpointType: PRIVATE`"));
    }
    return new RestApi.Own(
        name(service, stage),
        new StringNode(
            type,
            provider.truthy("endpointType").isPresent()
                ? provider.truthy("endpointType").get().head()
                : api),
        type.equals("PRIVATE") ? vpcEndpoints : Optional.empty(),
        policy(),
        settings.truthy("binaryMediaTypes"),
        settings.value("minimumCompressionSize"),
        upper(settings.text("apiKeySourceType")),
        disableDefaultEndpoint(),
        settings.block("endpoint").truthy("securityPolicy"),
        accessMode());
  }

  private Optional<Node> disableDefaultEndpoint() {
    Optional<Node> disable = settings.block("endpoint").value("disable");
    return disable.isPresent() ? disable : settings.value("disableDefaultEndpoint");
  }

  /** An empty text is a mode of its own: neither of the two. */
  private Optional<String> accessMode() {
    Optional<Node> mode = settings.block("endpoint").value("accessMode");
    return mode.isPresent() && mode.get() instanceof Scalar text
        ? upper(Optional.of(text.text()))
        : Optional.empty();
  }

  private static Optional<String> upper(Optional<String> text) {
    return text.isPresent() ? Optional.of(text.get().toUpperCase(Locale.ROOT)) : text;
  }

  private String name(String service, String stage) {
    boolean serviceFirst = settings.flag("shouldStartNameWithService");
    return provider
        .text("apiName")
        .orElse(serviceFirst ? service + "-" + stage : stage + "-" + service);
  }

  private Optional<Node> policy() {
    Optional<Node> policy = settings.truthy("resourcePolicy");
    if (policy.isEmpty()) {
      policy = provider.truthy("resourcePolicy");
      if (policy.isPresent()) {
        diagnostics.add(
            MovedSettings.note(
                provider.keySpan("resourcePolicy"),
                "provider.resourcePolicy",
                "provider.apiGateway.resourcePolicy"));
      }
    }
    boolean empty =
        policy.isPresent() && policy.get() instanceof Sequence list && list.items().isEmpty();
    return empty ? Optional.empty() : policy;
  }

  private RestApi.Target external(Node id) {
    Optional<Node> root = settings.truthy("restApiRootResourceId");
    if (root.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.EXTERNAL_REST_API,
                  settings.keySpan("restApiId"),
                  "the root resource of the API that another stack owns is not known")
              .help("set `restApiRootResourceId`"));
    }
    refuse(provider.block("tracing"), "apiGateway", "tracing");
    refuse(provider.block("logs"), "restApi", "logs");
    String elsewhere = "has no effect on an API that another stack owns";
    for (String key : OF_THE_OWNER) {
      warnOfUnused(settings, key, elsewhere);
    }
    for (String key : List.of("endpointType", "vpcEndpointIds", "apiName")) {
      warnOfUnused(provider, key, elsewhere);
    }
    return new RestApi.External(
        id, root.isPresent() ? root.get() : new NullNode(settings.span()), existingResources());
  }

  private void warnOfUnused(Settings block, String key, String why) {
    if (block.truthy(key).isPresent()) {
      diagnostics.add(
          Diagnostic.of(Code.UNUSED_SETTING, block.keySpan(key), "`" + key + "` " + why));
    }
  }

  private void refuse(Settings block, String key, String what) {
    if (block.value(key).isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.EXTERNAL_REST_API,
                  block.keySpan(key),
                  what + " cannot be set here for an API that another stack owns")
              .related(settings.keySpan("restApiId"), "this names the API")
              .help("set it where the API is made"));
    }
  }

  /** A mapping of paths to ids, or a list of blocks with {@code path} and {@code resourceId}. */
  private List<RestApi.ExistingResource> existingResources() {
    List<RestApi.ExistingResource> resources = new ArrayList<>();
    Optional<Node> written = settings.truthy("restApiResources");
    if (written.isPresent() && written.get() instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Mapping mapping) {
          Settings block = new Settings(mapping, diagnostics);
          Optional<Node> id = block.truthy("resourceId");
          Optional<Node> path = block.value("path");
          if (id.isPresent() && path.isPresent() && path.get() instanceof Scalar text) {
            resources.add(
                new RestApi.ExistingResource(
                    RestRouteReader.trimmed(text.text()), text.span(), id.get()));
          }
        }
      }
    } else {
      for (Mapping.Entry entry : settings.block("restApiResources").mapping().entries()) {
        resources.add(
            new RestApi.ExistingResource(
                RestRouteReader.trimmed(entry.key()), entry.keySpan(), entry.value()));
      }
    }
    return resources;
  }
}
