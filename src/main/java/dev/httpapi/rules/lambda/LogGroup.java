package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code log-group-name} and {@code log-retention}: a log group has a name of 1 to 512
 * characters, and keeps its events for one of some numbers of days.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html">CreateLogGroup</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html">PutRetentionPolicy</a>
 */
record LogGroup() implements ResourceRule {
  private static final int LONGEST = 512;
  private static final int[] DAYS = {
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
    3288, 3653
  };

  @Override
  public void check(Declared group, Findings findings) {
    Optional<Located> name = group.get("LogGroupName");
    // A group that is made for a function has the function's name, which has a rule of its own.
    if (name.isPresent() && group.isWritten()) {
      checkName(name.get(), findings);
    }
    Optional<Located> days = group.get("RetentionInDays");
    if (days.isPresent() && days.get().number().isPresent() && !isTaken(days.get())) {
      findings.add(
          Code.LOG_RETENTION,
          days.get().span(),
          "CloudWatch cannot keep logs for " + days.get().text().orElse("") + " days",
          help(days.get()));
    }
  }

  /** Raises {@code log-group-name} for the name of a group. */
  static void checkName(Located name, Findings findings) {
    Optional<String> text = name.text();
    if (text.isEmpty()) {
      return;
    }
    if (text.get().isEmpty()
        || text.get().length() > LONGEST
        || text.get().startsWith("aws/")
        || !Letters.only(text.get(), ".-_/#")) {
      findings.add(
          Code.LOG_GROUP_NAME,
          name.span(),
          "`" + text.get() + "` cannot be the name of a log group",
          "a name has 1 to "
              + LONGEST
              + " characters: letters, digits, `_`, `-`, `/`, `.` and `#`; it does not begin"
              + " with `aws/`");
    }
  }

  private static boolean isTaken(Located days) {
    return days.number().get().signum() > 0
        && nearest(days) == days.number().get().longValue()
        && days.number().get().stripTrailingZeros().scale() <= 0;
  }

  /** The least number of days that keeps the logs as long, else the greatest. */
  private static int nearest(Located days) {
    long wanted = days.number().get().longValue();
    for (int number : DAYS) {
      if (number >= wanted) {
        return number;
      }
    }
    return DAYS[DAYS.length - 1];
  }

  private static String help(Located days) {
    if (days.number().get().signum() == 0) {
      return "leave it out to keep them for ever";
    }
    int nearest = nearest(days);
    return nearest < days.number().get().longValue()
        ? "the most is " + nearest + " days; left out, it keeps them for ever"
        : "the next that it takes is " + nearest + "; left out, it keeps them for ever";
  }
}
