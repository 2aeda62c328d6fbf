package dev.httpapi.diff.security;

import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * What API Gateway asks before it lets a request go to a route.
 *
 * @param type {@code NONE}, {@code JWT}, {@code CUSTOM}, {@code AWS_IAM}, {@code
 *     COGNITO_USER_POOLS}; empty where it is known only when the stack is deployed
 * @param authorizer which authorizer it is, in the words of the new side
 * @param settings what the authorizer asks for, if it is one of the template
 * @param shown what a person calls it: {@code the JWT authorizer `users`}
 */
record Guard(
    Optional<String> type, Optional<Value> authorizer, Optional<Value> settings, String shown) {
  private static final String NONE = "NONE";

  static Guard of(Route route, OldSide side) {
    Optional<Located> type = route.resource().get("AuthorizationType");
    Optional<String> text = type.isPresent() ? type.get().text() : Optional.of(NONE);
    Optional<Value> authorizer =
        text.equals(Optional.of(NONE)) || text.equals(Optional.of("AWS_IAM"))
            ? Optional.empty()
            : side.value(route.authorizerId());
    Optional<Value> settings =
        authorizer.isEmpty()
            ? Optional.empty()
            : route.authorizer().flatMap(it -> settings(it, side));
    return new Guard(text, authorizer, settings, shown(text, route));
  }

  /** All but what it is called. */
  private static Optional<Value> settings(Declared authorizer, OldSide side) {
    return side.value(authorizer.whole().get("Properties"))
        .map(value -> value instanceof Fields fields ? fields.copy().remove("Name") : value);
  }

  private static String shown(Optional<String> type, Route route) {
    String kind =
        switch (type.orElse("")) {
          case "AWS_IAM" -> "";
          case "JWT" -> "the JWT authorizer";
          case "CUSTOM" -> "the Lambda authorizer";
          case "COGNITO_USER_POOLS" -> "the Cognito authorizer";
          default -> "the authorizer";
        };
    if (kind.isEmpty()) {
      return "IAM authorization";
    }
    Optional<String> name =
        route
            .authorizer()
            .map(resource -> resource.text("Name").orElse(resource.logicalId()))
            .or(() -> route.authorizerId().map(id -> Shown.of(id.value())));
    return name.isPresent() ? kind + " `" + name.get() + "`" : kind;
  }

  /** Whether nobody is asked who calls; a key is no answer to that. */
  boolean isNone() {
    return type.equals(Optional.of(NONE));
  }

  boolean isKnown() {
    return type.isPresent();
  }

  /** Whether it is the same one, or another one that asks for the same. */
  boolean isSame(Guard other) {
    return type.equals(other.type)
        && (authorizer.equals(other.authorizer)
            || (settings.isPresent() && settings.equals(other.settings)));
  }

  /**
   * Whether a route is one that can be guarded: a WebSocket API asks when a connection is made, and
   * never again; nobody can be asked in a preflight.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html">Manage
   *     connected users and client apps: $connect and $disconnect routes</a>
   */
  static boolean isAsked(Route route) {
    return route.protocol() == Protocol.WEBSOCKET
        ? route.path().equals("$connect")
        : !route.isPreflight() && !route.method().equals("OPTIONS");
  }

  /**
   * What guards a REST API as a whole; empty where nothing does.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">How
   *     resource policies affect authorization workflow</a>
   */
  static Optional<String> ofApi(Optional<Declared> api) {
    if (api.isEmpty()) {
      return Optional.empty();
    }
    for (Located type : api.get().items("EndpointConfiguration", "Types")) {
      if (type.text().orElse("").equals("PRIVATE")) {
        return Optional.of("the API being private");
      }
    }
    return ApiPolicy.guards(api.get().get("Policy"))
        ? Optional.of("the resource policy of the API")
        : Optional.empty();
  }
}
