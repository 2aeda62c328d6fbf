package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Api;
import dev.httpapi.diff.apis.Apis;
import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.apis.RoutePairs;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Tells what pages in browsers can no longer do, or can do now: by the CORS configuration of HTTP
 * APIs and function URLs, and the preflight methods of REST APIs. What stays open to functions that
 * answer preflights themselves is unknown.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">
 *     Configure CORS for HTTP APIs</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS
 *     for REST APIs</a>
 */
record Cors() implements Evaluator {
  private static final String OPTIONS = "OPTIONS";
  private static final String HTTP_API = "AWS::ApiGatewayV2::Api";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(Set.of(HTTP_API, FunctionUrls.TYPE))) {
      if (both.old().isPresent() && both.now().isPresent()) {
        boolean isUrl = both.now().get().type().equals(FunctionUrls.TYPE);
        String property = isUrl ? "Cors" : "CorsConfiguration";
        new OfOne(
                both.logicalId(),
                CorsRules.of(both.old().get().get(property)),
                CorsRules.of(both.now().get().get(property)),
                isUrl ? method -> true : answers(pair.before(), both.old().get()),
                isUrl ? method -> true : answers(pair.after(), both.now().get()),
                consequences)
            .tell();
      }
    }
    preflights(pair, consequences);
  }

  /** Whether a route of an API answers a method. */
  private static Predicate<String> answers(Template template, Declared api) {
    List<Route> routes = new ArrayList<>();
    for (Api one : Apis.of(template)) {
      if (one.id().equals(api.logicalId())) {
        routes.addAll(one.routes());
      }
    }
    return method -> routes.stream().anyMatch(route -> isOf(method, route));
  }

  private static boolean isOf(String method, Route route) {
    return route.method().equals(method)
        || route.method().equals("ANY")
        || RouteSelection.isDefault(route);
  }

  private static void preflights(Pair pair, Consequences consequences) {
    List<RoutePairs.Both> all = RoutePairs.of(pair);
    for (RoutePairs.Both both : all) {
      Optional<Route> old = both.old().filter(Route::isPreflight);
      Optional<Route> now = both.now().filter(Route::isPreflight);
      Optional<Route> one = now.or(() -> old);
      List<Route> before = one.map(route -> atPath(route, all, false)).orElse(List.of());
      List<Route> after = one.map(route -> atPath(route, all, true)).orElse(List.of());
      if (!before.isEmpty() && !after.isEmpty()) {
        new OfOne(
                both.name(),
                old.map(route -> CorsRules.ofPreflight(route.resource())),
                now.map(route -> CorsRules.ofPreflight(route.resource())),
                method -> before.stream().anyMatch(route -> isOf(method, route)),
                method -> after.stream().anyMatch(route -> isOf(method, route)),
                consequences)
            .tell();
      }
    }
  }

  /** The routes of one path that are no preflights; a path that is new or gone is told so. */
  private static List<Route> atPath(Route preflight, List<RoutePairs.Both> all, boolean isNow) {
    List<Route> routes = new ArrayList<>();
    for (RoutePairs.Both both : all) {
      Optional<Route> route = isNow ? both.now() : both.old();
      if (route.isPresent()
          && route.get().protocol() == Protocol.REST
          && !route.get().isPreflight()
          && PathShapes.same(route.get(), preflight)) {
        routes.add(route.get());
      }
    }
    return routes;
  }

  /** The rules of one API, URL or path. */
  private record OfOne(
      String subject,
      Optional<CorsRules> old,
      Optional<CorsRules> now,
      Predicate<String> wasAnswered,
      Predicate<String> isAnswered,
      Consequences consequences) {

    void tell() {
      if (isComputed(old) || isComputed(now)) {
        if (!old.map(CorsRules::written).equals(now.map(CorsRules::written))) {
          add(Effect.UNKNOWN, "which pages may call is known at deployment only");
        }
      } else if (old.isPresent() && now.isPresent()) {
        new CorsComparison(subject, old.get(), now.get(), wasAnswered, isAnswered, consequences)
            .tell();
      } else if (old.isPresent()) {
        gone();
      } else if (now.isPresent()) {
        added();
      }
    }

    private static boolean isComputed(Optional<CorsRules> rules) {
      return rules.filter(CorsRules::isComputed).isPresent();
    }

    private void gone() {
      if (isAnswered.test(OPTIONS)) {
        add(
            Effect.UNKNOWN,
            "preflights go to a route now: what pages of other origins may do is up to it");
      } else {
        add(
            Effect.BREAKING,
            "preflights are no longer answered: pages of other origins may not send what needs"
                + " one");
      }
    }

    private void added() {
      String may =
          now.orElseThrow().origins().values().contains("*")
              ? "pages of every origin may call"
              : "pages of "
                  + Listing.quoted(new TreeSet<>(now.get().origins().values()))
                  + " may call";
      if (wasAnswered.test(OPTIONS)) {
        add(Effect.UNKNOWN, "preflights no longer go to the route that answered them: " + may);
      } else {
        add(Effect.COMPATIBLE, "preflights are answered now: " + may);
      }
    }

    private void add(Effect effect, String message) {
      consequences.add(
          Consequence.of(ChangeCode.CORS, effect, subject, message)
              .at(old.map(CorsRules::place), now.map(CorsRules::place)));
    }
  }
}
