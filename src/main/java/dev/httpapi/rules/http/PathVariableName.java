package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import java.util.Optional;

/**
 * Raises {@code path-variable-name}: the name of a path variable is made of letters, digits, {@code
 * .}, {@code _}, {@code -} and {@code :}.
 *
 * @see <a href="https://github.com/aws/aws-lambda-dotnet/pull/1911">The expression that AWS
 *     validates the parts of a path by</a>
 */
record PathVariableName() implements ResourceRule {

  @Override
  public void check(Declared route, Findings findings) {
    Optional<HttpRouteKey> key = HttpRouteKey.of(route);
    if (key.isEmpty() || key.get().path().indexOf('{') < 0) {
      return;
    }
    for (String segment : key.get().segments()) {
      if (HttpRouteKey.isVariable(segment)) {
        check(key.get(), HttpRouteKey.name(segment), findings);
      }
    }
  }

  private static void check(HttpRouteKey key, String name, Findings findings) {
    if (name.isEmpty()) {
      findings.add(
          Code.PATH_VARIABLE_NAME,
          key.written().span(),
          "a path variable has no name",
          "write it between the braces: `{id}`");
      return;
    }
    int foreign = HttpRouteKey.foreign(name);
    if (foreign >= 0) {
      findings.add(
          Code.PATH_VARIABLE_NAME,
          key.written().span(),
          "the path variable `"
              + name
              + "` cannot have "
              + HttpRouteKey.shown(foreign)
              + " in its name",
          "name it with letters, digits, `.`, `_`, `-` and `:`");
    }
  }
}
