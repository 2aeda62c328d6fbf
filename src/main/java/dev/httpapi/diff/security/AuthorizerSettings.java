package dev.httpapi.diff.security;

import dev.httpapi.diff.apis.Api;
import dev.httpapi.diff.apis.Apis;
import dev.httpapi.diff.apis.AuthorizerKind;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Template;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells {@code authorizer-settings}: what an authorizer accepts, and how long it remembers that it
 * did. It is told once, with the number of routes that the authorizer guards.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html">AWS::ApiGateway::Authorizer</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-authorizer.html">AWS::ApiGatewayV2::Authorizer</a>
 */
record AuthorizerSettings() implements Evaluator {
  private static final Set<String> TYPES =
      Set.of("AWS::ApiGateway::Authorizer", "AWS::ApiGatewayV2::Authorizer");

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    Map<String, Integer> guarded = guarded(pair.after());
    OldSide side = OldSide.of(pair);
    for (Pair.Both both : pair.ofTypes(TYPES)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        Declared now = both.now().get();
        int routes = guarded.getOrDefault(now.logicalId(), 0);
        new Authorizer(both.old().get(), now, side, routes, consequences).compare();
      }
    }
  }

  private static Map<String, Integer> guarded(Template template) {
    Map<String, Integer> guarded = new HashMap<>();
    for (Api api : Apis.of(template)) {
      for (Route route : api.routes()) {
        route
            .authorizer()
            .ifPresent(authorizer -> guarded.merge(authorizer.logicalId(), 1, Integer::sum));
      }
    }
    return guarded;
  }

  private record Authorizer(
      Declared old, Declared now, OldSide side, int routes, Consequences consequences) {

    void compare() {
      changed(setting("Type"), "is of the type ");
      changed(setting("AuthorizerType"), "is of the type ");
      if (AuthorizerKind.differs(old, now)) {
        return;
      }
      changed(setting("JwtConfiguration", "Issuer"), "trusts the issuer ");
      list(setting("JwtConfiguration", "Audience"), "the audience ");
      list(setting("ProviderARNs"), "the user pool ");
      changed(setting("IdentitySource"), "finds who calls in ");
      expression(setting("IdentityValidationExpression"));
      CacheTime.compare(
          old, now, side, (effect, message) -> tell(CacheTime.of(old, now, side), effect, message));
      function(setting("AuthorizerUri"));
      Setting simple = setting("EnableSimpleResponses");
      if (simple.wasTrue() != simple.isTrue()) {
        tell(
            simple,
            Effect.UNKNOWN,
            simple.isTrue()
                ? "takes a simple response of its function now instead of a policy"
                : "takes a policy of its function now instead of a simple response");
      }
    }

    private Setting setting(String... property) {
      return Setting.of(old, now, side, property);
    }

    /** Of another value nobody knows here whether it lets more people in. */
    private void changed(Setting setting, String words) {
      if (!setting.isSame()) {
        String before = setting.before().isEmpty() ? "" : " instead of `" + setting.old() + "`";
        tell(
            setting,
            Effect.UNKNOWN,
            setting.isGone()
                ? "no longer " + words + "`" + setting.old() + "`"
                : words + "`" + setting.now() + "` now" + before);
      }
    }

    /** One of them is enough: more of them let more tokens in. */
    private void list(Setting setting, String what) {
      if (setting.isGone() || (setting.isAdded() && !setting.items(true).isEmpty())) {
        changed(setting, "asks for " + what);
        return;
      }
      Collection<String> added = setting.items(true).keySet();
      Collection<String> gone = setting.items(false).keySet();
      if (!added.isEmpty()) {
        tell(
            setting,
            Effect.WEAKER,
            "takes tokens of " + what + Listing.quoted(added) + " now, too");
      }
      if (!gone.isEmpty()) {
        tell(setting, Effect.STRONGER, "no longer takes tokens of " + what + Listing.quoted(gone));
      }
    }

    private void expression(Setting setting) {
      if (setting.isSame()) {
        return;
      }
      if (setting.isGone()) {
        tell(
            setting,
            Effect.WEAKER,
            "no longer refuses tokens that do not match `" + setting.old() + "`");
      } else {
        tell(
            setting,
            setting.isAdded() ? Effect.STRONGER : Effect.UNKNOWN,
            "refuses tokens that do not match `"
                + setting.now()
                + "` now"
                + (setting.isAdded() ? "" : " instead of `" + setting.old() + "`"));
      }
    }

    /** The same function may be called by another way, such as an alias. */
    private void function(Setting setting) {
      if (setting.isSame() || setting.before().isEmpty() || setting.after().isEmpty()) {
        return;
      }
      String before = function(setting.before().get().value(), now.template(), setting.old());
      String after = function(setting.after().get().value(), now.template(), setting.now());
      if (!before.equals(after)) {
        tell(setting, Effect.UNKNOWN, "asks `" + after + "` now instead of `" + before + "`");
      }
    }

    private static String function(Value uri, Template template, String shown) {
      for (String id : new References(uri).logicalIds()) {
        if (!id.startsWith("AWS::")) {
          return template
              .resource(id)
              .filter(alias -> alias.type().equals("AWS::Lambda::Alias"))
              .flatMap(alias -> alias.referred("FunctionName"))
              .map(Declared::logicalId)
              .orElse(id);
        }
      }
      return shown;
    }

    private void tell(Setting setting, Effect effect, String message) {
      String guards =
          routes == 0 ? "" : " (it guards " + (routes == 1 ? "1 route)" : routes + " routes)");
      setting.tell(ChangeCode.AUTHORIZER_SETTINGS, effect, message + guards, consequences);
    }
  }
}
