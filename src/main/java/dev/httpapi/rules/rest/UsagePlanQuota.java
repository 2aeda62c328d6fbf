package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code usage-plan-quota}: a quota is one request or more in a day, week or month. It can
 * begin some requests short: the offset, which AWS refuses above 6 for a week. Of days and months
 * no measured refusal is known, nor of a quota without a period, so these are warnings.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_QuotaSettings.html">QuotaSettings</a>
 */
record UsagePlanQuota() implements ResourceRule {
  private static final List<String> PERIODS = List.of("DAY", "WEEK", "MONTH");

  @Override
  public void check(Declared plan, Findings findings) {
    Optional<Located> quota = plan.get("Quota");
    if (quota.isEmpty() || quota.get().isFunction()) {
      return;
    }
    checkLimit(quota.get().get("Limit"), findings);
    Optional<Located> period = quota.get().get("Period");
    if (period.isEmpty()) {
      findings.add(
          Code.USAGE_PLAN_QUOTA,
          quota.get().get("Limit").orElse(quota.get()).span(),
          "this quota has no period",
          "set the period to DAY, WEEK or MONTH");
    } else if (period.get().text().isPresent()) {
      checkPeriod(period.get(), period.get().text().get(), quota.get().get("Offset"), findings);
    }
  }

  private static void checkLimit(Optional<Located> limit, Findings findings) {
    Optional<BigDecimal> number = limit.isPresent() ? limit.get().number() : Optional.empty();
    if (number.isPresent() && number.get().signum() <= 0) {
      findings.add(
          Code.USAGE_PLAN_QUOTA,
          limit.get().span(),
          "a quota is at least one request, and not " + limit.get().text().orElse(""),
          "write 1 or more, or leave the quota out for no limit");
    }
  }

  private static void checkPeriod(
      Located period, String text, Optional<Located> offset, Findings findings) {
    if (!PERIODS.contains(text)) {
      findings.add(
          Code.USAGE_PLAN_QUOTA,
          period.span(),
          "`" + text + "` is no period of a quota",
          Suggestion.didYouMean(text, PERIODS).orElse("write DAY, WEEK or MONTH"));
      return;
    }
    Optional<BigDecimal> number = offset.isPresent() ? offset.get().number() : Optional.empty();
    if (number.isEmpty()) {
      return;
    }
    int most =
        switch (text) {
          case "WEEK" -> 6;
          case "MONTH" -> 27;
          default -> 0;
        };
    boolean negative = number.get().signum() < 0;
    if (negative || number.get().compareTo(BigDecimal.valueOf(most)) > 0) {
      findings.add(
          Diagnostic.of(
                  Code.USAGE_PLAN_QUOTA,
                  offset.get().span(),
                  "the offset of a quota per "
                      + text
                      + " is "
                      + (most == 0 ? "0" : "0 to " + most)
                      + ", not "
                      + offset.get().text().orElse(""))
              .severity(negative || text.equals("WEEK") ? Severity.ERROR : Severity.WARNING)
              .help("leave the offset out to begin with the whole quota"));
    }
  }
}
