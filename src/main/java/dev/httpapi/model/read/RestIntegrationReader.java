package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.RestIntegration;
import dev.httpapi.model.RestIntegration.Connection;
import dev.httpapi.model.RestIntegration.Endpoint;
import dev.httpapi.model.RestIntegration.Templates;
import dev.httpapi.model.RestIntegration.TransferMode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what stands behind a method: {@code integration} and what belongs to it. */
final class RestIntegrationReader {
  private static final List<String> KINDS =
      List.of("lambda-proxy", "lambda", "aws", "aws_proxy", "http", "http_proxy", "mock");
  private static final String NEVER = "NEVER";
  private static final String PROXY = "_PROXY";

  private final Diagnostics diagnostics;

  RestIntegrationReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  RestIntegration read(Settings event, String method) {
    Settings request = event.block("request");
    RestResponsesReader responses = new RestResponsesReader(event, diagnostics);
    String kind = kind(event);
    Optional<TransferMode> transfer =
        new TransferModeReader(event, diagnostics).read(kind.endsWith(PROXY) || !isKnown(kind));
    return switch (kind) {
      case "LAMBDA", "AWS" -> new RestIntegration.Lambda(lambda(request), responses.read());
      case "HTTP" ->
          new RestIntegration.Http(
              endpoint(event, request, request.text("method"), method),
              templates(request),
              responses.read());
      case "HTTP_PROXY" -> {
        warnOfUnused(event, request, List.of("parameters", "uri", "schema", "schemas"));
        yield new RestIntegration.HttpProxy(
            endpoint(event, request, Optional.empty(), method), transfer);
      }
      case "MOCK" -> new RestIntegration.Mock(templates(request), responses.readMock());
      case "LAMBDA_PROXY", "AWS_PROXY" -> {
        warnOfUnused(event, request, List.of("parameters", "schema", "schemas"));
        yield new RestIntegration.LambdaProxy(transfer);
      }
      default -> new RestIntegration.LambdaProxy(transfer);
    };
  }

  /** In upper case; asynchronous invocation is only to be had without the proxy. */
  private String kind(Settings event) {
    Optional<String> written = event.text("integration");
    if (written.isEmpty()) {
      return event.flag("async") ? "AWS" : "LAMBDA_PROXY";
    }
    String kind = written.get().toUpperCase(Locale.ROOT).replaceFirst("-", "_");
    if (!isKnown(kind)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_INTEGRATION,
                  event.value("integration").orElseThrow().span(),
                  "`" + written.get() + "` is no integration")
              .help(
                  Suggestion.didYouMean(written.get(), KINDS)
                      .orElse("there are: " + String.join(", ", KINDS))));
    }
    return kind;
  }

  private static boolean isKnown(String kind) {
    for (String known : KINDS) {
      if (known.replace('-', '_').toUpperCase(Locale.ROOT).equals(kind)) {
        return true;
      }
    }
    return false;
  }

  private Templates lambda(Settings request) {
    Templates templates = templates(request);
    return templates.passThrough().isPresent()
        ? templates
        : new Templates(
            Optional.of(new StringNode(NEVER, request.span())),
            templates.contentHandling(),
            templates.templates());
  }

  private Templates templates(Settings request) {
    return new Templates(
        request.truthy("passThrough"),
        request.truthy("contentHandling"),
        request.block("template").mapping());
  }

  private Endpoint endpoint(
      Settings event, Settings request, Optional<String> other, String method) {
    Optional<Node> uri = request.truthy("uri");
    if (uri.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_INTEGRATION,
                  event.keySpan("integration"),
                  "an HTTP integration needs the URI that it leads to")
              .help("set `request.uri`"));
    }
    return new Endpoint(
        uri.isPresent() ? uri.get() : new NullNode(event.span()),
        other.isPresent() ? other.get().toUpperCase(Locale.ROOT) : method,
        connection(event));
  }

  private Optional<Connection> connection(Settings event) {
    Optional<String> type = event.text("connectionType");
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> id = event.truthy("connectionId");
    if (id.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_INTEGRATION,
                  event.keySpan("connectionType"),
                  "a VPC link needs its id")
              .help("set `connectionId`"));
    }
    return Optional.of(
        new Connection(
            type.get().toUpperCase(Locale.ROOT).replaceFirst("-", "_"),
            id.isPresent() ? id.get() : new NullNode(event.span())));
  }

  /** A proxy hands everything on as it is: templates and responses have no place in it. */
  private void warnOfUnused(Settings event, Settings request, List<String> used) {
    for (Mapping.Entry entry : request.mapping().entries()) {
      if (!used.contains(entry.key())) {
        warn(entry.keySpan(), "request." + entry.key());
      }
    }
    Optional<Node> response = event.truthy("response");
    if (response.isPresent() && !isOnlyTransferMode(response.get())) {
      warn(event.keySpan("response"), "response");
    }
  }

  private static boolean isOnlyTransferMode(Node response) {
    return response instanceof Mapping mapping
        && mapping.has("transferMode")
        && mapping.entries().size() == 1;
  }

  private void warn(Span span, String setting) {
    diagnostics.add(
        Diagnostic.of(
                Code.UNUSED_SETTING, span, "a proxy integration has no use for `" + setting + "`")
            .help("with `integration: lambda` or `http` it is used"));
  }
}
