package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TypeRule;
import dev.httpapi.template.located.Declared;
import java.util.List;

/**
 * Raises {@code too-many-resources-of-api} and {@code too-many-authorizers}: an API has 300
 * resources and 10 authorizers, unless AWS raises these quotas for an account.
 *
 * @param most how many an API has at most
 * @param what how a person calls them
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
 *     for configuring and running a REST API</a>
 */
record TooMany(Code code, int most, String what) implements TypeRule {

  @Override
  public void checkAll(List<Declared> resources, Findings findings) {
    for (List<Declared> ofApi : Groups.of(resources, "RestApiId")) {
      if (ofApi.size() > most) {
        findings.add(
            code,
            ofApi.get(most).span(),
            "the REST API has "
                + ofApi.size()
                + " "
                + what
                + ", and this is the first one over AWS's quota of "
                + most,
            "ask AWS for a higher quota, or divide the API; if you have one, switch `"
                + code.id()
                + "` off");
      }
    }
  }
}
