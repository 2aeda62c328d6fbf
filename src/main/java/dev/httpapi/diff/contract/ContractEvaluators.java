package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.Evaluator;
import java.util.List;

/** The evaluators of this package, in the order in which they tell. */
public final class ContractEvaluators {
  private ContractEvaluators() {}

  public static List<Evaluator> all() {
    return List.of(
        new ApiAddresses(),
        new StageAddresses(),
        new DomainMappings(),
        new ApiDefinitions(),
        new Routes(),
        new FunctionUrls(),
        new PathParameters(),
        new CallerIdentity(),
        new AuthorizerDemands(),
        new ClientCertificates(),
        new RequestValidation(),
        new Cors(),
        new PayloadVersions(),
        new RequestMappings(),
        new ResponseMappings(),
        new RouteResponses(),
        new GatewayResponses(),
        new ApiSettings(),
        new IntegrationTimeouts(),
        new FunctionTimeouts(),
        new Throttling(),
        new Concurrency(),
        new UsagePlans(),
        new ApiKeys());
  }
}
