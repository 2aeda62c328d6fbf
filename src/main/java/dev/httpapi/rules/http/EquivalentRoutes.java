package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.template.located.Declared;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Raises {@code equivalent-routes} for two routes of an HTTP API that answer to the same requests:
 * they are the same but for the names of their path variables. API Gateway says that such a key
 * "has a conflicting variable on the same hierarchical level". Of routes under conditions those of
 * the same condition are compared.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html">CreateRoute:
 *     ConflictException</a>
 * @see <a href="https://github.com/plutomi/plutomi/issues/271">API Gateway's words</a>
 */
record EquivalentRoutes() implements ApiRule {

  @Override
  public void check(ApiParts api, Findings findings) {
    Map<String, HttpRouteKey> first = new HashMap<>();
    for (Declared route : api.parts()) {
      Optional<HttpRouteKey> key = HttpRouteKey.of(route);
      if (key.isPresent()) {
        HttpRouteKey before =
            first.putIfAbsent(route.condition().orElse("") + " " + shape(key.get()), key.get());
        if (before != null) {
          findings.add(told(key.get(), before));
        }
      }
    }
  }

  private static Diagnostic told(HttpRouteKey key, HttpRouteKey before) {
    String route = key.method() + " " + key.path();
    if (key.path().equals(before.path())) {
      return Diagnostic.of(
              Code.EQUIVALENT_ROUTES,
              key.written().span(),
              "the API has the route `" + route + "` already")
          .related(before.written().span(), "it is made of this")
          .help("leave one of them out");
    }
    return Diagnostic.of(
            Code.EQUIVALENT_ROUTES,
            key.written().span(),
            "`" + route + "` answers to the same requests as `" + before.path() + "`")
        .related(before.written().span(), "this is the other route")
        .help("keep one of them: the name of a path variable tells no routes apart");
  }

  /** The key with every variable nameless. */
  private static String shape(HttpRouteKey key) {
    StringBuilder shape = new StringBuilder(key.method());
    for (String segment : key.segments()) {
      shape.append('/');
      if (HttpRouteKey.isVariable(segment)) {
        shape.append(HttpRouteKey.isGreedy(segment) ? "{+}" : "{}");
      } else {
        shape.append(segment);
      }
    }
    return shape.toString();
  }
}
