package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells {@code environment-literal}: a variable of a function that named where its value is kept
 * and holds the value itself now, or the other way round. No value is ever told. Functions that
 * share a variable are told together.
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
      if (both.old().isPresent() && both.now().isPresent()) {
        compare(both.old().get(), both.now().get(), told);
      }
    }
    told.values().forEach(one -> one.add(consequences));
    parameters(pair, consequences);
  }

  /** What is said of a variable, and of which functions. */
  private record Told(
      String variable, Effect effect, String message, Located old, Located now, List<String> of) {

    void add(Consequences consequences) {
      consequences.add(
          Consequence.of(
                  ChangeCode.ENVIRONMENT_LITERAL,
                  effect,
                  variable,
                  message + " in " + Listed.quoted(of))
              .at(old.span(), now.span()));
    }
  }

  private static void compare(Declared old, Declared now, Map<String, Told> told) {
    Map<String, Located> before = variables(old);
    variables(now)
        .forEach(
            (name, value) -> {
              Located was = before.get(name);
              if (was != null) {
                compare(name, was, value, now, old.template(), told);
              }
            });
  }

  private static Map<String, Located> variables(Declared function) {
    Map<String, Located> variables = new HashMap<>();
    function
        .entries("Environment", "Variables")
        .forEach(variable -> variables.put(variable.key(), variable.value()));
    return variables;
  }

  private static void compare(
      String name,
      Located was,
      Located is,
      Declared function,
      Template before,
      Map<String, Told> told) {
    Keeping kept = Keeping.of(was, before);
    Keeping keeps = Keeping.of(is, function.template());
    if (kept == keeps || (kept != Keeping.LITERAL && keeps != Keeping.LITERAL)) {
      return;
    }
    Effect effect;
    String message;
    if (kept == Keeping.SECRET) {
      effect = Effect.WEAKER;
      message = "was a reference to a secret, and is a value that stands in the template now";
    } else if (keeps == Keeping.SECRET) {
      effect = Effect.STRONGER;
      message = "is a reference to a secret now, and was a value that stands in the template";
    } else if (keeps == Keeping.LITERAL) {
      effect = Effect.UNKNOWN;
      message = "was a reference, and is a value that stands in the template now";
    } else {
      return;
    }
    told.computeIfAbsent(
            name + " " + message,
            key -> new Told(name, effect, message, was, is, new ArrayList<>()))
        .of()
        .add(function.logicalId());
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
