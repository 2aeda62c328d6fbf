package dev.httpapi.yaml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** YAML 1.1 timestamps as js-yaml reads them and {@code JSON.stringify} writes them. */
final class Timestamps {
  private Timestamps() {}

  /** The ISO 8601 text of a timestamp, in UTC with milliseconds; empty for any other text. */
  static Optional<String> toIso(String text) {
    if (text.length() < 8 || text.indexOf('-') != 4) {
      return Optional.empty();
    }
    Matcher parts = Notation.PATTERN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean dateOnly = parts.group(4) == null;
    if (dateOnly && text.length() != 10) {
      return Optional.empty();
    }
    return Optional.of(write(instant(parts, dateOnly)));
  }

  private static Instant instant(Matcher parts, boolean dateOnly) {
    int year = Integer.parseInt(parts.group(1));
    // Date.UTC reads a year from 0 to 99 as one of the twentieth century, and lets every part
    // overflow into the next.
    LocalDate date =
        LocalDate.of(year < 100 ? 1900 + year : year, 1, 1)
            .plusMonths(Integer.parseInt(parts.group(2)) - 1L)
            .plusDays(Integer.parseInt(parts.group(3)) - 1L);
    Instant instant = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    if (dateOnly) {
      return instant;
    }
    instant =
        instant
            .plus(Integer.parseInt(parts.group(4)), ChronoUnit.HOURS)
            .plus(Integer.parseInt(parts.group(5)), ChronoUnit.MINUTES)
            .plusSeconds(Integer.parseInt(parts.group(6)))
            .plusMillis(milliseconds(parts.group(7)));
    if (parts.group(9) == null) {
      return instant;
    }
    long offset = Integer.parseInt(parts.group(10)) * 60L;
    offset += parts.group(11) == null ? 0 : Integer.parseInt(parts.group(11));
    return instant.plus("-".equals(parts.group(9)) ? offset : -offset, ChronoUnit.MINUTES);
  }

  private static long milliseconds(String fraction) {
    if (fraction == null || fraction.isEmpty()) {
      return 0;
    }
    return Long.parseLong((fraction + "00").substring(0, 3));
  }

  private static String write(Instant instant) {
    String iso = instant.toString();
    String[] halves = iso.split("T");
    String time = halves[1].substring(0, 8);
    String millis = String.valueOf(1000 + instant.getNano() / 1_000_000).substring(1);
    String date = halves[0];
    if (date.startsWith("+")) {
      String[] fields = date.substring(1).split("-");
      date = "+" + "0".repeat(6 - fields[0].length()) + date.substring(1);
    }
    return date + "T" + time + "." + millis + "Z";
  }

  /** Compiled only when a text looks like a date. */
  private static final class Notation {
    static final Pattern PATTERN =
        Pattern.compile(
            "([0-9]{4})-([0-9][0-9]?)-([0-9][0-9]?)"
                + "(?:(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9]{2}):([0-9]{2})(?:\\.([0-9]*))?"
                + "(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9]{2}))?))?)?");
  }
}
