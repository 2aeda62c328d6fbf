package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Event;
import dev.httpapi.model.Function;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.HttpApiEvent;
import dev.httpapi.model.HttpAuthorizer;
import dev.httpapi.model.HttpCors;
import dev.httpapi.model.HttpRoute;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code provider.httpApi} and gathers the routes of all functions. */
final class HttpApiReader {
  /** The request headers that CORS allows unless a service lists others. */
  static final List<String> DEFAULT_HEADERS =
      List.of(
          "Content-Type",
          "X-Amz-Date",
          "Authorization",
          "X-Api-Key",
          "X-Amz-Security-Token",
          "X-Amz-User-Agent",
          "X-Amzn-Trace-Id");

  private static final String DEFAULT_PAYLOAD = "2.0";
  private static final String DEFAULT_LOG_FORMAT =
      "{\"requestId\":\"$context.requestId\",\"ip\":\"$context.identity.sourceIp\","
          + "\"requestTime\":\"$context.requestTime\",\"httpMethod\":\"$context.httpMethod\","
          + "\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\","
          + "\"protocol\":\"$context.protocol\",\"responseLength\":\"$context.responseLength\"}";

  private final Settings provider;
  private final Settings settings;
  private final List<FunctionBlock> functions;
  private final Diagnostics diagnostics;

  HttpApiReader(Settings provider, List<FunctionBlock> functions, Diagnostics diagnostics) {
    this.provider = provider;
    this.settings = provider.block("httpApi");
    this.functions = functions;
    this.diagnostics = diagnostics;
  }

  /**
   * The API, when a function has a route of it; without one, the framework makes none.
   *
   * @param read the functions that were read of the blocks, in their order
   */
  Optional<HttpApi> read(String service, String stage, List<Function> read) {
    List<HttpApi.Route> routes = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Optional<Node> payload = payload(functions.get(i));
      for (Event event : read.get(i).events()) {
        if (event instanceof HttpApiEvent http) {
          HttpRoute route = http.route();
          Node version =
              payload.isPresent() ? payload.get() : new StringNode(DEFAULT_PAYLOAD, route.span());
          routes.add(new HttpApi.Route(route, read.get(i), version));
        }
      }
    }
    Span place = routes.isEmpty() ? settings.span() : routes.get(0).route().span();
    Span span = provider.has("httpApi") ? provider.keySpan("httpApi") : place;
    HttpApi.Target target = target(span, service, stage);
    if (routes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new HttpApi(span, target, routes));
  }

  private HttpApi.Target target(Span api, String service, String stage) {
    Optional<Node> id = settings.truthy("id");
    List<HttpAuthorizer> authorizers =
        new HttpAuthorizersReader(settings.block("authorizers"), diagnostics).read();
    if (id.isPresent()) {
      refuseBesideId(settings, "cors", "CORS", settings.keySpan("cors"));
      refuseBesideId(settings, "authorizers", "authorizers", settings.keySpan("authorizers"));
      Settings logSettings = provider.block("logs");
      refuseBesideId(logSettings, "httpApi", "access logs", logSettings.keySpan("httpApi"));
      return new HttpApi.External(id.get());
    }
    Optional<Node> metrics = settings.truthy("metrics");
    return new HttpApi.Own(
        name(service, stage),
        settings.truthy("description"),
        settings.value("disableDefaultEndpoint"),
        provider.mapping("tags"),
        cors(),
        authorizers,
        metrics.isPresent() ? metrics.get() : new BooleanNode(false, api),
        accessLogs());
  }

  private void refuseBesideId(Settings block, String key, String what, Span place) {
    if (block.truthy(key).isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.EXTERNAL_HTTP_API,
                  place,
                  what + " cannot be set here for an API that another stack owns")
              .related(settings.keySpan("id"), "this names the API")
              .help("set it where the API is made"));
    }
  }

  private String name(String service, String stage) {
    boolean serviceFirst = settings.flag("shouldStartNameWithService");
    return settings
        .text("name")
        .orElse(serviceFirst ? service + "-" + stage : stage + "-" + service);
  }

  /** The version of the event that a function receives: its own, or the provider's. */
  private Optional<Node> payload(FunctionBlock function) {
    Optional<Node> payload = function.settings().block("httpApi").truthyOr(settings, "payload");
    return payload.isPresent() ? Optional.of(normalPayload(payload.get())) : Optional.empty();
  }

  /** YAML reads an unquoted 2.0 as the number 2, which API Gateway would refuse. */
  private static Node normalPayload(Node payload) {
    boolean whole =
        payload instanceof NumberNode
            || (payload instanceof StringNode text && text.text().length() == 1);
    return whole ? new StringNode(((Scalar) payload).text() + ".0", payload.span()) : payload;
  }

  private Optional<HttpCors> cors() {
    Optional<Node> node = settings.truthy("cors");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Settings cors = node.get() instanceof Mapping ? settings.block("cors") : settings.empty();
    Span span = settings.keySpan("cors");
    return Optional.of(
        new HttpCors(
            cors.distinct("allowedOrigins").orElse(Lists.texts(List.of("*"), span)),
            cors.distinct("allowedHeaders").orElse(Lists.texts(DEFAULT_HEADERS, span)),
            cors.distinct("allowedMethods"),
            cors.flag("allowCredentials") ? cors.truthy("allowCredentials") : Optional.empty(),
            cors.distinct("exposedResponseHeaders"),
            cors.value("maxAge")));
  }

  private Optional<HttpApi.AccessLogs> accessLogs() {
    Settings logs = provider.block("logs");
    Optional<Node> node = logs.truthy("httpApi");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Settings settled = node.get() instanceof Mapping ? logs.block("httpApi") : logs.empty();
    return Optional.of(
        new HttpApi.AccessLogs(
            settled.truthyOr("format", DEFAULT_LOG_FORMAT, node.get().span()),
            provider.truthy("logRetentionInDays"),
            provider.truthy("logDataProtectionPolicy")));
  }
}
