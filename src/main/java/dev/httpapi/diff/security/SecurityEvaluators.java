package dev.httpapi.diff.security;

import dev.httpapi.diff.base.Evaluator;
import java.util.List;

/** The evaluators of this package, in the order in which they tell. */
public final class SecurityEvaluators {
  private SecurityEvaluators() {}

  public static List<Evaluator> all() {
    return List.of(
        new RouteGuards(),
        new FunctionUrls(),
        new ApiKeys(),
        new AuthorizerSettings(),
        new RouteScopes(),
        new InvokePermissions(),
        new IamStatements(),
        new TrustPolicies(),
        new ResourcePolicies(),
        new PublicStorage(),
        new CorsOrigins(),
        new EnvironmentLiterals(),
        new ApiEndpoints(),
        new TlsSettings(),
        new BackendTls(),
        new Encryption(),
        new Protections());
  }
}
