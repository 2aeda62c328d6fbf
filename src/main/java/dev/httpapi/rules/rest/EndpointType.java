package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code endpoint-type}: an API has one endpoint type, EDGE, REGIONAL or PRIVATE; VPC
 * endpoints belong to a private one, which has both IPv4 and IPv6 addresses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_EndpointConfiguration.html">EndpointConfiguration</a>
 */
record EndpointType() implements ResourceRule {
  private static final String CONFIGURATION = "EndpointConfiguration";
  private static final List<String> TYPES = List.of("EDGE", "REGIONAL", "PRIVATE");

  @Override
  public void check(Declared api, Findings findings) {
    List<Located> types = api.items(CONFIGURATION, "Types");
    if (types.size() > 1) {
      findings.add(
          Code.ENDPOINT_TYPE,
          types.get(1).span(),
          "a REST API has one endpoint type, and this is another one",
          "leave one type of the list");
      return;
    }
    if (types.size() == 1 && types.get(0).text().isPresent()) {
      String type = types.get(0).text().get();
      if (!TYPES.contains(type)) {
        findings.add(
            Code.ENDPOINT_TYPE,
            types.get(0).span(),
            "`" + type + "` is no endpoint type",
            Suggestion.didYouMean(type, TYPES).orElse("there are EDGE, REGIONAL and PRIVATE"));
        return;
      }
    }
    Optional<String> type = Endpoint.of(api);
    if (type.isPresent()) {
      checkCombination(api, type.get(), findings);
    }
  }

  private static void checkCombination(Declared api, String type, Findings findings) {
    List<Located> vpcEndpoints = api.items(CONFIGURATION, "VpcEndpointIds");
    if (!type.equals(Endpoint.PRIVATE)
        && !vpcEndpoints.isEmpty()
        && vpcEndpoints.get(0).text().isPresent()) {
      findings.add(
          Code.ENDPOINT_TYPE,
          vpcEndpoints.get(0).span(),
          "only a private API is reached through VPC endpoints, and this one is " + type,
          "make the API `PRIVATE`, or leave the VPC endpoints out");
    }
    Optional<Located> addresses = api.get(CONFIGURATION, "IpAddressType");
    if (type.equals(Endpoint.PRIVATE)
        && addresses.isPresent()
        && addresses.get().text().orElse("").equals("ipv4")) {
      findings.add(
          Code.ENDPOINT_TYPE,
          addresses.get().span(),
          "a private API has addresses of both kinds, never of IPv4 alone",
          "write `dualstack`, or leave it out");
    }
  }
}
