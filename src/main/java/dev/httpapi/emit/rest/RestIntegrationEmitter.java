package dev.httpapi.emit.rest;

import dev.httpapi.emit.base.LambdaUri;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Alias;
import dev.httpapi.model.RequestParameter;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestAuthorization;
import dev.httpapi.model.RestIntegration;
import dev.httpapi.model.RestIntegration.TransferMode;
import dev.httpapi.model.RestRoute;
import dev.httpapi.source.Mapping;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The integration of a REST method. */
record RestIntegrationEmitter(RestApi.Route route) {
  private static final String ASYNC_HEADER = "integration.request.header.X-Amz-Invocation-Type";

  Fields integration() {
    return integrated().putNode("TimeoutInMillis", route.route().timeoutInMillis());
  }

  private Fields integrated() {
    RestIntegration integration = route.route().integration();
    if (integration instanceof RestIntegration.Lambda lambda) {
      Fields fields = lambda("AWS", false);
      described(fields, lambda.request(), true);
      return parameters(fields, true);
    }
    if (integration instanceof RestIntegration.Http http) {
      Fields fields = http("HTTP", http.endpoint());
      described(fields, http.request(), false);
      return parameters(fields, true);
    }
    if (integration instanceof RestIntegration.HttpProxy proxy) {
      return transferred(
          parameters(http("HTTP_PROXY", proxy.endpoint()), true), proxy.transferMode());
    }
    if (integration instanceof RestIntegration.Mock mock) {
      Fields fields = new Fields().put("IntegrationHttpMethod", "POST").put("Type", "MOCK");
      described(fields, mock.request(), false);
      return parameters(fields, false);
    }
    Optional<TransferMode> mode = ((RestIntegration.LambdaProxy) integration).transferMode();
    boolean streaming = mode.isPresent() && mode.get() == TransferMode.STREAM;
    return transferred(parameters(lambda("AWS_PROXY", streaming), false), mode);
  }

  private static Fields transferred(Fields fields, Optional<TransferMode> mode) {
    return mode.isPresent() ? fields.put("ResponseTransferMode", mode.get().name()) : fields;
  }

  private Fields lambda(String type, boolean streaming) {
    Value function = Intrinsic.getAtt(LogicalIds.function(route.function().key()), "Arn");
    Optional<Alias> alias = route.function().alias();
    Value uri =
        alias.isPresent()
            ? LambdaUri.of(streaming, function, Value.of(":"), Value.of(alias.get().aliasName()))
            : LambdaUri.of(streaming, function);
    return new Fields().put("IntegrationHttpMethod", "POST").put("Type", type).put("Uri", uri);
  }

  private static Fields http(String type, RestIntegration.Endpoint endpoint) {
    Fields fields =
        new Fields()
            .put("IntegrationHttpMethod", endpoint.method())
            .put("Type", type)
            .put("Uri", Value.of(endpoint.uri()));
    if (endpoint.connection().isPresent()) {
      fields
          .put("ConnectionType", endpoint.connection().get().type())
          .put("ConnectionId", Value.of(endpoint.connection().get().id()));
    }
    return fields;
  }

  private void described(Fields fields, RestIntegration.Templates request, boolean withDefaults) {
    fields
        .putNode("PassthroughBehavior", request.passThrough())
        .putNode("ContentHandling", request.contentHandling());
    Fields templates = templates(request.templates(), withDefaults);
    if (!templates.isEmpty()) {
      fields.put("RequestTemplates", templates);
    }
    fields.put("IntegrationResponses", RestResponseEmitter.integrationResponses(route.route()));
  }

  /** The default templates and the service's own over them; null takes one away. */
  private Fields templates(Mapping own, boolean withDefaults) {
    Fields templates = new Fields();
    if (withDefaults) {
      templates
          .put("application/json", RequestTemplates.JSON)
          .put("application/x-www-form-urlencoded", RequestTemplates.FORM);
    }
    for (Mapping.Entry entry : own.entries()) {
      if (entry.value().isNull()) {
        templates.remove(entry.key());
      } else {
        templates.put(entry.key(), Value.of(entry.value()));
      }
    }
    Fields filled = new Fields();
    for (Map.Entry<String, Value> template : templates.asMap().entrySet()) {
      filled.put(
          template.getKey(),
          template.getValue() instanceof Value.Text text
              ? Value.of(RequestTemplates.withClaims(text.text(), claims()))
              : template.getValue());
    }
    return filled;
  }

  private List<String> claims() {
    Optional<RestAuthorization> authorization = route.route().authorization();
    return authorization.isPresent()
            && authorization.get() instanceof RestAuthorization.ByAuthorizer by
        ? by.authorizer().claims()
        : List.of();
  }

  /** What the integration receives of the request's parameters, unless it receives everything. */
  private Fields parameters(Fields fields, boolean mapped) {
    RestRoute method = route.route();
    Fields parameters = new Fields();
    if (mapped || (method.async() && method.integration().isLambda())) {
      for (RequestParameter parameter : method.parameters()) {
        parameters.put(
            parameter.target(),
            parameter.mappedValue().isPresent()
                ? Value.of(parameter.mappedValue().get())
                : Value.of(parameter.source()));
      }
    }
    if (method.async()) {
      parameters.put(ASYNC_HEADER, "'Event'");
    }
    return parameters.isEmpty() ? fields : fields.put("RequestParameters", parameters);
  }
}
