package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Event;
import dev.httpapi.model.Function;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.model.WebsocketEvent;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the provider says of the WebSocket API and gathers the routes of all functions. */
final class WebsocketApiReader {
  private static final String DEFAULT_DESCRIPTION = "Serverless Websockets";
  private static final String DEFAULT_SELECTION = "$request.body.action";
  private static final String DEFAULT_FORMAT =
      "$context.identity.sourceIp $context.identity.caller $context.identity.user"
          + " [$context.requestTime]"
          + " \"$context.eventType $context.routeKey $context.connectionId\""
          + " $context.requestId";

  private static final String SELECTION = "websocketsApiRouteSelectionExpression";

  private final Settings provider;
  private final Diagnostics diagnostics;

  WebsocketApiReader(Settings provider, Diagnostics diagnostics) {
    this.provider = provider;
    this.diagnostics = diagnostics;
  }

  /** The API, when a function has a route of it; without one, the framework makes none. */
  Optional<WebsocketApi> read(String service, String stage, List<Function> functions) {
    List<WebsocketApi.Route> routes = new ArrayList<>();
    for (Function function : functions) {
      for (Event event : function.events()) {
        if (event instanceof WebsocketEvent websocket) {
          routes.add(new WebsocketApi.Route(websocket.route(), function));
        }
      }
    }
    if (routes.isEmpty()) {
      return Optional.empty();
    }
    Span span = routes.get(0).route().span();
    Node description = provider.truthyOr("websocketsDescription", DEFAULT_DESCRIPTION, span);
    return Optional.of(
        new WebsocketApi(
            span, stageSpan(stage, span), target(service, stage, span), description, routes));
  }

  /** The stage of the service is that of the command line, if it names one. */
  private Span stageSpan(String stage, Span otherwise) {
    Optional<Node> written = provider.truthy("stage");
    return written.isPresent() && written.get() instanceof Scalar text && text.text().equals(stage)
        ? written.get().span()
        : otherwise;
  }

  private WebsocketApi.Target target(String service, String stage, Span span) {
    Settings gateway = provider.block("apiGateway");
    Settings settings = provider.block("websocket");
    Settings logs = provider.block("logs");
    Optional<Node> id = gateway.truthy("websocketApiId");
    if (id.isPresent()) {
      Span owner = gateway.keySpan("websocketApiId");
      warnOfUnused(provider, "", "websocketsApiName", owner);
      warnOfUnused(provider, "", SELECTION, owner);
      warnOfUnused(settings, "websocket.", "useProviderTags", owner);
      warnOfUnused(logs, "logs.", "websocket", owner);
      return new WebsocketApi.External(id.get());
    }
    return new WebsocketApi.Own(
        provider.text("websocketsApiName").orElse(stage + "-" + service + "-websockets"),
        provider.truthyOr(SELECTION, DEFAULT_SELECTION, span),
        settings.flag("useProviderTags") ? tags() : Optional.empty(),
        stageLogs(logs));
  }

  /** The framework puts nulls aside while it validates, and then back at the end. */
  private Optional<Mapping> tags() {
    Optional<Mapping> tags = provider.mapping("tags");
    if (tags.isEmpty()) {
      return tags;
    }
    List<Mapping.Entry> values = new ArrayList<>();
    List<Mapping.Entry> nulls = new ArrayList<>();
    for (Mapping.Entry tag : tags.get().entries()) {
      (tag.value().isNull() ? nulls : values).add(tag);
    }
    values.addAll(nulls);
    return Optional.of(Mapping.of(values, tags.get().span()));
  }

  private void warnOfUnused(Settings block, String path, String key, Span owner) {
    if (block.truthy(key).isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNUSED_SETTING,
                  block.keySpan(key),
                  "`" + path + key + "` has no effect on an API that another stack owns")
              .related(owner, "this names the API"));
    }
  }

  private Optional<WebsocketApi.StageLogs> stageLogs(Settings logs) {
    Optional<Node> written = logs.truthy("websocket");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Span span = logs.keySpan("websocket");
    Settings block = written.get() instanceof Mapping ? logs.block("websocket") : logs.empty();
    // The role is the account's: the framework has one setting for REST and WebSocket APIs.
    Settings account = accountSettings(logs);
    return Optional.of(
        new WebsocketApi.StageLogs(
            span,
            block.isOn("accessLogging")
                ? Optional.of(block.truthyOr("format", DEFAULT_FORMAT, span))
                : Optional.empty(),
            block.isOn("executionLogging") ? level(block) : "OFF",
            block.isOn("fullExecutionData"),
            account.truthy("role"),
            account.flag("roleManagedExternally"),
            provider.truthy("logRetentionInDays"),
            provider.truthy("logDataProtectionPolicy")));
  }

  private static Settings accountSettings(Settings logs) {
    Optional<Node> rest = logs.value("restApi");
    return rest.isPresent() && rest.get() instanceof Mapping ? logs.block("restApi") : logs.empty();
  }

  private String level(Settings block) {
    String level = block.text("level").orElse("INFO");
    if (!level.equals("INFO") && !level.equals("ERROR")) {
      diagnostics.add(
          Diagnostic.of(
              Code.INVALID_VALUE,
              block.value("level").orElseThrow().span(),
              "logs are written from the level INFO or ERROR on, not `" + level + "`"));
    }
    return level;
  }
}
