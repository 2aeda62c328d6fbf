package dev.httpapi.emit.rest;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.RequestModel;
import dev.httpapi.model.RequestParameter;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestRoute;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.HashSet;
import java.util.Set;

/** Models of request bodies, and the validator that holds requests against them. */
final class RequestModelEmitter {
  private final Emission emission;
  private final RestApiReference api;
  private final Set<String> emittedShared = new HashSet<>();

  RequestModelEmitter(Emission emission, RestApiReference api) {
    this.emission = emission;
    this.api = api;
  }

  /** Says in a method's properties what its requests are held against. */
  void refer(Fields properties, RestRoute method) {
    if (!isValidated(method)) {
      return;
    }
    properties.put("RequestValidatorId", Intrinsic.ref(validatorId()));
    if (!method.models().isEmpty()) {
      Fields models = new Fields();
      for (RequestModel model : method.models()) {
        models.put(model.contentType(), Intrinsic.ref(id(method, model)));
      }
      properties.put("RequestModels", models);
    }
  }

  private static boolean isValidated(RestRoute method) {
    if (!method.models().isEmpty()) {
      return true;
    }
    for (RequestParameter parameter : method.parameters()) {
      if (parameter.required() instanceof BooleanNode required && required.value()) {
        return true;
      }
    }
    return false;
  }

  private String validatorId() {
    return LogicalIds.restValidator(emission.service().name());
  }

  private static String id(RestRoute method, RequestModel model) {
    return model.shared().isPresent()
        ? LogicalIds.restModel(model.shared().get())
        : LogicalIds.restModel(method.path(), method.method(), model.contentType());
  }

  /** What several methods share is there for all of them; a method's own model, for it alone. */
  void emit(RestApi.Route route) {
    RestRoute method = route.route();
    if (isValidated(method) && !emission.stack().has(validatorId())) {
      emission.add(validatorId(), validator(method.span()));
    }
    for (RequestModel model : method.models()) {
      if (model.shared().isEmpty()) {
        emission.add(id(method, model), model(model).condition(route.function().condition()));
      } else if (emittedShared.add(model.shared().get())) {
        emission.add(id(method, model), model(model));
      }
    }
  }

  private Resource validator(Span span) {
    String name =
        emission.service().name()
            + "-"
            + emission.service().stage()
            + " | Validate request body and querystring parameters";
    return Resource.of(
        "AWS::ApiGateway::RequestValidator",
        span,
        new Fields()
            .put("RestApiId", api.id())
            .put("ValidateRequestBody", Value.of(true))
            .put("ValidateRequestParameters", Value.of(true))
            .put("Name", name));
  }

  /** A shared model is for JSON, whatever the content type that a method uses it for. */
  private Resource model(RequestModel model) {
    String type = model.shared().isPresent() ? "application/json" : model.contentType();
    return Resource.of(
        "AWS::ApiGateway::Model",
        model.span(),
        new Fields()
            .put("RestApiId", api.id())
            .put("ContentType", type)
            .put("Schema", Value.of(model.schema()))
            .putNode("Name", model.name())
            .putNode("Description", model.description()));
  }
}
