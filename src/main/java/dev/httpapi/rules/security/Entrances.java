package dev.httpapi.rules.security;

import dev.httpapi.rules.security.Entrance.Access;
import dev.httpapi.rules.security.Entrance.Kind;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entrances of a template that can have an authorizer of their own. */
final class Entrances {
  private static final String AUTHORIZATION = "AuthorizationType";

  private final Template template;
  private final List<Entrance> all = new ArrayList<>();

  private Entrances(Template template) {
    this.template = template;
  }

  static List<Entrance> of(Template template) {
    Entrances entrances = new Entrances(template);
    for (Declared route : template.ofType("AWS::ApiGatewayV2::Route")) {
      entrances.route(route);
    }
    for (Declared method : template.ofType("AWS::ApiGateway::Method")) {
      entrances.method(method);
    }
    for (Declared url : template.ofType("AWS::Lambda::Url")) {
      entrances.url(url);
    }
    return entrances.all;
  }

  /** Of a WebSocket API only the route that connects can have an authorizer. */
  private void route(Declared route) {
    String key = route.text("RouteKey").orElse("");
    boolean connects = key.equals("$connect");
    boolean http = key.indexOf(" /") > 0 || (key.equals("$default") && !isOfWebsocket(route));
    if (!connects && (!http || key.startsWith("OPTIONS "))) {
      return;
    }
    all.add(
        new Entrance(
            "`" + key + "`",
            route.span(),
            connects ? Kind.WEBSOCKET_API : Kind.HTTP_API,
            access(route, AUTHORIZATION)));
  }

  /** Both kinds of API have a route {@code $default}; the other routes tell which kind it is. */
  private boolean isOfWebsocket(Declared route) {
    Optional<Located> api = route.get("ApiId");
    for (Declared other : template.ofType("AWS::ApiGatewayV2::Route")) {
      String key = other.text("RouteKey").orElse("");
      if (!key.equals("$default")
          && key.indexOf(" /") < 0
          && api.isPresent()
          && other.get("ApiId").isPresent()
          && other.get("ApiId").get().value().equals(api.get().value())) {
        return true;
      }
    }
    Optional<Declared> owner = route.referred("ApiId");
    return owner.isPresent() && !owner.get().text("ProtocolType").orElse("").equals("HTTP");
  }

  private void method(Declared method) {
    if (!RestMethods.isPreflightOrMock(method)) {
      Access access = access(method, AUTHORIZATION);
      boolean guarded = RestMethods.needsKey(method) || RestMethods.isGuardedByApi(method);
      all.add(
          new Entrance(
              RestMethods.shown(method),
              method.span(),
              Kind.REST_API,
              access == Access.OPEN && guarded ? Access.OTHER : access));
    }
  }

  private void url(Declared url) {
    Optional<Located> type = url.get("AuthType");
    all.add(
        new Entrance(
            "this function URL",
            type.isPresent() ? type.get().span() : url.span(),
            Kind.FUNCTION_URL,
            access(url, "AuthType")));
  }

  /** An authorizer without a type is another rule's business. */
  private static Access access(Declared entrance, String property) {
    Optional<Located> type = entrance.get(property);
    if (type.isEmpty()) {
      return entrance.get("AuthorizerId").isPresent() ? Access.OTHER : Access.OPEN;
    }
    Optional<String> text = type.get().text();
    if (text.isEmpty()) {
      return Access.OTHER;
    }
    return text.get().equals("NONE") ? Access.OPEN : Access.AUTHORIZED;
  }
}
