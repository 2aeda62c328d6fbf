package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.policies.Gain;
import dev.httpapi.diff.policies.GainLine;
import dev.httpapi.diff.policies.Grant;
import dev.httpapi.diff.policies.Policy;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells what a policy allows that it did not, and the other way round. More is allowed, or less is
 * denied: that is weaker.
 *
 * @param subject whose policy it is
 * @param isNews grants that are told; others go without saying
 */
record PolicyComparison(
    ChangeCode code, String subject, PolicyWords words, Predicate<Grant> isNews) {

  PolicyComparison(ChangeCode code, String subject, PolicyWords words) {
    this(code, subject, words, grant -> true);
  }

  /** Tells what is more and what is less. */
  void tell(Policy old, Policy now, Consequences consequences) {
    tellGained(old, now, consequences);
    List<Gain> gained = Gain.over(old.allows(), now.allows());
    for (GainLine line : lines(untold(Gain.over(now.allows(), old.allows()), gained))) {
      lost(line, Effect.STRONGER, words.lost(line), consequences);
    }
    List<Gain> deniedNoLonger = Gain.over(now.denies(), old.denies());
    for (GainLine line : lines(untold(Gain.over(old.denies(), now.denies()), deniedNoLonger))) {
      added(line, Effect.STRONGER, words.denied(line), consequences);
    }
  }

  /** Tells what is more. */
  void tellGained(Policy old, Policy now, Consequences consequences) {
    for (GainLine line : lines(Gain.over(old.allows(), now.allows()))) {
      added(line, effect(line), words.gained(line), consequences);
    }
    for (GainLine line : lines(Gain.over(now.denies(), old.denies()))) {
      lost(line, effect(line), words.deniedNoLonger(line), consequences);
    }
    unread(old, now, consequences);
  }

  /** Of two conditions that cannot be compared it is told once that one is in the other's place. */
  private static List<Gain> untold(List<Gain> gains, List<Gain> told) {
    return gains.stream()
        .filter(
            gain ->
                gain.kind() != Gain.Kind.OTHER_CONDITION
                    || told.stream().noneMatch(other -> gain.narrower().contains(other.grant())))
        .toList();
  }

  private List<GainLine> lines(List<Gain> gains) {
    return GainLine.of(gains.stream().filter(gain -> isNews.test(gain.grant())).toList());
  }

  private static Effect effect(GainLine line) {
    return line.kind() == Gain.Kind.OTHER_CONDITION ? Effect.UNKNOWN : Effect.WEAKER;
  }

  private void added(GainLine line, Effect effect, String message, Consequences consequences) {
    consequences.add(
        Consequence.of(code, effect, subject, message).at(former(line), Optional.of(line.span())));
  }

  private void lost(GainLine line, Effect effect, String message, Consequences consequences) {
    consequences.add(
        Consequence.of(code, effect, subject, message).at(Optional.of(line.span()), former(line)));
  }

  /** What the other side has in its place. */
  private static Optional<Span> former(GainLine line) {
    return line.narrower().stream().map(Grant::statement).findFirst();
  }

  private void unread(Policy old, Policy now, Consequences consequences) {
    Optional<Span> before = first(old.unreadBeside(now));
    Optional<Span> after = first(now.unreadBeside(old));
    if (before.isPresent() || after.isPresent()) {
      consequences.add(
          Consequence.of(
                  code,
                  Effect.UNKNOWN,
                  subject,
                  "has a policy that differs, and is known only when the stack is deployed")
              .at(before, after));
    }
  }

  private static Optional<Span> first(List<Located> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(0).span());
  }
}
