package dev.httpapi.diff.apis;

import dev.httpapi.diff.base.Identity;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.References;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the APIs out of a template. */
public final class Apis {
  private static final int DEEPEST_PATH = 100;

  private final Template template;
  private final Map<String, List<Route>> routes = new LinkedHashMap<>();

  private Apis(Template template) {
    this.template = template;
  }

  /** The APIs of a template, and those of other stacks to which it adds routes. */
  public static List<Api> of(Template template) {
    return new Apis(template).read();
  }

  private List<Api> read() {
    Map<String, Protocol> protocols = new LinkedHashMap<>();
    for (Declared api : template.ofType("AWS::ApiGatewayV2::Api")) {
      protocols.put(api.logicalId(), protocol(api));
    }
    for (Declared api : template.ofType("AWS::ApiGateway::RestApi")) {
      protocols.put(api.logicalId(), Protocol.REST);
    }
    for (Declared route : template.ofType("AWS::ApiGatewayV2::Route")) {
      String api = apiId(route, "ApiId");
      protocols.putIfAbsent(api, protocol(route.text("RouteKey").orElse("")));
      add(api, gatewayRoute(route, api, protocols.get(api)));
    }
    for (Declared method : template.ofType("AWS::ApiGateway::Method")) {
      String api = apiId(method, "RestApiId");
      protocols.putIfAbsent(api, Protocol.REST);
      add(api, method(method, api));
    }
    List<Api> apis = new ArrayList<>();
    protocols.forEach(
        (id, protocol) ->
            apis.add(
                new Api(protocol, id, template.resource(id), routes.getOrDefault(id, List.of()))));
    return apis;
  }

  private void add(String api, Route route) {
    routes.computeIfAbsent(api, id -> new ArrayList<>()).add(route);
  }

  private static Protocol protocol(Declared api) {
    return api.text("ProtocolType").orElse("HTTP").equals("WEBSOCKET")
        ? Protocol.WEBSOCKET
        : Protocol.HTTP;
  }

  /** Of another stack's API a route tells: those of HTTP APIs have a path. */
  private static Protocol protocol(String routeKey) {
    return routeKey.contains(" /") || routeKey.equals("$default")
        ? Protocol.HTTP
        : Protocol.WEBSOCKET;
  }

  private static String apiId(Declared resource, String property) {
    return Identity.of(resource.get(property));
  }

  private Route gatewayRoute(Declared route, String api, Protocol protocol) {
    String key = route.get("RouteKey").map(value -> Shown.of(value.value())).orElse("");
    int blank = protocol == Protocol.HTTP ? key.indexOf(' ') : -1;
    Optional<Declared> integration = integration(route);
    return new Route(
        protocol,
        api,
        blank < 0 ? "" : key.substring(0, blank),
        blank < 0 ? key : key.substring(blank + 1).strip(),
        route,
        integration,
        integration.isPresent()
            ? Target.of(
                integration.get().get("IntegrationUri"),
                integration.get().text("IntegrationType").orElse(""),
                template)
            : Target.of(route.get("Target"), "nothing", template));
  }

  private Optional<Declared> integration(Declared route) {
    Optional<Located> target = route.get("Target");
    if (target.isPresent()) {
      for (String logicalId : new References(target.get().value()).logicalIds()) {
        Optional<Declared> resource = template.resource(logicalId);
        if (resource.isPresent()
            && resource.get().type().equals("AWS::ApiGatewayV2::Integration")) {
          return resource;
        }
      }
    }
    return Optional.empty();
  }

  private Route method(Declared method, String api) {
    return new Route(
        Protocol.REST,
        api,
        method.text("HttpMethod").orElse("ANY"),
        path(method),
        method,
        Optional.of(method),
        Target.of(
            method.get("Integration", "Uri"),
            method.text("Integration", "Type").orElse("nothing"),
            template));
  }

  /** The path of a method, from the resources that it stands below. */
  private String path(Declared method) {
    Optional<Declared> resource = method.referred("ResourceId");
    Optional<Located> written = method.get("ResourceId");
    StringBuilder path = new StringBuilder();
    for (int depth = 0; depth < DEEPEST_PATH && isPart(resource); depth++) {
      path.insert(0, "/" + resource.get().text("PathPart").orElse("?"));
      written = resource.get().get("ParentId");
      resource = resource.get().referred("ParentId");
    }
    boolean root = resource.isPresent() && resource.get().type().equals("AWS::ApiGateway::RestApi");
    if (!root && written.isPresent()) {
      // The way goes on in another stack.
      path.insert(0, Shown.of(written.get().value()));
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  private static boolean isPart(Optional<Declared> resource) {
    return resource.isPresent() && resource.get().type().equals("AWS::ApiGateway::Resource");
  }
}
