package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Api;
import dev.httpapi.diff.apis.Apis;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.apis.Target;
import dev.httpapi.template.located.Declared;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What clients call a function by, and wait for it.
 *
 * @param names routes and URLs
 * @param longest how long the most patient of them waits, in milliseconds; empty where that is not
 *     known, or without an end
 */
record Callers(List<String> names, Optional<BigDecimal> longest) {
  Callers {
    names = List.copyOf(names);
  }

  /** Whether clients still wait after a time in milliseconds. */
  boolean wait(BigDecimal millis) {
    return longest.isEmpty() || longest.get().compareTo(millis) > 0;
  }

  /** The callers in the function's template; nobody waits where it is called asynchronously. */
  static Callers of(Declared function) {
    List<String> names = new ArrayList<>();
    Optional<BigDecimal> longest = Optional.of(BigDecimal.ZERO);
    for (Api api : Apis.of(function.template())) {
      for (Route route : api.routes()) {
        boolean leads = route.target().function().filter(function.logicalId()::equals).isPresent();
        if (leads && !Integration.isAsynchronous(route)) {
          names.add(route.name());
          Optional<BigDecimal> waits = Waiting.ofIntegration(route);
          longest =
              longest.isPresent() && waits.isPresent()
                  ? Optional.of(longest.get().max(waits.get()))
                  : Optional.empty();
        }
      }
    }
    for (Declared url : function.template().ofType(FunctionUrls.TYPE)) {
      if (leadsTo(url, function)) {
        names.add(url.logicalId());
        longest = Optional.empty();
      }
    }
    return new Callers(names, longest);
  }

  private static boolean leadsTo(Declared url, Declared function) {
    return url.referred("TargetFunctionArn")
        .flatMap(Target::function)
        .filter(function.logicalId()::equals)
        .isPresent();
  }
}
