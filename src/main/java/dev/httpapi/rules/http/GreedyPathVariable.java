package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code greedy-path-variable}: <code>{proxy+}</code> takes the rest of a path, so that it
 * is the last part of it, and stands alone there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes
 *     of HTTP APIs</a>
 */
record GreedyPathVariable() implements ResourceRule {

  @Override
  public void check(Declared route, Findings findings) {
    Optional<HttpRouteKey> key = HttpRouteKey.of(route);
    if (key.isEmpty() || !HttpRouteKey.isGreedy(key.get().path())) {
      return;
    }
    List<String> segments = key.get().segments();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (HttpRouteKey.isGreedy(segment)) {
        check(key.get(), segment, i == segments.size() - 1, findings);
      }
    }
  }

  private static void check(HttpRouteKey key, String segment, boolean last, Findings findings) {
    if (!HttpRouteKey.isVariable(segment)) {
      findings.add(
          Code.GREEDY_PATH_VARIABLE,
          key.written().span(),
          "a path variable with `+` stands alone between slashes, unlike in `" + segment + "`",
          "it takes the rest of the path: write `/{proxy+}`");
    } else if (!last) {
      findings.add(
          Code.GREEDY_PATH_VARIABLE,
          key.written().span(),
          "`" + segment + "` is not the last part of the path",
          "it takes the rest of the path; for one part of it write `{"
              + HttpRouteKey.name(segment)
              + "}`");
    }
  }
}
