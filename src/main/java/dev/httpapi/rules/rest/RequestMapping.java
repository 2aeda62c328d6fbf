package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.Fields;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code request-parameter} for what an integration receives: under a name such as {@code
 * integration.request.header.name}, a parameter that the method declares, its body, a stage
 * variable, a part of the context, or a text in single quotes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping-sources.html">Parameter
 *     mapping source reference for REST APIs</a>
 */
record RequestMapping() implements ResourceRule {
  private static final String SOURCE = "method.request.";

  @Override
  public void check(Declared method, Findings findings) {
    for (Located.Entry entry : method.entries("Integration", "RequestParameters")) {
      if (Mapping.nameAt(entry.key(), "integration.request.").isEmpty()) {
        findings.add(
            Code.REQUEST_PARAMETER,
            entry.keySpan(),
            "`" + entry.key() + "` is no parameter of an integration",
            "write `integration.request.header.name`, or `path` or `querystring` in its place");
      }
      Optional<String> source = entry.value().text();
      if (source.isPresent() && !source.get().isEmpty()) {
        check(method, entry, source.get(), findings);
      }
    }
  }

  private static void check(
      Declared method, Located.Entry entry, String source, Findings findings) {
    String name = Mapping.nameAt(source, SOURCE);
    if (!name.isEmpty()) {
      String declared = source.replace(SOURCE + "multivalue", SOURCE);
      if (!declares(method, declared)) {
        findings.add(
            Code.REQUEST_PARAMETER,
            entry.value().span(),
            "the integration receives `" + source + "`, which the method does not declare",
            "add `" + declared + "` to the request parameters of the method");
      }
    } else if (!Mapping.isOfNeither(source) && !Mapping.isBody(source, SOURCE + "body")) {
      findings.add(
          Code.REQUEST_PARAMETER,
          entry.value().span(),
          "`" + source + "` says nothing that API Gateway can hand to the integration",
          Mapping.HELP + "; a parameter is `method.request.querystring.name`");
    }
  }

  private static boolean declares(Declared method, String parameter) {
    Optional<Located> declared = method.get("RequestParameters");
    return declared.isPresent()
        && (declared.get().isFunction()
            || (declared.get().value() instanceof Fields fields && fields.has(parameter)));
  }
}
