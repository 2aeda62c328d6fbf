package dev.httpapi.emit;

import dev.httpapi.model.HttpApi;
import dev.httpapi.model.HttpAuthorizer;
import dev.httpapi.model.HttpCors;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The HTTP API: API, log group, stage, authorizers and outputs when it is this stack's own, and its
 * routes in any case.
 */
record HttpApiEmitter(Emission emission) {
  /** What {@code ANY} stands for among the methods that CORS allows. */
  private static final List<String> ALL_METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "OPTIONS", "HEAD", "DELETE");

  void emit() {
    emission.service().httpApi().ifPresent(this::emit);
  }

  private void emit(HttpApi api) {
    HttpApiReference reference = HttpApiReference.to(api);
    if (api.target() instanceof HttpApi.Own own) {
      emission.add(
          LogicalIds.HTTP_API, Resource.of("AWS::ApiGatewayV2::Api", api.span(), api(api, own)));
      logGroup(api, own);
      emission.add(LogicalIds.HTTP_API_STAGE, stage(api, own));
      outputs();
      HttpAuthorizerEmitter authorizers = new HttpAuthorizerEmitter(emission, reference);
      for (HttpAuthorizer authorizer : own.authorizers()) {
        authorizers.emit(authorizer);
      }
    }
    new HttpRouteEmitter(emission, api, reference).emit();
  }

  private static Fields api(HttpApi api, HttpApi.Own own) {
    return new Fields()
        .put("Name", own.name())
        .put("Description", own.description().map(Value::of))
        .put("ProtocolType", "HTTP")
        .put("DisableExecuteApiEndpoint", own.disableDefaultEndpoint().map(Value::of))
        .put("Tags", own.tags().map(Value::of))
        .put("CorsConfiguration", own.cors().map(cors -> cors(api, cors)));
  }

  private static Fields cors(HttpApi api, HttpCors cors) {
    Fields fields = new Fields();
    if (cors.credentials()) {
      fields.put("AllowCredentials", Value.of(true));
    }
    Value methods =
        cors.methods()
            .map(listed -> Value.list(Value.all(listed)))
            .orElseGet(() -> Value.texts(methodsOf(api.routes())));
    return fields
        .put("AllowHeaders", Value.list(Value.all(cors.headers())))
        .put("AllowMethods", methods)
        .put("AllowOrigins", Value.list(Value.all(cors.origins())))
        .put("ExposeHeaders", cors.exposedHeaders().map(all -> Value.list(Value.all(all))))
        .put("MaxAge", cors.maxAge().map(Value::of));
  }

  /** OPTIONS for the preflight, then the methods of the routes in their order. */
  private static List<String> methodsOf(List<HttpApi.Route> routes) {
    Set<String> methods = new LinkedHashSet<>();
    methods.add("OPTIONS");
    for (HttpApi.Route route : routes) {
      String method = route.route().key().method();
      methods.addAll(method.equals("ANY") ? ALL_METHODS : List.of(method));
    }
    return List.copyOf(methods);
  }

  private void logGroup(HttpApi api, HttpApi.Own own) {
    own.accessLogs()
        .ifPresent(
            logs ->
                emission.add(
                    LogicalIds.HTTP_API_LOG_GROUP,
                    LogGroupEmitter.logGroup(
                        api.span(),
                        "/aws/http-api/" + emission.service().stackName(),
                        logs.retentionInDays(),
                        logs.dataProtectionPolicy())));
  }

  private static Resource stage(HttpApi api, HttpApi.Own own) {
    Fields properties =
        new Fields()
            .put("ApiId", Intrinsic.ref(LogicalIds.HTTP_API))
            .put("StageName", "$default")
            .put("AutoDeploy", Value.of(true))
            .put(
                "DefaultRouteSettings",
                new Fields().put("DetailedMetricsEnabled", Value.of(own.metrics())))
            .put("Tags", own.tags().map(Value::of));
    Resource stage = Resource.of("AWS::ApiGatewayV2::Stage", api.span(), properties);
    if (own.accessLogs().isEmpty()) {
      return stage;
    }
    properties.put(
        "AccessLogSettings",
        new Fields()
            .put("DestinationArn", Intrinsic.getAtt(LogicalIds.HTTP_API_LOG_GROUP, "Arn"))
            .put("Format", own.accessLogs().map(logs -> Value.of(logs.format()))));
    return stage.dependsOn(LogicalIds.HTTP_API_LOG_GROUP);
  }

  private void outputs() {
    Value id = Intrinsic.ref(LogicalIds.HTTP_API);
    emission.output("HttpApiId", "Id of the HTTP API", id);
    emission.output(
        "HttpApiUrl",
        "URL of the HTTP API",
        Intrinsic.join(
            "",
            Value.of("https://"),
            id,
            Value.of(".execute-api."),
            Intrinsic.region(),
            Value.of("."),
            Intrinsic.urlSuffix()));
  }
}
