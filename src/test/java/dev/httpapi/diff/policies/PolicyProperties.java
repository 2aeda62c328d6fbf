package dev.httpapi.diff.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is told of two policies, against all requests of a small world. */
class PolicyProperties {
  private static final Span PLACE = Span.at(new SourceFile("p.json", ""), 1, 1, 1, 1);
  private static final List<String> ACTIONS = List.of("s:a", "s:ab", "s:b", "t:a");
  private static final List<String> RESOURCES = List.of("r", "rs", "x");
  private static final List<String> PRINCIPALS =
      List.of("arn:aws:iam::111111111111:role/a", "arn:aws:iam::222222222222:user/b");
  private static final List<String> VALUES = List.of("v", "vw", "u");

  /**
   * A statement, and what it means.
   *
   * @param not whether actions, resources and principals are those that are left out
   * @param condition pattern that the key of the request's context must fit; empty without one
   */
  record Statement(
      boolean allows,
      List<String> actions,
      List<String> resources,
      List<String> principals,
      List<Boolean> not,
      Optional<String> condition) {

    Value document() {
      Fields statement = new Fields().put("Effect", allows ? "Allow" : "Deny");
      statement.put(not.get(0) ? "NotAction" : "Action", Value.texts(actions));
      statement.put(not.get(1) ? "NotResource" : "Resource", Value.texts(resources));
      statement.put(
          not.get(2) ? "NotPrincipal" : "Principal",
          new Fields().put("AWS", Value.texts(principals)));
      if (condition.isPresent()) {
        Fields keys = new Fields().put("key", Value.texts(List.of(condition.get())));
        statement.put("Condition", new Fields().put("StringLike", keys));
      }
      return statement;
    }

    boolean isAbout(String action, String resource, String principal, String value) {
      return not.get(0) != fits(actions, action)
          && not.get(1) != fits(resources, resource)
          && not.get(2) != fits(principals, principal)
          && (condition.isEmpty() || fits(List.of(condition.get()), value));
    }

    private static boolean fits(List<String> patterns, String text) {
      return patterns.stream()
          .map(pattern -> pattern.endsWith(":root") ? pattern.replace("root", "*") : pattern)
          .anyMatch(pattern -> text.matches(pattern.replace("*", ".*").replace("?", ".")));
    }
  }

  private static Policy policy(List<Statement> statements) {
    List<Value> documents = new ArrayList<>();
    statements.forEach(statement -> documents.add(statement.document()));
    Fields document = new Fields().put("Statement", Value.list(documents));
    return Policy.of(Optional.of(new Located(document, PLACE)));
  }

  private static boolean isAllowed(List<Statement> policy, String... request) {
    boolean allowed = false;
    for (Statement statement : policy) {
      if (statement.isAbout(request[0], request[1], request[2], request[3])) {
        if (!statement.allows()) {
          return false;
        }
        allowed = true;
      }
    }
    return allowed;
  }

  private static boolean allowsMore(List<Statement> than, List<Statement> policy) {
    for (String action : ACTIONS) {
      for (String resource : RESOURCES) {
        for (String principal : PRINCIPALS) {
          for (String value : VALUES) {
            if (isAllowed(policy, action, resource, principal, value)
                && !isAllowed(than, action, resource, principal, value)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static boolean isTold(Policy old, Policy now) {
    return !Gain.over(old.allows(), now.allows()).isEmpty()
        || !Gain.over(now.denies(), old.denies()).isEmpty();
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void whateverIsAllowedNewlyIsTold(
      @ForAll("policies") List<Statement> old, @ForAll("policies") List<Statement> now) {
    if (allowsMore(old, now)) {
      assertTrue(isTold(policy(old), policy(now)));
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aPolicyIsNeverWeakerThanItself(@ForAll("policies") List<Statement> policy) {
    assertFalse(isTold(policy(policy), policy(policy)));
    List<Statement> turned = new ArrayList<>(policy);
    Collections.reverse(turned);
    assertFalse(isTold(policy(policy), policy(turned)));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aStatementMoreTakesNothingAway(
      @ForAll("policies") List<Statement> policy, @ForAll("statements") Statement one) {
    List<Statement> more = new ArrayList<>(policy);
    more.add(one);
    Policy before = policy(policy);
    Policy after = policy(more);
    assertEquals(List.of(), Gain.over(after.allows(), before.allows()));
    assertEquals(List.of(), Gain.over(after.denies(), before.denies()));
  }

  @Property(tries = 1000)
  void oneStatementOfPlainTextsIsToldOnlyIfItAllowsMore(
      @ForAll("plain") Statement old, @ForAll("plain") Statement now) {
    assertEquals(
        allowsMore(List.of(old), List.of(now)), isTold(policy(List.of(old)), policy(List.of(now))));
  }

  @Provide
  Arbitrary<List<Statement>> policies() {
    return statements().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<Statement> statements() {
    return Combinators.combine(
            Arbitraries.of(true, true, true, false),
            some("s:a", "s:a*", "s:*", "*", "s:?"),
            some("r", "r*", "*", "x"),
            some("*", "111111111111", PRINCIPALS.get(0), "arn:aws:iam::222222222222:root"),
            Arbitraries.of(false, false, false, true).list().ofSize(3),
            Arbitraries.of("v", "v*", "*").optional(0.4))
        .as(Statement::new)
        .map(PolicyProperties::withRoots);
  }

  /** The number of an account is its root; it means the same in the small world. */
  private static Statement withRoots(Statement one) {
    List<String> principals =
        one.principals().stream()
            .map(who -> who.equals("111111111111") ? "arn:aws:iam::" + who + ":root" : who)
            .toList();
    return new Statement(
        one.allows(), one.actions(), one.resources(), principals, one.not(), one.condition());
  }

  @Provide
  Arbitrary<Statement> plain() {
    return Combinators.combine(
            Arbitraries.of("s:a", "s:ab", "s:b").list().ofSize(1),
            Arbitraries.of("r", "rs").list().ofSize(1),
            Arbitraries.of("v", "u").optional(0.5))
        .as(
            (actions, resources, condition) ->
                new Statement(
                    true,
                    actions,
                    resources,
                    PRINCIPALS.subList(0, 1),
                    List.of(false, false, false),
                    condition));
  }

  private static Arbitrary<List<String>> some(String... patterns) {
    return Arbitraries.of(patterns).list().ofMinSize(1).ofMaxSize(2);
  }
}
