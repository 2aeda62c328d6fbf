package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import java.util.Optional;

/**
 * Raises {@code greedy-path-part}: {@code {proxy+}} takes all of the rest of a path, so that no
 * resource can stand below it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">Set
 *     up a method request: a proxy resource cannot have any child resource</a>
 */
record GreedyPathPart() implements ResourceRule {

  @Override
  public void check(Declared resource, Findings findings) {
    Optional<Declared> parent = resource.referred("ParentId");
    Optional<String> above = parent.isPresent() ? parent.get().text("PathPart") : Optional.empty();
    if (above.isEmpty()
        || !above.get().endsWith("+}")
        || !parent.get().type().equals(resource.type())) {
      return;
    }
    Optional<String> part = resource.text("PathPart");
    findings.add(
        Diagnostic.of(
                Code.GREEDY_PATH_PART,
                resource.get("PathPart").isPresent()
                    ? resource.get("PathPart").get().span()
                    : resource.span(),
                (part.isPresent() ? "`" + part.get() + "`" : "this")
                    + " stands below `"
                    + above.get()
                    + "`, which takes all of the rest of a path")
            .help("end the path with `" + above.get() + "`, or leave its `+` out"));
  }
}
