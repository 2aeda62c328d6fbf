package dev.httpapi.emit.rest;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.emit.base.Presence;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestCors;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods that answer preflights: one for each path on which some method has CORS. */
record RestCorsEmitter(
    Emission emission,
    RestApi api,
    RestApiReference reference,
    RestResources resources,
    RestDeploymentEmitter deployment) {
  private static final String HEADER = RestResponseEmitter.HEADER;

  /** What {@code ANY} stands for in a header. */
  private static final String ALL_METHODS = "DELETE,GET,HEAD,PATCH,POST,PUT";

  void emit() {
    Map<String, RestCors> byPath = new LinkedHashMap<>();
    Map<String, Presence> presences = new HashMap<>();
    for (RestApi.Route route : api.routes()) {
      Optional<RestCors> cors = route.route().cors();
      if (cors.isPresent()) {
        RestCors before = byPath.get(route.route().path());
        byPath.put(route.route().path(), before == null ? cors.get() : merged(before, cors.get()));
        Presence known = presences.get(route.route().path());
        Presence presence = known == null ? new Presence() : known;
        presences.put(route.route().path(), presence.add(route.function().condition()));
      }
    }
    for (Map.Entry<String, RestCors> path : byPath.entrySet()) {
      emit(path.getKey(), path.getValue(), presences.get(path.getKey()).only());
    }
  }

  /** Of several methods on a path, the newest comes first and decides what only one can. */
  private static RestCors merged(RestCors before, RestCors newest) {
    return new RestCors(
        newest.span(),
        newest.origin(),
        union(newest.origins(), before.origins()),
        union(newest.headers(), before.headers()),
        union(newest.methods(), before.methods()),
        newest.credentials() || before.credentials(),
        newest.maxAge().isPresent() ? newest.maxAge() : before.maxAge(),
        newest.cacheControl().isPresent() ? newest.cacheControl() : before.cacheControl());
  }

  private static List<String> union(List<String> first, List<String> second) {
    Set<String> union = new LinkedHashSet<>(first);
    union.addAll(second);
    return List.copyOf(union);
  }

  private void emit(String path, RestCors cors, Optional<Node> condition) {
    String logicalId = LogicalIds.restMethod(path, "OPTIONS");
    emission.add(
        logicalId,
        Resource.of("AWS::ApiGateway::Method", cors.span(), properties(path, cors))
            .condition(condition));
    deployment.deploys(logicalId, condition);
  }

  private Fields properties(String path, RestCors cors) {
    List<String> origins = origins(cors);
    Fields headers = headers(cors, origins);
    Fields named = new Fields();
    for (String header : headers.asMap().keySet()) {
      named.put(header, Value.of(true));
    }
    Fields methodResponse =
        new Fields()
            .put("StatusCode", "200")
            .put("ResponseParameters", named)
            .put("ResponseModels", new Fields());
    return new Fields()
        .put("AuthorizationType", "NONE")
        .put("HttpMethod", "OPTIONS")
        .put("MethodResponses", Value.list(methodResponse))
        .put("RequestParameters", new Fields())
        .put("Integration", integration(headers, origins))
        .put("ResourceId", resources.id(path))
        .put("RestApiId", reference.id());
  }

  private static Fields integration(Fields headers, List<String> origins) {
    String template = origins.isEmpty() ? "" : PreflightTemplate.of(origins);
    Fields response =
        new Fields()
            .put("StatusCode", "200")
            .put("ResponseParameters", headers)
            .put("ResponseTemplates", new Fields().put("application/json", template));
    return new Fields()
        .put("Type", "MOCK")
        .put("RequestTemplates", new Fields().put("application/json", "{statusCode:200}"))
        .put("ContentHandling", "CONVERT_TO_TEXT")
        .put("IntegrationResponses", Value.list(response));
  }

  /** The origins of a list, or of a text with commas, which wins over a list. */
  private static List<String> origins(RestCors cors) {
    if (cors.origin().isEmpty() || cors.origin().get().indexOf(',') < 0) {
      return cors.origins();
    }
    List<String> origins = new ArrayList<>();
    for (String origin : cors.origin().get().split(",", -1)) {
      origins.add(origin.trim());
    }
    return origins;
  }

  private static Fields headers(RestCors cors, List<String> origins) {
    String origin = origins.isEmpty() ? cors.origin().orElse("undefined") : origins.get(0);
    String methods = String.join(",", cors.methods());
    int any = methods.indexOf("ANY");
    if (any >= 0) {
      methods = methods.substring(0, any) + ALL_METHODS + methods.substring(any + 3);
    }
    Fields headers =
        new Fields()
            .put(HEADER + "Access-Control-Allow-Origin", quoted(origin))
            .put(
                HEADER + "Access-Control-Allow-Headers",
                quoted(String.join(",", new LinkedHashSet<>(cors.headers()))))
            .put(HEADER + "Access-Control-Allow-Methods", quoted(methods));
    if (cors.credentials()) {
      headers.put(HEADER + "Access-Control-Allow-Credentials", quoted("true"));
    }
    put(headers, "Access-Control-Max-Age", cors.maxAge());
    put(headers, "Cache-Control", cors.cacheControl());
    return headers;
  }

  private static void put(Fields headers, String name, Optional<Node> value) {
    if (value.isPresent() && value.get() instanceof Scalar scalar) {
      headers.put(HEADER + name, quoted(scalar.text()));
    }
  }

  /** API Gateway takes a text in single quotes for itself, and anything else for an expression. */
  static String quoted(String text) {
    return "'" + text + "'";
  }
}
