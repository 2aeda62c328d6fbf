package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.policies.Gain;
import dev.httpapi.diff.policies.Grant;
import dev.httpapi.diff.policies.Permission;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells {@code invoke-permission}: who may call a function that could not, and for what. Without a
 * source, a service calls for whoever asks it to, in any account.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html">Viewing
 *     resource-based IAM policies in Lambda</a>
 */
record InvokePermissions() implements Evaluator {
  private static final String FUNCTION = "AWS::Lambda::Function";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    Map<String, FunctionPermissions> before =
        FunctionPermissions.of(pair.before(), OldSide.of(pair));
    Map<String, FunctionPermissions> after = FunctionPermissions.of(pair.after(), OldSide.none());
    Set<String> functions = new TreeSet<>(after.keySet());
    functions.addAll(before.keySet());
    for (String function : functions) {
      if (!isGone(function, pair)) {
        new Function(
                function,
                before.getOrDefault(function, new FunctionPermissions(pair.before(), List.of())),
                after.getOrDefault(function, new FunctionPermissions(pair.after(), List.of())),
                consequences)
            .compare();
      }
    }
  }

  private static boolean isGone(String function, Pair pair) {
    return pair.after().resource(function).isEmpty()
        && pair.before().resource(function).isPresent();
  }

  private record Function(
      String id, FunctionPermissions before, FunctionPermissions after, Consequences consequences) {

    void compare() {
      for (Gain gain : Gain.over(before.grants(), after.grants())) {
        Permission now = after.of(gain.grant());
        List<Permission> narrower = coveredBy(now.grant(), before);
        if (!narrower.isEmpty()) {
          widened(now, narrower);
        } else if (!isUnsaid(now, after)) {
          told(
              Effect.WEAKER,
              "may be called " + FunctionPermissions.shown(now) + " now",
              List.of(),
              List.of(now));
        }
      }
      for (Gain gain : Gain.over(after.grants(), before.grants())) {
        Permission old = before.of(gain.grant());
        List<Permission> narrower = coveredBy(old.grant(), after);
        if (!narrower.isEmpty()) {
          narrowed(old, narrower);
        } else if (!isUnsaid(old, before)) {
          told(
              Effect.STRONGER,
              "may no longer be called " + FunctionPermissions.shown(old),
              List.of(old),
              List.of());
        }
      }
    }

    private void widened(Permission now, List<Permission> narrower) {
      told(
          Effect.WEAKER,
          "may be called "
              + FunctionPermissions.shown(now)
              + " now, before only "
              + scopes(narrower, now),
          narrower,
          List.of(now));
    }

    private void narrowed(Permission old, List<Permission> narrower) {
      told(
          Effect.STRONGER,
          "may no longer be called "
              + FunctionPermissions.shown(old)
              + ", only "
              + scopes(narrower, old),
          List.of(old),
          narrower);
    }

    /** Who calls is not said again. */
    private static String scopes(List<Permission> narrower, Permission wider) {
      List<String> scopes = new ArrayList<>();
      for (Permission permission : narrower) {
        String limits = FunctionPermissions.limits(permission);
        boolean same =
            FunctionPermissions.who(permission).equals(FunctionPermissions.who(wider))
                && !limits.isEmpty();
        scopes.add(same ? limits.substring(1) : FunctionPermissions.shown(permission));
      }
      return Listing.of(scopes);
    }

    private static List<Permission> coveredBy(Grant grant, FunctionPermissions side) {
      List<Permission> covered = new ArrayList<>();
      for (Permission permission : side.all()) {
        if (grant.covers(permission.grant())) {
          covered.add(permission);
        }
      }
      return covered;
    }

    private boolean isUnsaid(Permission permission, FunctionPermissions side) {
      return side.isUsual(permission)
          || (FunctionPermissions.isOfOpenUrl(permission) && hasOpenUrl(side));
    }

    /** Of which is told that it is open, so that its permission is no news beside it. */
    private boolean hasOpenUrl(FunctionPermissions side) {
      for (Declared url : side.template().ofType("AWS::Lambda::Url")) {
        if (url.text("AuthType").orElse("").equals("NONE")) {
          return true;
        }
      }
      return false;
    }

    private void told(Effect effect, String message, List<Permission> old, List<Permission> now) {
      consequences.add(
          Consequence.of(ChangeCode.INVOKE_PERMISSION, effect, id, message)
              .at(
                  old.stream().map(Function::place).findFirst(),
                  now.stream().map(Function::place).findFirst()));
    }

    private static Span place(Permission permission) {
      return permission.grant().statement();
    }
  }
}
