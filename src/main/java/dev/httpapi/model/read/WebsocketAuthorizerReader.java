package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.WebsocketAuthorizer;
import dev.httpapi.model.WebsocketAuthorizer.Target;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;

/** Reads {@code authorizer} of a WebSocket route: a function's name, an ARN, or a block. */
final class WebsocketAuthorizerReader {
  private static final String DEFAULT_IDENTITY = "route.request.header.Auth";

  private final Diagnostics diagnostics;

  WebsocketAuthorizerReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<WebsocketAuthorizer> read(Settings event) {
    Optional<Node> written = event.value("authorizer");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (written.get() instanceof Scalar text) {
      return text(text);
    }
    if (written.get() instanceof Mapping) {
      return block(event.block("authorizer"));
    }
    event.report("authorizer", "a function's name, an ARN or a block", written.get());
    return Optional.empty();
  }

  /** An empty text is not the same as no authorizer, which opens the API to everybody. */
  private Optional<WebsocketAuthorizer> text(Scalar text) {
    if (text.text().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.INVALID_AUTHORIZER, text.span(), "this names no function to ask")
              .help("leave `authorizer` out to let everybody connect"));
      return Optional.empty();
    }
    Node source = defaultIdentity(text.span());
    return Optional.of(isArn(text) ? byArn(text, source) : ofService(text, source));
  }

  private Optional<WebsocketAuthorizer> block(Settings settings) {
    Optional<Node> arn = settings.truthy("arn");
    Optional<Node> name = settings.truthy("name");
    Optional<Node> asked = arn.isPresent() ? arn : name;
    Span place = asked.isPresent() ? asked.get().span() : settings.span();
    Node source = settings.truthy("identitySource").orElse(defaultIdentity(place));
    if (arn.isEmpty() && name.isPresent() && name.get() instanceof Scalar function) {
      return Optional.of(ofService(function, source));
    }
    if (arn.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_AUTHORIZER,
                  first(settings),
                  "an authorizer has the `name` of a function or an `arn`")
              .help("an ARN that is computed goes into `arn`, with a `name` beside it"));
      return Optional.empty();
    }
    if (arn.get() instanceof Scalar text) {
      return literal(text, name, settings, source);
    }
    if (name.isPresent() && name.get() instanceof Scalar text) {
      return Optional.of(
          new WebsocketAuthorizer(
              text.text(), arn.get().span(), new Target.ByArn(arn.get()), source));
    }
    diagnostics.add(
        Diagnostic.of(
                Code.INVALID_AUTHORIZER,
                settings.keySpan("arn"),
                "an authorizer whose ARN is computed needs a `name`")
            .help("its logical id is made of the name"));
    return Optional.empty();
  }

  /** An ARN in plain text names the authorizer itself. */
  private Optional<WebsocketAuthorizer> literal(
      Scalar arn, Optional<Node> name, Settings settings, Node source) {
    if (!isArn(arn)) {
      diagnostics.add(
          Diagnostic.of(Code.INVALID_AUTHORIZER, arn.span(), "`" + arn.text() + "` is not an ARN")
              .help("a function of the service is named by `name`"));
      return Optional.empty();
    }
    WebsocketAuthorizer authorizer = byArn(arn, source);
    if (name.isPresent()
        && !(name.get() instanceof Scalar text && text.text().equals(authorizer.name()))) {
      diagnostics.add(
          Diagnostic.of(
              Code.UNUSED_SETTING,
              settings.keySpan("name"),
              "`name` has no effect beside an ARN in plain text: the authorizer is called `"
                  + authorizer.name()
                  + "`"));
    }
    return Optional.of(authorizer);
  }

  private static boolean isArn(Scalar text) {
    return text.text().indexOf(':') >= 0;
  }

  private static WebsocketAuthorizer ofService(Scalar function, Node identitySource) {
    return new WebsocketAuthorizer(
        function.text(),
        function.span(),
        new Target.OfService(function.text(), function.span()),
        identitySource);
  }

  /** The authorizer is called like the last part of the ARN. */
  private static WebsocketAuthorizer byArn(Scalar arn, Node identitySource) {
    String name = arn.text().substring(arn.text().lastIndexOf(':') + 1);
    return new WebsocketAuthorizer(name, arn.span(), new Target.ByArn((Node) arn), identitySource);
  }

  private static Node defaultIdentity(Span span) {
    return new Sequence(List.of(new StringNode(DEFAULT_IDENTITY, span)), span);
  }

  private static Span first(Settings settings) {
    return settings.mapping().isEmpty()
        ? settings.span()
        : settings.mapping().entries().iterator().next().keySpan();
  }
}
