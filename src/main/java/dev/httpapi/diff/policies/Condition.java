package dev.httpapi.diff.policies;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a statement holds: when all of its tests do.
 *
 * @param shown how the policy writes it; empty without a condition
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html">Conditions
 *     with multiple context keys or values</a>
 */
public record Condition(List<Test> tests, String shown) {
  public static final Condition NONE = new Condition(List.of(), "");

  public Condition {
    tests = List.copyOf(tests);
  }

  /**
   * One key against some values, of which one must fit, or none if the operator negates.
   *
   * @param operator in lower case
   * @param key in lower case
   */
  public record Test(String operator, String key, List<Glob> values) {
    public Test {
      values = List.copyOf(values);
    }

    /** Whether everything that passes the other passes this. */
    boolean covers(Test other) {
      if (!operator.equals(other.operator) || !key.equals(other.key)) {
        return false;
      }
      // Of a set of values each operator asks something else.
      if (operator.contains(":")) {
        return values.equals(other.values);
      }
      return operator.contains("not")
          ? eachIsIn(values, other.values)
          : eachIsIn(other.values, values);
    }

    private boolean eachIsIn(List<Glob> inner, List<Glob> outer) {
      for (Glob one : inner) {
        if (outer.stream()
            .noneMatch(other -> hasPatterns() ? other.covers(one) : other.equals(one))) {
          return false;
        }
      }
      return true;
    }

    /** Operators of ARNs take patterns under both of their names. */
    private boolean hasPatterns() {
      return operator.contains("like") || operator.startsWith("arn");
    }
  }

  static Condition of(Optional<Located> condition) {
    if (condition.isEmpty()) {
      return NONE;
    }
    String shown = Shown.of(condition.get().value());
    List<Test> tests = new ArrayList<>();
    if (condition.get().entries().isEmpty() && !shown.equals("{}")) {
      tests.add(new Test("fn:", shown, List.of()));
    }
    for (Located.Entry operator : condition.get().entries()) {
      String name = operator.key().toLowerCase(Locale.ROOT);
      if (operator.value().entries().isEmpty()) {
        tests.add(new Test("fn:", Shown.of(operator.value().value()), List.of()));
      }
      for (Located.Entry key : operator.value().entries()) {
        tests.add(test(name, key));
      }
    }
    return tests.isEmpty() ? NONE : new Condition(tests, shown);
  }

  private static Test test(String operator, Located.Entry key) {
    List<Glob> values = new ArrayList<>();
    for (Located value : key.value().each()) {
      values.add(Glob.of(value.value()));
    }
    return new Test(operator, key.key().toLowerCase(Locale.ROOT), values);
  }

  /** One test, that is no statement's own. */
  public static Condition.Test test(String operator, String key, Value value) {
    return new Test(operator, key, List.of(Glob.of(value)));
  }

  public boolean isNone() {
    return tests.isEmpty();
  }

  /** Whether this holds whenever the other does, as far as the tests tell. */
  public boolean covers(Condition other) {
    for (Test test : tests) {
      if (other.tests.stream().noneMatch(test::covers)) {
        return false;
      }
    }
    return true;
  }
}
