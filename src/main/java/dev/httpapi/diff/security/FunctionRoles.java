package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.diff.policies.Gain;
import dev.httpapi.diff.policies.Grant;
import dev.httpapi.diff.policies.Policy;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which role functions run as, and what it means that they run as another one. */
final class FunctionRoles {
  private static final Set<String> FUNCTION = Set.of("AWS::Lambda::Function");

  private final Map<String, Bearer> before;
  private final Map<String, Bearer> after;
  private final List<Move> moves = new ArrayList<>();

  /** A function that is on both sides, with its roles as they are written. */
  private record Move(
      Declared function,
      Located old,
      Located now,
      Optional<String> oldId,
      Optional<String> newId) {}

  FunctionRoles(Pair pair, Map<String, Bearer> before, Map<String, Bearer> after) {
    this.before = before;
    this.after = after;
    OldSide side = OldSide.of(pair);
    for (Pair.Both both : pair.ofTypes(FUNCTION)) {
      Optional<Located> old = both.old().flatMap(function -> function.get("Role")).map(side::of);
      Optional<Located> now = both.now().flatMap(function -> function.get("Role"));
      if (old.isPresent() && now.isPresent() && !old.get().value().equals(now.get().value())) {
        moves.add(
            new Move(
                both.now().get(),
                old.get(),
                now.get(),
                both.old().flatMap(IamStatements::role).map(Declared::logicalId).map(side::id),
                both.now().flatMap(IamStatements::role).map(Declared::logicalId)));
      }
    }
  }

  /** What functions that run as a new role could do before; nothing unless all ran as the same. */
  Policy formerly(String role) {
    Set<String> roles = new LinkedHashSet<>();
    for (Move move : moves) {
      if (move.newId.equals(Optional.of(role))) {
        roles.add(move.oldId.orElse(""));
      }
    }
    return roles.size() == 1
        ? Optional.ofNullable(before.get(roles.iterator().next()))
            .map(Bearer::policy)
            .orElse(Policy.NONE)
        : Policy.NONE;
  }

  /** Tells of the functions that run as another role, those of the same roles at once. */
  void tell(Consequences consequences) {
    Map<String, List<Move>> byRoles = new LinkedHashMap<>();
    for (Move move : moves) {
      byRoles
          .computeIfAbsent(
              name(move.now, move.newId) + " " + name(move.old, move.oldId),
              roles -> new ArrayList<>())
          .add(move);
    }
    for (List<Move> same : byRoles.values()) {
      Optional<Effect> effect = effect(same.get(0));
      if (effect.isPresent()) {
        tell(same, effect.get(), consequences);
      }
    }
  }

  private static void tell(List<Move> same, Effect effect, Consequences consequences) {
    Move one = same.get(0);
    List<String> functions = same.stream().map(move -> move.function.logicalId()).toList();
    consequences.add(
        Consequence.of(
                ChangeCode.IAM_STATEMENT,
                effect,
                name(one.now, one.newId),
                "is the role of "
                    + Listing.quoted(functions)
                    + " now instead of `"
                    + name(one.old, one.oldId)
                    + "`, "
                    + comparison(effect))
            .at(one.old.span(), one.now.span()));
  }

  private static String comparison(Effect effect) {
    return switch (effect) {
      case WEAKER -> "which was allowed less";
      case STRONGER -> "which was allowed more";
      default -> "and the templates do not tell what both are allowed";
    };
  }

  private static String name(Located role, Optional<String> id) {
    return id.orElseGet(() -> Shown.of(role.value()));
  }

  /** What the move comes to; empty if it is told already, or comes to nothing. */
  private Optional<Effect> effect(Move move) {
    Optional<Bearer> old = move.oldId.map(before::get);
    Optional<Bearer> now = move.newId.map(after::get);
    if (old.isEmpty() || now.isEmpty()) {
      return Optional.of(Effect.UNKNOWN);
    }
    Policy was = old.get().policy();
    Policy is = now.get().policy();
    boolean more = isMore(was.allows(), is.allows()) || isMore(is.denies(), was.denies());
    boolean less = isMore(is.allows(), was.allows()) || isMore(was.denies(), is.denies());
    if (more) {
      // Of a role that is new its statements are told.
      return before.containsKey(now.get().id()) ? Optional.of(Effect.WEAKER) : Optional.empty();
    }
    return less ? Optional.of(Effect.STRONGER) : Optional.empty();
  }

  private static boolean isMore(List<Grant> base, List<Grant> grants) {
    return Gain.over(base, grants).stream().anyMatch(gain -> !OwnLogs.isAbout(gain.grant()));
  }
}
