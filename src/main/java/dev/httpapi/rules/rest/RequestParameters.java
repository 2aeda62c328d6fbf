package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.Fields;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code request-parameter}: a method names what a request carries as {@code
 * method.request.header.name}, and the name has letters, digits and {@code . _ : - $ %}. Raises
 * {@code unknown-path-parameter} for a path parameter of a method that the service writes itself,
 * where its path has no such variable; of events that is told before there is a template.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html">PutMethod:
 *     requestParameters</a>
 */
record RequestParameters() implements ResourceRule {
  private static final String START = "method.request.";
  private static final String PATH = START + "path.";

  @Override
  public void check(Declared method, Findings findings) {
    List<Located.Entry> parameters = method.entries("RequestParameters");
    if (parameters.isEmpty()) {
      return;
    }
    Fields written = (Fields) method.get("RequestParameters").get().value();
    for (Located.Entry parameter : parameters) {
      String key = parameter.key();
      String name = Mapping.nameAt(key, START);
      if (name.isEmpty()) {
        findings.add(
            Code.REQUEST_PARAMETER,
            parameter.keySpan(),
            "`" + key + "` is no parameter of a request",
            "write `method.request.querystring.name`, or `path` or `header` in its place");
      } else if (!Letters.isName(name, "._:-$%")) {
        findings.add(
            Code.REQUEST_PARAMETER,
            parameter.keySpan(),
            "API Gateway takes no parameter of the name `" + name + "`",
            "leave it out: a proxy integration receives every parameter all the same");
      } else if (key.startsWith(PATH) && written.keyOrigin(key).isPresent()) {
        checkPath(method, name, parameter, findings);
      }
    }
  }

  private static void checkPath(
      Declared method, String name, Located.Entry parameter, Findings findings) {
    Optional<List<String>> variables = variables(method);
    if (variables.isPresent() && !variables.get().contains(name)) {
      findings.add(
          Diagnostic.of(
                  Code.UNKNOWN_PATH_PARAMETER,
                  parameter.keySpan(),
                  "the path of this method has no variable `{" + name + "}`")
              .help(Suggestion.didYouMean(name, variables.get())));
    }
  }

  /** The variables on the way to the root of the API; empty where a part of it is not known. */
  private static Optional<List<String>> variables(Declared method) {
    List<String> variables = new ArrayList<>();
    Optional<Declared> at = method.referred("ResourceId");
    for (int depth = 0; at.isPresent() && depth < 100; depth++) {
      if (at.get().type().equals("AWS::ApiGateway::RestApi")) {
        return Optional.of(variables);
      }
      Optional<String> part = at.get().text("PathPart");
      if (part.isEmpty()) {
        return Optional.empty();
      }
      if (part.get().startsWith("{") && part.get().endsWith("}")) {
        String name = part.get().substring(1, part.get().length() - 1);
        variables.add(name.endsWith("+") ? name.substring(0, name.length() - 1) : name);
      }
      at = at.get().referred("ParentId");
    }
    return Optional.empty();
  }
}
