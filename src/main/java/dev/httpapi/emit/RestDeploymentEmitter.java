package dev.httpapi.emit;

import dev.httpapi.model.RestApi;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The deployment of a REST API, and the URL that it is found at. */
final class RestDeploymentEmitter {
  /**
   * Stands for the deployment's logical id until the whole template is known. It is no logical id,
   * so that nothing of the service can be called like it.
   */
  static final String UNDIGESTED = LogicalIds.restDeployment("*");

  private final Emission emission;
  private final RestApi api;
  private final RestApiReference reference;
  private final Set<String> methods = new LinkedHashSet<>();

  RestDeploymentEmitter(Emission emission, RestApi api, RestApiReference reference) {
    this.emission = emission;
    this.api = api;
    this.reference = reference;
  }

  /** Says that a method is to be there before the API is deployed. */
  void deploys(String methodId) {
    methods.add(methodId);
  }

  String stageName() {
    return api.stage().name();
  }

  /** What must be there before something refers to the stage by its name. */
  String stageDependency() {
    return api.stage().explicit() ? LogicalIds.REST_STAGE : UNDIGESTED;
  }

  void emit() {
    Fields properties = new Fields().put("RestApiId", reference.id());
    if (!api.stage().explicit()) {
      properties.put("StageName", stageName());
    }
    properties.putNode("Description", api.description());
    List<Value> dependencies = new ArrayList<>();
    for (String method : methods) {
      dependencies.add(Value.of(method));
    }
    emission.add(
        UNDIGESTED,
        Resource.of("AWS::ApiGateway::Deployment", api.span(), properties)
            .dependsOnAll(dependencies));
    emission.output(
        "ServiceEndpoint",
        "URL of the service endpoint",
        Intrinsic.join(
            "",
            Value.of("https://"),
            reference.id(),
            Value.of(".execute-api."),
            Intrinsic.region(),
            Value.of("."),
            Intrinsic.urlSuffix(),
            Value.of("/" + stageName())));
  }
}
