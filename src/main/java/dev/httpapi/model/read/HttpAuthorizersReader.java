package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.HttpAuthorizer;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code provider.httpApi.authorizers}. */
final class HttpAuthorizersReader {
  private static final String DEFAULT_PAYLOAD_VERSION = "2.0";

  private final Settings authorizers;
  private final Diagnostics diagnostics;

  HttpAuthorizersReader(Settings authorizers, Diagnostics diagnostics) {
    this.authorizers = authorizers;
    this.diagnostics = diagnostics;
  }

  List<HttpAuthorizer> read() {
    List<HttpAuthorizer> read = new ArrayList<>();
    for (Mapping.Entry entry : authorizers.mapping().entries()) {
      if (entry.value() instanceof Mapping mapping) {
        read.add(authorizer(entry, new Settings(mapping, diagnostics)));
      } else {
        authorizers.report(entry.key(), "a mapping", entry.value());
      }
    }
    return read;
  }

  private HttpAuthorizer authorizer(Mapping.Entry entry, Settings settings) {
    String name = settings.text("name").orElse(entry.key());
    List<Node> identity = settings.list("identitySource").orElse(List.of());
    if (settings.text("type").orElse("").equals("request")) {
      return request(entry, settings, name, identity);
    }
    return new HttpAuthorizer.Jwt(
        entry.key(),
        name,
        entry.keySpan(),
        identity,
        settings.truthy("issuerUrl"),
        settings.distinct("audience").orElse(List.of()));
  }

  private HttpAuthorizer request(
      Mapping.Entry entry, Settings settings, String name, List<Node> identity) {
    refuseCacheWithoutKey(entry, settings);
    return new HttpAuthorizer.Request(
        entry.key(),
        name,
        entry.keySpan(),
        identity,
        function(entry, settings),
        settings.flag("managedExternally"),
        settings.value("resultTtlInSeconds"),
        settings.value("enableSimpleResponses"),
        settings.truthyOr("payloadVersion", DEFAULT_PAYLOAD_VERSION, entry.keySpan()));
  }

  /** The function to ask; where that is refused, an error is said and the ARN is nothing. */
  private HttpAuthorizer.Target function(Mapping.Entry entry, Settings settings) {
    Optional<Node> name = settings.truthy("functionName");
    Optional<Node> arn = settings.truthy("functionArn");
    if (name.isPresent() && arn.isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_AUTHORIZER,
                  settings.keySpan("functionArn"),
                  "the authorizer `" + entry.key() + "` has a function's name and a function's ARN")
              .related(settings.keySpan("functionName"), "the name is here")
              .help("keep one of them"));
    } else if (name.isEmpty() && arn.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_AUTHORIZER,
                  entry.keySpan(),
                  "the authorizer `" + entry.key() + "` has no function to ask")
              .help("set `functionName` to a function of the service, or `functionArn`"));
    }
    if (arn.isEmpty() && name.isPresent() && name.get() instanceof Scalar text) {
      return new HttpAuthorizer.Target.OfService(text.text(), text.span());
    }
    return new HttpAuthorizer.Target.ByArn(
        arn.isPresent() ? arn.get() : new NullNode(entry.keySpan()));
  }

  private void refuseCacheWithoutKey(Mapping.Entry entry, Settings settings) {
    if (settings.truthy("resultTtlInSeconds").isEmpty()
        || settings.truthy("identitySource").isPresent()) {
      return;
    }
    diagnostics.add(
        Diagnostic.of(
                Code.INVALID_AUTHORIZER,
                settings.keySpan("resultTtlInSeconds"),
                "the results of `" + entry.key() + "` cannot be cached without `identitySource`")
            .help("the cache is keyed by what `identitySource` names"));
  }
}
