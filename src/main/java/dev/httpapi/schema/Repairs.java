package dev.httpapi.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text was probably meant to be, where small changes make it fit. */
final class Repairs {
  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("\\s*([0-9]+)\\s*([A-Za-z]+)\\s*");

  /** What the numbers of a key count, and how many of them a unit is. */
  private record Unit(String name, Map<String, Integer> others) {}

  private static final Unit SECONDS =
      new Unit(
          "seconds",
          Map.ofEntries(
              Map.entry("s", 1),
              Map.entry("sec", 1),
              Map.entry("secs", 1),
              Map.entry("second", 1),
              Map.entry("seconds", 1),
              Map.entry("m", 60),
              Map.entry("min", 60),
              Map.entry("mins", 60),
              Map.entry("minute", 60),
              Map.entry("minutes", 60),
              Map.entry("h", 3600),
              Map.entry("hour", 3600),
              Map.entry("hours", 3600),
              Map.entry("d", 86400),
              Map.entry("day", 86400),
              Map.entry("days", 86400)));
  private static final Unit MILLISECONDS =
      new Unit("milliseconds", Map.of("ms", 1, "s", 1000, "sec", 1000, "seconds", 1000));
  private static final Unit MEGABYTES =
      new Unit("MB", Map.of("m", 1, "mb", 1, "mib", 1, "g", 1024, "gb", 1024, "gib", 1024));
  private static final Unit DAYS =
      new Unit("days", Map.of("d", 1, "day", 1, "days", 1, "w", 7, "week", 7, "weeks", 7));

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("timeout", SECONDS),
          Map.entry("maxAge", SECONDS),
          Map.entry("resultTtlInSeconds", SECONDS),
          Map.entry("maximumEventAge", SECONDS),
          Map.entry("executionTimeout", SECONDS),
          Map.entry("timeoutInMillis", MILLISECONDS),
          Map.entry("memorySize", MEGABYTES),
          Map.entry("ephemeralStorageSize", MEGABYTES),
          Map.entry("logRetentionInDays", DAYS),
          Map.entry("retentionPeriodInDays", DAYS));

  private Repairs() {}

  /** A number with a unit, in the unit of its key. */
  static Optional<String> ofNumber(String key, String text) {
    Matcher parts = NUMBER_AND_UNIT.matcher(text);
    if (!parts.matches() || parts.group(1).length() > 9) {
      return Optional.empty();
    }
    if (!UNITS.containsKey(key)) {
      return Optional.of("write the number without a unit: `" + parts.group(1) + "`");
    }
    Unit unit = UNITS.get(key);
    String given = parts.group(2).toLowerCase(Locale.ROOT);
    String counts = "`" + key + "` counts in " + unit.name();
    if (!unit.others().containsKey(given)) {
      return Optional.of(counts + "; write the number alone");
    }
    long number = Long.parseLong(parts.group(1)) * unit.others().get(given);
    return Optional.of(counts + ": write `" + number + "`");
  }

  /** Words that older YAML reads as booleans. */
  static Optional<String> ofBoolean(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "on", "y" -> Optional.of("write `true`: `" + text + "` is a string");
      case "no", "off", "n" -> Optional.of("write `false`: `" + text + "` is a string");
      default -> Optional.empty();
    };
  }

  /** A text like this one that the pattern takes. */
  static Optional<String> ofText(String text, String pattern) {
    Pattern expected = Pattern.compile(pattern);
    for (String candidate : candidates(text)) {
      if (!candidate.isEmpty() && !candidate.equals(text) && expected.matcher(candidate).find()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static List<String> candidates(String text) {
    String trimmed = text.trim().replaceAll("\\s+", " ");
    List<String> candidates = new ArrayList<>();
    candidates.add(trimmed);
    candidates.add(trimmed.replaceFirst(" (?=[^/])", " /"));
    candidates.add("/" + trimmed);
    candidates.add(trimmed.replaceAll("[^A-Za-z0-9-]+", "-"));
    candidates.add(trimmed.replaceAll("[^A-Za-z0-9_]+", "_"));
    candidates.add(trimmed.replaceAll("[^A-Za-z0-9]+", ""));
    candidates.add(trimmed.toLowerCase(Locale.ROOT));
    candidates.add(trimmed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-"));
    candidates.add(trimmed.toUpperCase(Locale.ROOT));
    return candidates;
  }
}
