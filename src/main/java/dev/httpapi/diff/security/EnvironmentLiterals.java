package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells {@code environment-literal}: a variable of a function that named where its value is kept
 * and holds the value itself now, or the other way round; and one that looks like a credential, new
 * or not. No value is ever told. Functions that share a variable are told together.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html">Get
 *     values stored in other services using dynamic references</a>
 */
record EnvironmentLiterals() implements Evaluator {
  private static final Set<String> FUNCTION = Set.of("AWS::Lambda::Function");

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    Map<String, Told> told = new LinkedHashMap<>();
    for (Pair.Both both : pair.ofTypes(FUNCTION)) {
      if (both.now().isPresent()) {
        function(both, pair, told);
      }
    }
    told.values().forEach(one -> one.add(consequences));
    parameters(pair, consequences);
  }

  /** What is said of a variable, and of which functions. */
  private record Told(
      String variable,
      News news,
      Optional<Located> old,
      Optional<Located> now,
      List<String> functions) {

    void add(Consequences consequences) {
      consequences.add(
          Consequence.of(
                  ChangeCode.ENVIRONMENT_LITERAL,
                  news.effect,
                  variable,
                  news.message + " in " + Listing.quoted(functions))
              .at(old.map(Located::span), now.map(Located::span)));
    }
  }

  /** What there is to say of a variable. */
  private record News(Effect effect, String message) {

    static Optional<News> of(Keeping old, Keeping now) {
      boolean wasSecret = old.isIn(Keeping.Place.SECRETS);
      if (now.isCredential() && !old.isCredential()) {
        String formerly = wasSecret ? "was a reference to a secret, and " : "";
        return weaker(formerly + "holds " + now.credential() + " in plain text now");
      }
      if (wasSecret && now.isIn(Keeping.Place.TEMPLATE)) {
        return weaker("was a reference to a secret, and has its value in the template now");
      }
      if (now.isIn(Keeping.Place.SECRETS) && old.isIn(Keeping.Place.TEMPLATE)) {
        return stronger("is a reference to a secret now, and had its value in the template");
      }
      if (old.isCredential() && !now.isCredential()) {
        return stronger("no longer holds " + old.credential() + " in plain text");
      }
      return old.isIn(Keeping.Place.ELSEWHERE) && now.isIn(Keeping.Place.TEMPLATE)
          ? Optional.of(
              new News(Effect.UNKNOWN, "was a reference, and has its value in the template now"))
          : Optional.empty();
    }

    private static Optional<News> weaker(String message) {
      return Optional.of(new News(Effect.WEAKER, message));
    }

    private static Optional<News> stronger(String message) {
      return Optional.of(new News(Effect.STRONGER, message));
    }
  }

  private static void function(Pair.Both both, Pair pair, Map<String, Told> told) {
    Map<String, Located> before = both.old().map(EnvironmentLiterals::variables).orElse(Map.of());
    Map<String, Located> after = variables(both.now().orElseThrow());
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    for (String name : names) {
      Optional<Located> old = Optional.ofNullable(before.get(name));
      Optional<Located> now = Optional.ofNullable(after.get(name));
      Optional<News> news =
          News.of(Keeping.of(name, old, pair.before()), Keeping.of(name, now, pair.after()));
      if (news.isPresent()) {
        told.computeIfAbsent(
                name + " " + news.get().message(),
                key -> new Told(name, news.get(), old, now, new ArrayList<>()))
            .functions()
            .add(both.logicalId());
      }
    }
  }

  private static Map<String, Located> variables(Declared function) {
    Map<String, Located> variables = new LinkedHashMap<>();
    function
        .entries("Environment", "Variables")
        .forEach(variable -> variables.put(variable.key(), variable.value()));
    return variables;
  }

  /** A parameter whose value was hidden from who looks at the stack. */
  private static void parameters(Pair pair, Consequences consequences) {
    for (Located.Entry now : pair.after().section("Parameters").entries()) {
      pair.before()
          .section("Parameters")
          .get(now.key())
          .ifPresent(old -> parameter(now.key(), old, now.value(), consequences));
    }
  }

  private static void parameter(String name, Located old, Located now, Consequences consequences) {
    boolean was = old.text("NoEcho").orElse("").equals("true");
    boolean is = now.text("NoEcho").orElse("").equals("true");
    if (was != is) {
      consequences.add(
          Consequence.of(
                  ChangeCode.ENVIRONMENT_LITERAL,
                  is ? Effect.STRONGER : Effect.WEAKER,
                  name,
                  is
                      ? "is a parameter whose value is hidden now"
                      : "is a parameter whose value everybody sees now who may look at the stack")
              .at(old.span(), now.span()));
    }
  }
}
