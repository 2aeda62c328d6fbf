package dev.httpapi.diff.security;

import dev.httpapi.diff.apis.Api;
import dev.httpapi.diff.apis.Apis;
import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.apis.StaticText;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose pages may read what something answers.
 *
 * @param shown what answers: an API, a path of one, a function URL
 * @param allowed origins, as they are written; {@code *} is all
 * @param template what a preflight computes its answer with, beside the origins that it names
 * @param credentials whether cookies and credentials are sent along
 */
record Origins(
    String shown, Set<String> allowed, String template, boolean credentials, Span place) {
  private static final String MATCHES = ".matches(\"";
  private static final String HEADER = "header.Access-Control-Allow-";

  /** All of a template, by what they are of, in the words of the new side. */
  static Map<String, Origins> of(Template template, OldSide side) {
    Map<String, Origins> all = new LinkedHashMap<>();
    for (Declared api : template.ofType("AWS::ApiGatewayV2::Api")) {
      put(all, api, "CorsConfiguration", side);
    }
    for (Declared url : template.ofType("AWS::Lambda::Url")) {
      put(all, url, "Cors", side);
    }
    for (Api api : Apis.of(template)) {
      if (api.protocol() == Protocol.REST) {
        for (Route route : api.routes()) {
          if (route.method().equals("OPTIONS")) {
            preflight(route, side)
                .ifPresent(origins -> all.put(side.id(route.api()) + " " + route.shape(), origins));
          }
        }
      }
    }
    for (Declared response : template.ofType("AWS::ApiGateway::GatewayResponse")) {
      headers(response.logicalId(), List.of(response.whole()), "gatewayresponse.", side)
          .ifPresent(origins -> all.put(side.id(response.logicalId()), origins));
    }
    return all;
  }

  private static void put(
      Map<String, Origins> all, Declared resource, String property, OldSide side) {
    Optional<Located> cors = resource.get(property);
    if (cors.isEmpty()) {
      return;
    }
    Set<String> allowed = new LinkedHashSet<>();
    for (Located origin : cors.get().each("AllowOrigins")) {
      allowed.add(Shown.of(side.of(origin).value()));
    }
    if (allowed.isEmpty()) {
      return;
    }
    Span place = cors.get().get("AllowOrigins").orElse(cors.get()).span();
    boolean credentials = cors.get().text("AllowCredentials").orElse("").equals("true");
    String id = side.id(resource.logicalId());
    all.put(id, new Origins(id, allowed, "", credentials, place));
  }

  private static Optional<Origins> preflight(Route route, OldSide side) {
    return headers(
        route.name(),
        route.resource().items("Integration", "IntegrationResponses"),
        "method.response.",
        side);
  }

  private static Optional<Origins> headers(
      String shown, List<Located> responses, String prefix, OldSide side) {
    Set<String> allowed = new LinkedHashSet<>();
    boolean credentials = false;
    String template = "";
    Span place = null;
    for (Located response : responses) {
      Located holder = response.get("Properties").orElse(response);
      for (Located.Entry header : holder.entries("ResponseParameters")) {
        String value = StaticText.of(Shown.of(side.of(header.value()).value()));
        if (header.key().equalsIgnoreCase(prefix + HEADER + "Origin")) {
          allowed.add(value);
          place = header.value().span();
        } else if (header.key().equalsIgnoreCase(prefix + HEADER + "Credentials")) {
          credentials |= value.equals("true");
        }
      }
      for (Located.Entry computed : holder.entries("ResponseTemplates")) {
        String text = Shown.of(computed.value().value());
        if (text.contains(HEADER + "Origin")) {
          template += withoutOrigins(text, allowed);
        }
      }
    }
    return place == null
        ? Optional.empty()
        : Optional.of(new Origins(shown, allowed, template, credentials, place));
  }

  /**
   * The template of a preflight that is for several origins holds who asks against all of them in
   * one regular expression.
   */
  private static String withoutOrigins(String template, Set<String> allowed) {
    int start = template.indexOf(MATCHES);
    int end = template.indexOf("\")", start + MATCHES.length());
    if (start < 0 || end < 0) {
      return template;
    }
    for (String origin : template.substring(start + MATCHES.length(), end).split("[|]")) {
      allowed.add(origin.replace("[.]", "."));
    }
    return template.substring(0, start) + template.substring(end);
  }

  boolean allowsAll() {
    return allowed.contains("*");
  }
}
