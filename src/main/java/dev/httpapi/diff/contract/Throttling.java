package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that a stage takes more or fewer requests before it refuses some with status 429.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html">Throttle
 *     requests to HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">Throttle
 *     requests to REST APIs</a>
 */
record Throttling() implements Evaluator {
  private static final Set<String> STAGES =
      Set.of("AWS::ApiGateway::Stage", "AWS::ApiGateway::Deployment", "AWS::ApiGatewayV2::Stage");

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(STAGES)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        stage(both.old().get(), both.now().get(), consequences);
      }
    }
  }

  private static void stage(Declared old, Declared now, Consequences consequences) {
    Map<String, Located> before = settings(old);
    Map<String, Located> after = settings(now);
    Set<String> places = new LinkedHashSet<>(before.keySet());
    places.addAll(after.keySet());
    LimitChange.Places around = new LimitChange.Places(old.span(), now.span());
    for (String where : places) {
      limit("RateLimit", "requests per second", where, old, now, around).tell(consequences);
      limit("BurstLimit", "requests at once", where, old, now, around).tell(consequences);
    }
  }

  private static LimitChange limit(
      String limit,
      String unit,
      String where,
      Declared old,
      Declared now,
      LimitChange.Places around) {
    return new LimitChange(
        now.logicalId(),
        unit,
        where,
        value(settings(old), where, limit),
        value(settings(now), where, limit),
        around);
  }

  private static Optional<Located> value(Map<String, Located> all, String where, String limit) {
    return Optional.ofNullable(all.get(where))
        .flatMap(one -> Computed.at(Optional.of(one), "Throttling" + limit));
  }

  /** The settings of a stage by what they are for, in words; nothing for all of it. */
  private static Map<String, Located> settings(Declared stage) {
    Map<String, Located> all = new LinkedHashMap<>();
    stage.get("DefaultRouteSettings").ifPresent(one -> all.put("", one));
    for (Located.Entry route : stage.entries("RouteSettings")) {
      all.put(" for `" + route.key() + "`", route.value());
    }
    stage.get("StageDescription").ifPresent(one -> all.put("", one));
    for (Located method : stage.items("MethodSettings")) {
      all.put(words(method), method);
    }
    for (Located method : stage.items("StageDescription", "MethodSettings")) {
      all.put(words(method), method);
    }
    return all;
  }

  private static String words(Located method) {
    String verb = method.text("HttpMethod").orElse("*");
    String path = method.text("ResourcePath").orElse("/*");
    return path.equals("/*") && verb.equals("*") ? "" : " for `" + verb + " " + path + "`";
  }
}
