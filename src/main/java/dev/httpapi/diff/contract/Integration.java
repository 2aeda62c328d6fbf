package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An integration on both sides, with the routes whose requests go through it: of a REST API that of
 * one method, of the others a resource that several routes may share.
 *
 * @param names the routes, as a person calls them
 * @param old one of the routes as it was
 * @param now the same as it is
 */
record Integration(List<String> names, Route old, Route now) {
  private static final String WITH_ITS_EVENT = "'Event'";

  Integration {
    names = List.copyOf(names);
  }

  /** All integrations of requests that are answered on both sides. */
  static List<Integration> of(Pair pair) {
    Map<String, List<Answered>> byIds = new LinkedHashMap<>();
    for (Answered one : Answered.of(pair)) {
      if (one.isOnBothSides()
          && one.old().get().integration().isPresent()
          && one.now().get().integration().isPresent()) {
        String ids = id(one.old().get()) + " " + id(one.now().get());
        byIds.computeIfAbsent(ids, unused -> new ArrayList<>()).add(one);
      }
    }
    List<Integration> all = new ArrayList<>();
    for (List<Answered> requests : byIds.values()) {
      Answered first = requests.get(0);
      List<String> names = requests.stream().map(Answered::name).toList();
      all.add(new Integration(names, first.old().orElseThrow(), first.now().orElseThrow()));
    }
    return all;
  }

  private static String id(Route route) {
    return route.integration().orElseThrow().logicalId();
  }

  /** What a person calls it: the method, or the logical id of the resource. */
  String subject() {
    return names.size() == 1 ? names.get(0) : id(now);
  }

  /** Whose requests go through it, behind what it is called; nothing where that says it already. */
  String ofRoutes() {
    return names.size() == 1 ? "" : " for " + Listing.quoted(names);
  }

  /** A setting of the integration of a route. */
  static Optional<Located> setting(Route route, String name) {
    if (route.integration().isEmpty()) {
      return Optional.empty();
    }
    return route.protocol() == Protocol.REST
        ? route.integration().get().get("Integration", name)
        : route.integration().get().get(name);
  }

  /** {@code AWS_PROXY}, {@code AWS}, {@code HTTP}, {@code MOCK}; empty where it is not written. */
  static String type(Route route) {
    String name = route.protocol() == Protocol.REST ? "Type" : "IntegrationType";
    return setting(route, name).flatMap(Located::text).orElse("");
  }

  /** Whether what answers is passed on as it is. */
  static boolean isProxy(Route route) {
    return type(route).endsWith("_PROXY");
  }

  /**
   * Whether nobody waits for the function.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-integration-async.html">Set
   *     up asynchronous invocation of the backend Lambda function</a>
   */
  static boolean isAsynchronous(Route route) {
    Optional<Located> parameters = setting(route, "RequestParameters");
    return parameters.isPresent()
        && parameters
            .get()
            .text("integration.request.header.X-Amz-Invocation-Type")
            .filter(WITH_ITS_EVENT::equals)
            .isPresent();
  }
}
