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
import java.util.ArrayList;
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
    for (GainLine line : lines(now.allows(), old.allows())) {
      if (!PolicyWords.isUnclear(line)) {
        add(line, Effect.STRONGER, words.lost(line), false, consequences);
      }
    }
    for (GainLine line : lines(old.denies(), now.denies())) {
      if (!PolicyWords.isUnclear(line)) {
        add(line, Effect.STRONGER, words.denied(line), true, consequences);
      }
    }
  }

  /** Tells what is more. */
  void tellGained(Policy old, Policy now, Consequences consequences) {
    for (GainLine line : lines(old.allows(), now.allows())) {
      add(line, Effect.WEAKER, words.gained(line), true, consequences);
    }
    for (GainLine line : lines(now.denies(), old.denies())) {
      add(line, Effect.WEAKER, words.deniedNoLonger(line), false, consequences);
    }
    unread(old, now, consequences);
  }

  private List<GainLine> lines(List<Grant> base, List<Grant> grants) {
    List<Gain> told = new ArrayList<>();
    for (Gain gain : Gain.over(base, grants)) {
      if (isNews.test(gain.grant())) {
        told.add(gain);
      }
    }
    return GainLine.of(told);
  }

  private void add(
      GainLine line, Effect effect, String message, boolean added, Consequences consequences) {
    Consequence consequence =
        Consequence.of(
            code, PolicyWords.isUnclear(line) ? Effect.UNKNOWN : effect, subject, message);
    Span other = line.narrower().isEmpty() ? line.span() : line.narrower().get(0).statement();
    boolean both = !line.narrower().isEmpty();
    consequences.add(
        added
            ? both ? consequence.at(other, line.span()) : consequence.added(line.span())
            : both ? consequence.at(line.span(), other) : consequence.gone(line.span()));
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
