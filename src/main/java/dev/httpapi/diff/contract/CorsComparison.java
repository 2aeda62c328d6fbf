package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Listing;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Rules of CORS on both sides: what pages could do and no longer can, and the other way round.
 *
 * @param subject what the rules are of
 * @param wasAnswered whether a method was answered: one that was not is the route's gain
 * @param isAnswered whether a method is answered: one that is not is no loss of CORS
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch: CORS-preflight
 *     fetch</a>
 * @see <a href="https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name">Fetch: CORS
 *     non-wildcard request-header name</a>
 */
record CorsComparison(
    String subject,
    CorsRules old,
    CorsRules now,
    Predicate<String> wasAnswered,
    Predicate<String> isAnswered,
    Consequences consequences) {
  private static final String ANY = "*";

  /** What browsers let through whatever a preflight says, by the Fetch standard. */
  private static final Set<String> ALWAYS_SENT = Set.of("GET", "HEAD", "POST");

  private static final Words ORIGINS =
      new Words("pages of", "every origin", " may no longer call", " may call now");
  private static final Words METHODS =
      new Words("the method", "all methods", " may no longer be sent", " may be sent now");
  private static final Words HEADERS =
      new Words(
          "the request header",
          "all request headers",
          " may no longer be sent",
          " may be sent now");
  private static final Words EXPOSED =
      new Words(
          "the response header",
          "all response headers",
          " can no longer be read",
          " can be read now");

  /** How a rule is told: before a name, in place of a star, behind the names. */
  private record Words(String what, String all, String lost, String won) {}

  void tell() {
    list(old.origins(), now.origins(), OriginPattern::covers, ORIGINS);
    list(old.methods(), now.methods(), CorsComparison::coversName, METHODS);
    list(old.headers(), now.headers(), CorsComparison::coversHeader, HEADERS);
    list(old.exposed(), now.exposed(), CorsComparison::coversName, EXPOSED);
    credentials();
    if (!old.maxAge().values().equals(now.maxAge().values())) {
      add(
          Effect.COMPATIBLE,
          "browsers ask again after " + words(now.maxAge()) + " instead of " + words(old.maxAge()),
          old.maxAge(),
          now.maxAge());
    }
  }

  private static String words(CorsRules.Rule maxAge) {
    return maxAge.value().map(age -> age + " seconds").orElse("a time of their own");
  }

  private static boolean coversName(String pattern, String name) {
    return pattern.equals(ANY) || pattern.equalsIgnoreCase(name);
  }

  /** A star stands for all request headers but the one that tells who calls. */
  private static boolean coversHeader(String pattern, String name) {
    return coversName(pattern, name)
        && !(pattern.equals(ANY) && name.equalsIgnoreCase("Authorization"));
  }

  private void list(
      CorsRules.Rule before,
      CorsRules.Rule after,
      BiPredicate<String, String> covers,
      Words words) {
    Set<String> lost = uncovered(before.values(), after.values(), covers);
    Set<String> won = uncovered(after.values(), before.values(), covers);
    if (words == METHODS) {
      lost.removeIf(method -> !matters(method, isAnswered));
      won.removeIf(method -> !matters(method, wasAnswered));
    }
    if (!lost.isEmpty() && (Computed.shown(after.values()) || Computed.shown(lost))) {
      add(
          Effect.UNKNOWN,
          (words == ORIGINS
                  ? "the origins whose pages may call are"
                  : words.all + " that are allowed are")
              + " known at deployment only",
          before,
          after);
      return;
    }
    if (!lost.isEmpty()) {
      add(Effect.BREAKING, lost(lost, after.values(), words), before, after);
    }
    if (!won.isEmpty()) {
      String names = won.contains(ANY) ? all(words) : named(won, words);
      add(
          Computed.shown(won) ? Effect.UNKNOWN : Effect.COMPATIBLE,
          names + words.won,
          before,
          after);
    }
  }

  private static String named(Set<String> names, Words words) {
    boolean isPlural = words != ORIGINS && names.size() > 1;
    return words.what + (isPlural ? "s " : " ") + Listing.quoted(names);
  }

  private static String all(Words words) {
    return words == ORIGINS ? words.what + " " + words.all : words.all;
  }

  private static String lost(Set<String> lost, Set<String> left, Words words) {
    if (!lost.contains(ANY)) {
      return named(lost, words) + words.lost;
    }
    return all(words)
        + words.lost
        + (left.isEmpty() ? "" : ", only " + Listing.quoted(new TreeSet<>(left)));
  }

  private static Set<String> uncovered(
      Set<String> names, Set<String> patterns, BiPredicate<String, String> covers) {
    Set<String> uncovered = new TreeSet<>();
    for (String name : names) {
      if (patterns.stream().noneMatch(pattern -> covers.test(pattern, name))) {
        uncovered.add(name);
      }
    }
    return uncovered;
  }

  private static boolean matters(String method, Predicate<String> answered) {
    return method.equals(ANY)
        || !ALWAYS_SENT.contains(method.toUpperCase(Locale.ROOT))
            && !method.equals("OPTIONS")
            && answered.test(method);
  }

  private void credentials() {
    String is = now.credentials().value().orElse("");
    if (!old.credentials().values().equals(now.credentials().values())) {
      switch (is) {
        case "false" ->
            add(
                Effect.BREAKING,
                "credentials may no longer be sent",
                old.credentials(),
                now.credentials());
        case "true" ->
            add(
                Effect.COMPATIBLE,
                "credentials may be sent now",
                old.credentials(),
                now.credentials());
        default ->
            add(
                Effect.UNKNOWN,
                "whether credentials may be sent is known at deployment only",
                old.credentials(),
                now.credentials());
      }
    }
  }

  private void add(Effect effect, String message, CorsRules.Rule before, CorsRules.Rule after) {
    consequences.add(
        Consequence.of(ChangeCode.CORS, effect, subject, message)
            .at(before.place(), after.place()));
  }
}
