package dev.httpapi.check;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Service;
import java.util.List;

/** The stage that applies every rule to a service. */
public final class Checks {
  private Checks() {}

  /**
   * Applies all rules.
   *
   * @param allowUncompiledEvents whether an event that is not compiled is only warned of
   */
  public static void check(
      Service service, boolean allowUncompiledEvents, Diagnostics diagnostics) {
    List<Check> rules =
        List.of(
            new EventsAreCompiled(allowUncompiledEvents),
            new RoutesAreDistinct(),
            new AuthorizersExist(),
            new FunctionsExist(),
            new ConditionsExist(),
            new ConditionsAgree(),
            new DurableFunctionsFit(),
            new HttpApiTimeout(),
            new RestMethodsAreDistinct(),
            new OnePathVariablePerLevel(),
            new RestPathsHaveNoGaps(),
            new RequestParametersFit(),
            new PrivateMethodsHaveKeys(),
            new RestCorsAgrees(),
            new CorsNamesOneOrigin(),
            new StageSettingsAreCarried(),
            new RestAccessLogFits(),
            new WebsocketRoutesAreDistinct(),
            new AuthorizersAreAsked());
    for (Check rule : rules) {
      rule.check(service, diagnostics);
    }
  }
}
