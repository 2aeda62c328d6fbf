package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Raises {@code identity-source} and {@code authorizer-without-identity-source}: an authorizer of
 * type TOKEN finds the token in one header; one of type REQUEST looks at headers, query parameters,
 * stage variables and the context, and at one of them at least where its answers are kept. For a
 * user pool AWS documents a header, and no refusal is known, so that is a warning.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html">CreateAuthorizer:
 *     identitySource</a>
 */
record IdentitySource() implements ResourceRule {
  private static final String HEADER = "method.request.header.";
  private static final String QUERY = "method.request.querystring.";
  private static final String OTHERS = "._-";

  @Override
  public void check(Declared authorizer, Findings findings) {
    Optional<Located> source = authorizer.get("IdentitySource");
    String type = authorizer.text("Type").orElse("");
    if (source.isEmpty() || source.get().text().orElse("?").isBlank()) {
      checkLack(
          authorizer, type, source.isPresent() ? source.get().span() : authorizer.span(), findings);
    } else if (source.get().text().isPresent()) {
      String text = source.get().text().get();
      switch (type) {
        case "TOKEN" -> checkHeader(source.get(), text, Severity.ERROR, findings);
        case "COGNITO_USER_POOLS" -> checkHeader(source.get(), text, Severity.WARNING, findings);
        case "REQUEST" -> checkRequest(source.get(), text, findings);
        default -> {}
      }
    }
  }

  private static void checkLack(Declared authorizer, String type, Span place, Findings findings) {
    Optional<String> what =
        switch (type) {
          case "TOKEN", "COGNITO_USER_POOLS" ->
              Optional.of("nothing says which header the token is in");
          case "REQUEST" ->
              isCached(authorizer)
                  ? Optional.of(
                      "answers of an authorizer without identity source cannot be remembered")
                  : Optional.empty();
          default -> Optional.empty();
        };
    if (what.isPresent()) {
      findings.add(
          Diagnostic.of(Code.AUTHORIZER_WITHOUT_IDENTITY_SOURCE, place, what.get())
              .severity(type.equals("COGNITO_USER_POOLS") ? Severity.WARNING : Severity.ERROR)
              .help(
                  "write `"
                      + HEADER
                      + "Authorization`"
                      + (type.equals("REQUEST") ? ", or have nothing remembered: 0 seconds" : "")));
    }
  }

  private static void checkHeader(
      Located source, String text, Severity severity, Findings findings) {
    if (!Letters.isName(text, HEADER, OTHERS)) {
      findings.add(
          Diagnostic.of(
                  Code.IDENTITY_SOURCE,
                  source.span(),
                  "an authorizer of tokens looks into one header, and `" + text + "` names none")
              .severity(severity)
              .help("write `" + HEADER + "Authorization`, or another header in its place"));
    }
  }

  private static void checkRequest(Located source, String text, Findings findings) {
    String[] sources = text.split(",", -1);
    for (String one : sources) {
      if (!isOfRequest(one.trim())) {
        findings.add(
            Code.IDENTITY_SOURCE,
            source.span(),
            "`" + one.trim() + "` is no identity source of a REST API",
            "write `"
                + HEADER
                + "name`, `"
                + QUERY
                + "name`, `stageVariables.name` or `context.name`, several with commas");
      }
    }
  }

  /** Answers are kept unless that is said: for 300 seconds. */
  private static boolean isCached(Declared authorizer) {
    Optional<Located> ttl = authorizer.get("AuthorizerResultTtlInSeconds");
    if (ttl.isEmpty()) {
      return true;
    }
    Optional<BigDecimal> seconds = ttl.get().number();
    return seconds.isPresent() && seconds.get().signum() > 0;
  }

  private static boolean isOfRequest(String source) {
    return Letters.isName(source, HEADER, OTHERS)
        || Letters.isName(source, QUERY, OTHERS)
        || Letters.isName(source, "stageVariables.", OTHERS)
        || Letters.isName(source, "context.", OTHERS);
  }
}
