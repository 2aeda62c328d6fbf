package dev.httpapi.rules.security;

import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/** What can be asked of a method of a REST API. */
final class RestMethods {
  private static final String REST_API = "AWS::ApiGateway::RestApi";

  /** No path has so many parts; a resource that is its own parent has. */
  private static final int DEEPEST = 100;

  private RestMethods() {}

  /** Whether it answers by itself, or is asked without credentials by the nature of a preflight. */
  static boolean isPreflightOrMock(Declared method) {
    return method.text("HttpMethod").orElse("").equals("OPTIONS")
        || method.text("Integration", "Type").orElse("").equals("MOCK");
  }

  static boolean needsKey(Declared method) {
    Optional<Located> key = method.get("ApiKeyRequired");
    return key.isPresent() && key.get().isTrue();
  }

  /**
   * Whether not everybody comes to the method, since its API is private, or since the API's policy
   * says who does. A policy that AWS alone knows is taken for one that says so.
   */
  static boolean isGuardedByApi(Declared method) {
    Optional<Declared> api = method.referred("RestApiId");
    if (api.isEmpty() || !api.get().type().equals(REST_API)) {
      return false;
    }
    for (Located type : api.get().items("EndpointConfiguration", "Types")) {
      if (type.text().orElse("").equals("PRIVATE")) {
        return true;
      }
    }
    Optional<Located> policy = api.get().get("Policy");
    return policy.isPresent()
        && (policy.get().isFunction()
            || (!Statement.of(policy).isEmpty() && Everybody.allowedBy(policy).isEmpty()));
  }

  /** Method and path in backquotes; a path that begins elsewhere has dots there. */
  static String shown(Declared method) {
    StringBuilder path = new StringBuilder();
    Optional<Declared> part = method.referred("ResourceId");
    for (int depth = 0; depth < DEEPEST && isPart(part); depth++) {
      path.insert(0, "/" + part.get().text("PathPart").orElse("..."));
      part = part.get().referred("ParentId");
    }
    boolean root = part.isPresent() && part.get().type().equals(REST_API);
    String shown = path.length() == 0 ? "/" : path.toString();
    return "`" + method.text("HttpMethod").orElse("ANY") + " " + (root ? "" : "...") + shown + "`";
  }

  private static boolean isPart(Optional<Declared> resource) {
    return resource.isPresent() && resource.get().type().equals("AWS::ApiGateway::Resource");
  }

  /** The responses of its integration. */
  static List<Located> responses(Declared method) {
    return method.items("Integration", "IntegrationResponses");
  }
}
