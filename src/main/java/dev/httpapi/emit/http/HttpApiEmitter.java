package dev.httpapi.emit.http;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogGroupEmitter;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.HttpApi;
import dev.httpapi.model.HttpAuthorizer;
import dev.httpapi.model.HttpCors;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The HTTP API: API, log group, stage, authorizers and outputs when it is this stack's own, and its
 * routes in any case.
 */
public record HttpApiEmitter(Emission emission) {
  /** What {@code ANY} stands for among the methods that CORS allows. */
  private static final List<String> ALL_METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "OPTIONS", "HEAD", "DELETE");

  public void emit() {
    Optional<HttpApi> api = emission.service().httpApi();
    if (api.isPresent()) {
      emit(api.get());
    }
  }

  private void emit(HttpApi api) {
    HttpApiReference reference = HttpApiReference.to(api);
    if (api.target() instanceof HttpApi.Own own) {
      emission.add(
          LogicalIds.HTTP_API, Resource.of("AWS::ApiGatewayV2::Api", api.span(), api(api, own)));
      logGroup(api, own);
      emission.add(LogicalIds.HTTP_API_STAGE, stage(api, own));
      outputs(api);
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
        .putNode("Description", own.description())
        .put("ProtocolType", "HTTP")
        .putNode("DisableExecuteApiEndpoint", own.disableDefaultEndpoint())
        .putNode("Tags", own.tags())
        .put(
            "CorsConfiguration",
            own.cors().isPresent() ? Optional.of(cors(api, own.cors().get())) : Optional.empty());
  }

  private static Fields cors(HttpApi api, HttpCors cors) {
    Fields fields = new Fields();
    if (cors.credentials().isPresent()) {
      fields.put("AllowCredentials", Value.of(true).at(cors.credentials().get().head()));
    }
    Value methods =
        cors.methods().isPresent()
            ? Value.listOf(cors.methods().get())
            : Value.texts(methodsOf(api.routes()));
    return fields
        .put("AllowHeaders", Value.listOf(cors.headers()))
        .put("AllowMethods", methods)
        .put("AllowOrigins", Value.listOf(cors.origins()))
        .putNodes("ExposeHeaders", cors.exposedHeaders())
        .putNode("MaxAge", cors.maxAge());
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
    if (own.accessLogs().isPresent()) {
      HttpApi.AccessLogs logs = own.accessLogs().get();
      emission.add(
          LogicalIds.HTTP_API_LOG_GROUP,
          LogGroupEmitter.logGroup(
              logs.format().head(),
              "/aws/http-api/" + emission.service().stackName(),
              logs.retentionInDays(),
              logs.dataProtectionPolicy()));
    }
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
            .putNode("Tags", own.tags());
    Resource stage = Resource.of("AWS::ApiGatewayV2::Stage", api.span(), properties);
    if (own.accessLogs().isEmpty()) {
      return stage;
    }
    properties.put(
        "AccessLogSettings",
        new Fields()
            .put("DestinationArn", Intrinsic.getAtt(LogicalIds.HTTP_API_LOG_GROUP, "Arn"))
            .put("Format", Value.of(own.accessLogs().get().format())));
    return stage.dependsOn(LogicalIds.HTTP_API_LOG_GROUP);
  }

  private void outputs(HttpApi api) {
    Value id = Intrinsic.ref(LogicalIds.HTTP_API);
    emission.output("HttpApiId", api.span(), "Id of the HTTP API", id);
    emission.output(
        "HttpApiUrl",
        api.span(),
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
