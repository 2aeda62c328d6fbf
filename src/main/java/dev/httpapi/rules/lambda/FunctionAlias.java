package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code function-alias}: an alias has a name that is no number, and points to a version, or
 * to two of them with a share of the calls for the second; executions are provisioned only for one
 * that points to one published version.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html">CreateAlias</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html">Configuring
 *     provisioned concurrency for a function</a>
 */
record FunctionAlias() implements ResourceRule {
  private static final int LONGEST = 128;
  private static final Range SHARE = new Range(0, 1);
  private static final String LATEST = "$LATEST";

  @Override
  public void check(Declared alias, Findings findings) {
    checkName(alias.get("Name"), findings);
    Optional<Located> version = alias.get("FunctionVersion");
    if (version.isPresent()
        && version.get().text().isPresent()
        && !isVersion(version.get().text().get())) {
      add(
          findings,
          version.get().span(),
          "`" + version.get().text().get() + "` is no version of a function",
          "write the number of a version, or `" + LATEST + "`");
    }
    checkWeights(alias, findings);
    Optional<Located> provisioned = ProvisionedConcurrency.of(alias);
    if (provisioned.isPresent()
        && version.isPresent()
        && version.get().text().orElse("").equals(LATEST)) {
      add(
          findings,
          provisioned.get().span(),
          "no executions can be provisioned for `" + LATEST + "`",
          "let the alias point to a published version");
    }
  }

  private static void checkName(Optional<Located> name, Findings findings) {
    if (name.isEmpty() || name.get().text().isEmpty()) {
      return;
    }
    String text = name.get().text().get();
    if (text.isEmpty()
        || text.length() > LONGEST
        || Letters.areDigits(text)
        || !Letters.only(text, "-_")) {
      add(
          findings,
          name.get().span(),
          "`" + text + "` cannot be the name of an alias",
          "a name has 1 to "
              + LONGEST
              + " letters, digits, dashes and underscores, and is no number");
    }
  }

  private static boolean isVersion(String text) {
    return text.equals(LATEST) || text.equals("$LATEST.PUBLISHED") || Letters.areDigits(text);
  }

  private static void checkWeights(Declared alias, Findings findings) {
    List<Located> weights = alias.items("RoutingConfig", "AdditionalVersionWeights");
    if (Certain.count(weights) > 1) {
      add(
          findings,
          alias.get("RoutingConfig", "AdditionalVersionWeights").orElseThrow().span(),
          "an alias shares its calls between more than two versions",
          "keep one version beside `FunctionVersion`");
    }
    for (Located weight : weights) {
      Optional<Located> share = weight.get("FunctionWeight");
      if (share.isPresent() && SHARE.excludes(share.get())) {
        add(
            findings,
            share.get().span(),
            "`" + share.get().text().orElse("") + "` is no share of the calls",
            "write a number from 0 to 1, as in `0.1`");
      }
    }
  }

  private static void add(Findings findings, Span place, String message, String help) {
    findings.add(Code.FUNCTION_ALIAS, place, message, help);
  }
}
