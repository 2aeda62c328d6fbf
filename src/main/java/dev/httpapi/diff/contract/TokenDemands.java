package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an authorizer asks of requests, on both sides.
 *
 * @param subject what is told to ask for it: the authorizer, or a route that has another one now
 */
record TokenDemands(
    String subject, Declared old, Declared now, Pair pair, Consequences consequences) {

  /** Tells the differences, if any; whether there were some. */
  boolean tell() {
    int told = consequences.all().size();
    sources();
    issuer();
    all("the audience ", "JwtConfiguration", "Audience");
    all("the user pool ", "ProviderARNs");
    differs("another form is asked of tokens", "IdentityValidationExpression");
    return consequences.all().size() > told;
  }

  private void sources() {
    Set<String> lost = new TreeSet<>(IdentitySources.of(old));
    Set<String> won = new TreeSet<>(IdentitySources.of(now));
    won.removeAll(lost);
    lost.removeAll(IdentitySources.of(now));
    String less = IdentitySources.words(lost);
    String more = IdentitySources.words(won);
    if (!won.isEmpty()) {
      add(
          Effect.BREAKING,
          "requests must bring " + more + (lost.isEmpty() ? ", too" : " instead of " + less),
          "IdentitySource");
    } else if (!lost.isEmpty()) {
      add(Effect.COMPATIBLE, "requests need not bring " + less + " any more", "IdentitySource");
    }
  }

  private void issuer() {
    Optional<Located> before = old.get("JwtConfiguration", "Issuer");
    Optional<Located> after = now.get("JwtConfiguration", "Issuer");
    SideBySide values = SideBySide.of(pair);
    if (before.isPresent() && after.isPresent() && !values.same(before, after)) {
      boolean isKnown = before.get().text().isPresent() && after.get().text().isPresent();
      add(
          isKnown ? Effect.BREAKING : Effect.UNKNOWN,
          "tokens must be of the issuer `"
              + SideBySide.now(after.get())
              + "` instead of `"
              + values.old(before.get())
              + "`",
          "JwtConfiguration",
          "Issuer");
    }
  }

  /** A list of which tokens must have one. */
  private void all(String what, String... property) {
    SideBySide values = SideBySide.of(pair);
    if (Computed.structure(old.get(property)) || Computed.structure(now.get(property))) {
      if (!values.same(old.get(property), now.get(property))) {
        add(Effect.UNKNOWN, "for whom tokens must be is known at deployment only", property);
      }
      return;
    }
    Set<String> lost = new TreeSet<>();
    old.items(property).forEach(one -> lost.add(values.old(one)));
    Set<String> won = new TreeSet<>();
    now.items(property).forEach(one -> won.add(SideBySide.now(one)));
    Set<String> both = new TreeSet<>(lost);
    both.retainAll(won);
    lost.removeAll(both);
    won.removeAll(both);
    if (Computed.shown(lost) || Computed.shown(won)) {
      add(Effect.UNKNOWN, "for whom tokens must be is known at deployment only", property);
      return;
    }
    if (!lost.isEmpty()) {
      add(
          Effect.BREAKING,
          "tokens for " + what + Listing.quoted(lost) + " are refused now",
          property);
    }
    if (!won.isEmpty()) {
      add(
          Effect.COMPATIBLE,
          "tokens for " + what + Listing.quoted(won) + " are taken now",
          property);
    }
  }

  private void differs(String message, String property) {
    if (!SideBySide.of(pair).same(old.get(property), now.get(property))) {
      add(Effect.UNKNOWN, message, property);
    }
  }

  private void add(Effect effect, String message, String... property) {
    consequences.add(
        Consequence.of(ChangeCode.CALLER_IDENTITY, effect, subject, message)
            .at(
                SideBySide.place(old.get(property), old.span()),
                SideBySide.place(now.get(property), now.span())));
  }
}
