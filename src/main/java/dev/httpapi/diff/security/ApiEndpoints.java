package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import java.util.Set;

/**
 * Tells {@code default-endpoint}, by which an API is called past its domain, and the part of {@code
 * resource-policy} that says from where a REST API can be reached.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html">Disable
 *     the default endpoint for REST APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html">Private
 *     REST APIs in API Gateway</a>
 */
record ApiEndpoints() implements Evaluator {
  private static final Set<String> APIS =
      Set.of("AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api");
  private static final String PRIVATE = "[PRIVATE]";
  private static final String CONFIGURATION = "EndpointConfiguration";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    OldSide side = OldSide.of(pair);
    for (Pair.Both both : pair.ofTypes(APIS)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        Declared old = both.old().get();
        Declared now = both.now().get();
        defaultEndpoint(Setting.of(old, now, side, "DisableExecuteApiEndpoint"), consequences);
        Setting types = Setting.of(old, now, side, CONFIGURATION, "Types");
        type(types, consequences);
        if (types.old().equals(PRIVATE) && types.isSame()) {
          vpcEndpoints(Setting.of(old, now, side, CONFIGURATION, "VpcEndpointIds"), consequences);
        }
      }
    }
  }

  private static void defaultEndpoint(Setting disabled, Consequences consequences) {
    if (disabled.isSame() || (!disabled.isUnclear() && disabled.wasTrue() == disabled.isTrue())) {
      return;
    }
    if (disabled.isUnclear()) {
      disabled.tell(
          ChangeCode.DEFAULT_ENDPOINT,
          Effect.UNKNOWN,
          "whether its default endpoint answers is known only when the stack is deployed",
          consequences);
    } else {
      disabled.tell(
          ChangeCode.DEFAULT_ENDPOINT,
          disabled.isTrue() ? Effect.STRONGER : Effect.WEAKER,
          disabled.isTrue()
              ? "no longer answers at its default endpoint"
              : "answers at its default endpoint now, past its domain and what guards that",
          consequences);
    }
  }

  private static void type(Setting types, Consequences consequences) {
    boolean was = types.old().equals(PRIVATE);
    boolean is = types.now().equals(PRIVATE);
    if (was != is) {
      types.tell(
          ChangeCode.RESOURCE_POLICY,
          is ? Effect.STRONGER : Effect.WEAKER,
          is
              ? "is private now: it can be reached from VPCs alone"
              : "is no longer private: it can be reached from the internet",
          consequences);
    }
  }

  private static void vpcEndpoints(Setting ids, Consequences consequences) {
    Set<String> added = ids.items(true).keySet();
    Set<String> gone = ids.items(false).keySet();
    if (!added.isEmpty()) {
      ids.tell(
          ChangeCode.RESOURCE_POLICY,
          Effect.WEAKER,
          "has an address at the VPC endpoint " + Listing.quoted(added) + " now, too",
          consequences);
    }
    if (!gone.isEmpty()) {
      ids.tell(
          ChangeCode.RESOURCE_POLICY,
          Effect.STRONGER,
          "no longer has an address at the VPC endpoint " + Listing.quoted(gone),
          consequences);
    }
  }
}
