package dev.httpapi.diff.contract;

import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an authorizer looks for who calls. A request that does not bring all of it is refused with
 * status 401, without asking the authorizer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Control
 *     access to HTTP APIs with Lambda authorizers: identity sources</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html">Configure
 *     a Lambda authorizer of a REST API</a>
 */
final class IdentitySources {
  private static final String[][] KINDS = {
    {"method.request.header.", "the header "},
    {"method.request.querystring.", "the query parameter "},
    {"$request.header.", "the header "},
    {"$request.querystring.", "the query parameter "},
    {"route.request.header.", "the header "},
    {"route.request.querystring.", "the query parameter "}
  };

  private IdentitySources() {}

  /** What requests must bring for an authorizer, in words; empty where nothing is written. */
  static Optional<String> words(Optional<Declared> authorizer) {
    Set<String> sources = authorizer.map(IdentitySources::of).orElse(Set.of());
    return sources.isEmpty() ? Optional.empty() : Optional.of(words(sources));
  }

  /** What requests must bring, in words. */
  static String words(Set<String> sources) {
    List<String> words = new ArrayList<>();
    for (String source : sources) {
      words.add(words(source));
    }
    return String.join(" and ", words);
  }

  /** The sources of an authorizer; of a REST API they are one text with commas. */
  static Set<String> of(Declared authorizer) {
    Set<String> sources = new TreeSet<>();
    Optional<Located> written = authorizer.get("IdentitySource");
    if (written.isPresent()) {
      for (Located one : written.get().each()) {
        // A function may show commas that part nothing.
        String[] parts =
            one.isFunction() ? new String[] {SideBySide.now(one)} : SideBySide.now(one).split(",");
        for (String source : parts) {
          if (!source.isBlank()) {
            sources.add(source.strip());
          }
        }
      }
    }
    return sources;
  }

  private static String words(String source) {
    for (String[] kind : KINDS) {
      if (source.startsWith(kind[0])) {
        return kind[1] + "`" + source.substring(kind[0].length()) + "`";
      }
    }
    return "`" + source + "`";
  }
}
