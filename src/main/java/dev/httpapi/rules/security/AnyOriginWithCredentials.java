package dev.httpapi.rules.security;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Raises {@code cors-any-origin-with-credentials}: pages of every origin may call with the cookies
 * of their reader, or are told so by headers that browsers refuse together.
 *
 * <p>That an HTTP API has {@code *} and credentials is refused by AWS, and told by another rule.
 *
 * @see <a
 *     href="https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS/Errors/CORSNotSupportingCredentials">Credentials
 *     and {@code *} at MDN</a>
 */
record AnyOriginWithCredentials() implements TemplateRule {
  private static final String HELP =
      "list the origins of your pages, or leave credentials out of it";
  private static final String REFUSED =
      "browsers refuse credentials where every origin is allowed: `*` goes only without them";
  private static final String OPEN = "pages of every origin may call this with credentials";

  @Override
  public void check(Template template, Findings findings) {
    for (Declared method : template.ofType("AWS::ApiGateway::Method")) {
      for (Located response : RestMethods.responses(method)) {
        restResponse(response, findings);
      }
    }
    for (Declared response : template.ofType("AWS::ApiGateway::GatewayResponse")) {
      headers(response.get("ResponseParameters"), false, findings);
    }
    for (Declared url : template.ofType("AWS::Lambda::Url")) {
      configuration(url.get("Cors"), true, findings);
    }
    for (Declared api : template.ofType("AWS::ApiGatewayV2::Api")) {
      configuration(api.get("CorsConfiguration"), false, findings);
    }
  }

  private static void restResponse(Located response, Findings findings) {
    boolean answersAnybody = false;
    for (Located.Entry template : response.entries("ResponseTemplates")) {
      answersAnybody |= allowsAny(template.value().text().orElse(""));
    }
    headers(response.get("ResponseParameters"), answersAnybody, findings);
  }

  /** Headers that API Gateway adds, static texts of which stand in single quotes. */
  private static void headers(
      Optional<Located> parameters, boolean answersAnybody, Findings findings) {
    if (parameters.isEmpty()) {
      return;
    }
    Optional<Located> any = Optional.empty();
    Optional<Located> first = Optional.empty();
    boolean credentials = false;
    for (Located.Entry parameter : parameters.get().entries()) {
      String name = parameter.key().toLowerCase(Locale.ROOT);
      String value = parameter.value().text().orElse("");
      if (name.endsWith(".header.access-control-allow-origin")) {
        first = Optional.of(parameter.value());
        any = value.equals("'*'") ? first : any;
      } else if (name.endsWith(".header.access-control-allow-credentials")) {
        credentials = value.equals("'true'") || value.equals("true");
      }
    }
    if (credentials && answersAnybody && first.isPresent()) {
      findings.add(Code.CORS_ANY_ORIGIN_WITH_CREDENTIALS, first.get().span(), OPEN, HELP);
    } else if (credentials && any.isPresent()) {
      findings.add(Code.CORS_ANY_ORIGIN_WITH_CREDENTIALS, any.get().span(), REFUSED, HELP);
    }
  }

  /**
   * Whether the answer to a preflight, as it is generated for a list of origins, gives every origin
   * back: one of the alternatives that it matches is anything.
   */
  private static boolean allowsAny(String template) {
    String start = ".matches(\"";
    int from = template.indexOf(start);
    int to = from < 0 ? -1 : template.indexOf("\")", from);
    if (to < 0) {
      return false;
    }
    String alternatives = "|" + template.substring(from + start.length(), to) + "|";
    return alternatives.contains("|.+|")
        || alternatives.contains("|https://.+|")
        || alternatives.contains("|http://.+|");
  }

  /** Where a list of origins is answered by the one that asks. */
  private static void configuration(Optional<Located> cors, boolean star, Findings findings) {
    if (cors.isEmpty() || !isTrue(cors.get().get("AllowCredentials"))) {
      return;
    }
    List<Located> origins = cors.get().items("AllowOrigins");
    for (Located origin : origins) {
      String text = origin.text().orElse("");
      if (!star && text.equals("*")) {
        return;
      }
      if ((star && text.equals("*")) || text.equals("https://*") || text.equals("http://*")) {
        findings.add(Code.CORS_ANY_ORIGIN_WITH_CREDENTIALS, origin.span(), OPEN, HELP);
        return;
      }
    }
  }

  private static boolean isTrue(Optional<Located> value) {
    return value.isPresent() && value.get().isTrue();
  }
}
