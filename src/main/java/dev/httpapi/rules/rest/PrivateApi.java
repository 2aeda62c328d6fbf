package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code private-api}: a private API is not deployed without a resource policy. Without VPC
 * endpoints it is: those of a VPC reach it all the same.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-create-attach.html">Create
 *     and attach an API Gateway resource policy to an API</a>
 */
record PrivateApi() implements ResourceRule {

  @Override
  public void check(Declared api, Findings findings) {
    if (!Endpoint.of(api).orElse("").equals(Endpoint.PRIVATE)
        || hasPolicy(api)
        || !isDeployed(api)) {
      return;
    }
    List<Located> types = api.items("EndpointConfiguration", "Types");
    Span place = types.isEmpty() ? api.span() : types.get(0).span();
    boolean reached = api.get("EndpointConfiguration", "VpcEndpointIds").isPresent();
    findings.add(
        Code.PRIVATE_API,
        place,
        "the private API has no resource policy"
            + (reached ? "" : " and no VPC endpoint")
            + ", and AWS deploys no private API without a policy",
        "say in `provider.apiGateway.resourcePolicy` who may call it, and from which VPC");
  }

  private static boolean hasPolicy(Declared api) {
    Optional<Located> policy = api.get("Policy");
    return policy.isPresent() && !policy.get().text().orElse("policy").isEmpty();
  }

  private static boolean isDeployed(Declared api) {
    for (Declared deployment : api.template().ofType("AWS::ApiGateway::Deployment")) {
      Optional<Declared> deployed = deployment.referred("RestApiId");
      if (deployed.isPresent() && deployed.get() == api) {
        return true;
      }
    }
    return false;
  }
}
