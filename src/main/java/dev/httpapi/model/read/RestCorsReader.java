package dev.httpapi.model.read;

import dev.httpapi.model.RestCors;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import java.util.List;
import java.util.Optional;

/** Reads {@code cors} of a REST method. */
final class RestCorsReader {
  private static final String OPTIONS = "OPTIONS";

  private final Settings event;

  RestCorsReader(Settings event) {
    this.event = event;
  }

  Optional<RestCors> read(String method) {
    Optional<Node> cors = event.truthy("cors");
    if (cors.isEmpty()) {
      return Optional.empty();
    }
    Settings settings = cors.get() instanceof Mapping ? event.block("cors") : event.empty();
    List<String> origins = settings.texts("origins");
    boolean listed = settings.truthy("origins").isPresent();
    Optional<String> origin = settings.text("origin");
    if (listed && origins.isEmpty() && origin.isEmpty()) {
      settings.report("origins", "an origin", settings.truthy("origins").orElseThrow());
    }
    return Optional.of(
        new RestCors(
            event.keySpan("cors"),
            origin.isPresent() || listed ? origin : Optional.of("*"),
            origins,
            settings.truthy("headers").isPresent()
                ? settings.texts("headers")
                : HttpApiReader.DEFAULT_HEADERS,
            methods(settings, method),
            settings.flag("allowCredentials"),
            settings.truthy("maxAge"),
            settings.truthy("cacheControl")));
  }

  /** The preflight itself and the method that it is for are always among them. */
  private static List<String> methods(Settings settings, String method) {
    List<String> methods = settings.texts("methods");
    for (String needed : List.of(OPTIONS, method)) {
      if (!methods.contains(needed)) {
        methods.add(needed);
      }
    }
    return methods;
  }
}
