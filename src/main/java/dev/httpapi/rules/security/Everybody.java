package dev.httpapi.rules.security;

import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a policy of a resource allows to everybody. */
final class Everybody {
  private Everybody() {}

  /**
   * The principals that stand for everybody, in statements that allow; none where a statement
   * denies all but some.
   */
  static List<Found> allowedBy(Optional<Located> document) {
    List<Found> found = new ArrayList<>();
    List<Statement> statements = Statement.of(document);
    for (Statement statement : statements) {
      if (statement.allows()) {
        Optional<Located> principal = principal(statement);
        if (principal.isPresent() && !Narrowing.narrows(statement)) {
          found.add(new Found(statement, principal.get()));
        }
      }
    }
    for (Statement statement : statements) {
      if (!found.isEmpty() && Narrowing.excludes(statement)) {
        return List.of();
      }
    }
    return found;
  }

  /** A statement, and what in it stands for everybody. */
  record Found(Statement statement, Located principal) {}

  /** What stands for everybody in a statement, whatever its conditions. */
  static Optional<Located> principal(Statement statement) {
    Optional<Located> others = statement.whole().get("NotPrincipal");
    if (others.isPresent()) {
      return others;
    }
    Optional<Located> principal = statement.whole().get("Principal");
    if (principal.isEmpty()) {
      return Optional.empty();
    }
    if (isStar(principal.get())) {
      return principal;
    }
    for (Located.Entry kind : principal.get().entries()) {
      if (isStar(kind.value())) {
        return Optional.of(kind.value());
      }
      for (Located one : kind.value().items()) {
        if (isStar(one)) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isStar(Located value) {
    return value.text().orElse("").equals("*");
  }
}
