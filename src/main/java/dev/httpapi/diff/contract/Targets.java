package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/** What answers the requests of routes, compared. */
final class Targets {
  private Targets() {}

  /** Whether two routes lead to the same function, or to the same address. */
  static boolean same(Route old, Route now, Pair pair) {
    Optional<String> function = old.target().function();
    if (function.isPresent() || now.target().function().isPresent()) {
      return function.map(pair::newId).equals(now.target().function());
    }
    return old.target().shown().equals(now.target().shown())
        || uri(old).isPresent() && SideBySide.of(pair).same(uri(old), uri(now));
  }

  private static Optional<Located> uri(Route route) {
    return Integration.setting(route, route.protocol() == Protocol.REST ? "Uri" : "IntegrationUri");
  }

  /** What a person calls it. */
  static String words(Route route) {
    return switch (route.target().shown()) {
      case "nothing" -> "nothing";
      case "MOCK" -> "a mock integration";
      default -> "`" + route.target().shown() + "`";
    };
  }

  /** What two routes that lead to the same lead to. */
  static String sameWords(Route now) {
    return now.target().function().isPresent() ? "the same function" : "the same address";
  }
}
