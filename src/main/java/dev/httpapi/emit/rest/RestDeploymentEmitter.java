package dev.httpapi.emit.rest;

import dev.httpapi.emit.base.DeployedParts;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.RestApi;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Optional;

/** The deployment of a REST API, and the URL that it is found at. */
final class RestDeploymentEmitter {
  private final Emission emission;
  private final RestApi api;
  private final RestApiReference reference;
  private final DeployedParts methods;

  RestDeploymentEmitter(Emission emission, RestApi api, RestApiReference reference) {
    this.emission = emission;
    this.api = api;
    this.reference = reference;
    this.methods = new DeployedParts(LogicalIds.REST_HAS_METHODS, api.span());
  }

  /** Says that a method is to be there before the API is deployed, under its condition if any. */
  void deploys(String methodId, Optional<Node> condition) {
    methods.add(methodId, condition);
  }

  String stageName() {
    return api.stage().name();
  }

  /** What must be there before something refers to the stage by its name. */
  String stageDependency() {
    return api.stage().explicit() ? LogicalIds.REST_STAGE : LogicalIds.UNDIGESTED_DEPLOYMENT;
  }

  /** The condition under which there is a method, and so a deployment and a stage. */
  Optional<Node> condition() {
    return methods.condition();
  }

  void emit() {
    methods.define(emission.stack());
    Fields properties = new Fields().put("RestApiId", reference.id());
    if (!api.stage().explicit()) {
      properties.put("StageName", Value.of(stageName()).at(api.stage().span()));
    }
    properties.putNode("Description", api.description());
    emission.add(
        LogicalIds.UNDIGESTED_DEPLOYMENT,
        methods.before(Resource.of("AWS::ApiGateway::Deployment", api.span(), properties)));
    emission.output(
        "ServiceEndpoint",
        api.span(),
        "URL of the service endpoint",
        Intrinsic.join(
            "",
            Value.of("https://"),
            reference.id(),
            Value.of(".execute-api."),
            Intrinsic.region(),
            Value.of("."),
            Intrinsic.urlSuffix(),
            Value.of("/" + stageName())),
        condition());
  }
}
