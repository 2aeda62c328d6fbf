package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;
import java.util.Set;

/**
 * Tells {@code function-url}: an address at which a function answers whoever asks, or asks who it
 * is.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html">Control access to
 *     Lambda function URLs</a>
 */
record FunctionUrls() implements Evaluator {
  private static final Set<String> URL = Set.of("AWS::Lambda::Url");
  private static final String TYPE = "AuthType";
  private static final String OPEN = "NONE";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(URL)) {
      Optional<String> before = both.old().map(FunctionUrls::type);
      Optional<String> after = both.now().map(FunctionUrls::type);
      if (!before.equals(after)) {
        tell(both, before, after, consequences);
      }
    }
  }

  /** Empty text for one that is known only when the stack is deployed. */
  private static String type(Declared url) {
    return url.text(TYPE).orElse("");
  }

  private static void tell(
      Pair.Both both, Optional<String> before, Optional<String> after, Consequences consequences) {
    boolean was = before.equals(Optional.of(OPEN));
    boolean is = after.equals(Optional.of(OPEN));
    if (is) {
      String message =
          before.isEmpty()
              ? "is a function URL that everybody may call"
              : "is open to everybody now: it asked for IAM authorization";
      add(both, Effect.WEAKER, message, consequences);
    } else if (was) {
      String message =
          after.isEmpty()
              ? "is gone, a function URL that everybody could call"
              : "asks for IAM authorization now, and was open to everybody";
      boolean clear = !after.equals(Optional.of(""));
      add(
          both,
          clear ? Effect.STRONGER : Effect.UNKNOWN,
          clear ? message : unclear(),
          consequences);
    } else if (before.isPresent() && after.equals(Optional.of(""))) {
      add(both, Effect.UNKNOWN, unclear(), consequences);
    }
  }

  private static String unclear() {
    return "whether it asks for authorization is known only when the stack is deployed";
  }

  private static void add(
      Pair.Both both, Effect effect, String message, Consequences consequences) {
    consequences.add(
        Consequence.of(ChangeCode.FUNCTION_URL, effect, both.logicalId(), message)
            .at(both.old().map(FunctionUrls::place), both.now().map(FunctionUrls::place)));
  }

  private static Span place(Declared url) {
    return url.get(TYPE).map(Located::span).orElse(url.span());
  }
}
