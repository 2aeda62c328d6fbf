package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.StaticText;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What browsers are told of pages of other origins. A value that is a function is shown as text.
 *
 * @param origins whose pages may call
 * @param methods what they may send
 * @param headers what they may send along
 * @param exposed the headers of an answer that they may read
 * @param credentials {@code true} where they may send cookies and the like, else {@code false}
 * @param maxAge for how many seconds a browser keeps these rules; nothing where that is not said
 * @param written all of them as they are shown, where they are one function; else nothing
 * @param place where all of them are written
 */
record CorsRules(
    Rule origins,
    Rule methods,
    Rule headers,
    Rule exposed,
    Rule credentials,
    Rule maxAge,
    String written,
    Span place) {
  private static final String HEADER = "method.response.header.Access-Control-";
  private static final String OFF = "false";

  /** What is allowed, and where that is written. */
  record Rule(Set<String> values, Span place) {
    Rule {
      values = Set.copyOf(values);
    }

    /** The one value of a rule that is no list; nothing where it has none. */
    Optional<String> value() {
      return values.stream().findFirst();
    }
  }

  /**
   * The rules of an HTTP API or a function URL.
   *
   * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">
   *     Configure CORS for HTTP APIs</a>
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Cors.html">Lambda: Cors</a>
   */
  static Optional<CorsRules> of(Optional<Located> cors) {
    return cors.map(
        one ->
            new CorsRules(
                list(one, "AllowOrigins"),
                list(one, "AllowMethods"),
                list(one, "AllowHeaders"),
                list(one, "ExposeHeaders"),
                one(one, "AllowCredentials", Set.of(OFF)),
                one(one, "MaxAge", Set.of()),
                one.isFunction() ? SideBySide.now(one) : "",
                one.span()));
  }

  /** Whether they are known when the stack is deployed, and not here. */
  boolean isComputed() {
    return !written.isEmpty();
  }

  private static Rule list(Located cors, String key) {
    Set<String> texts = new LinkedHashSet<>();
    List<Located> items = cors.each(key);
    items.forEach(item -> texts.add(SideBySide.now(item)));
    return new Rule(texts, items.isEmpty() ? cors.span() : items.get(0).span());
  }

  private static Rule one(Located cors, String key, Set<String> otherwise) {
    Optional<Located> written = cors.get(key);
    return written.isPresent()
        ? new Rule(Set.of(SideBySide.now(written.get())), written.get().span())
        : new Rule(otherwise, cors.span());
  }

  /** The rules that the preflight method of a REST API answers with. */
  static CorsRules ofPreflight(Declared method) {
    Located integration = method.get("Integration").orElse(method.whole());
    Set<String> origins = new LinkedHashSet<>();
    Set<String> methods = new LinkedHashSet<>();
    Set<String> headers = new LinkedHashSet<>();
    Set<String> exposed = new LinkedHashSet<>();
    String credentials = OFF;
    Set<String> maxAge = Set.of();
    for (Located response : integration.items("IntegrationResponses")) {
      for (Located.Entry header : response.entries("ResponseParameters")) {
        String value = StaticText.of(SideBySide.now(header.value()));
        switch (header.key()) {
          case HEADER + "Allow-Origin" -> origins.add(value);
          case HEADER + "Allow-Methods" -> split(value, methods);
          case HEADER + "Allow-Headers" -> split(value, headers);
          case HEADER + "Expose-Headers" -> split(value, exposed);
          case HEADER + "Allow-Credentials" -> credentials = value;
          case HEADER + "Max-Age" -> maxAge = Set.of(value);
          default -> {
            // Of no meaning to a browser that asks whether a page may call.
          }
        }
      }
      for (Located.Entry template : response.entries("ResponseTemplates")) {
        origins.addAll(OriginPattern.originsOf(SideBySide.now(template.value())));
      }
    }
    Span place = method.span();
    return new CorsRules(
        new Rule(origins, place),
        new Rule(methods, place),
        new Rule(headers, place),
        new Rule(exposed, place),
        new Rule(Set.of(credentials), place),
        new Rule(maxAge, place),
        "",
        place);
  }

  private static void split(String value, Set<String> into) {
    for (String part : value.split(",")) {
      if (!part.isBlank()) {
        into.add(part.strip());
      }
    }
  }
}
