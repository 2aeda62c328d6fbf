package dev.httpapi.model;

import java.util.Optional;

/**
 * A version of which the last parts may be left open: {@code 3}, {@code 3.x}, {@code 3.40.0-rc.1}.
 *
 * @param parts how many parts are given; those that are not are zero
 * @param prerelease whether it comes before the release of the same number
 */
record Version(int major, int minor, int patch, int parts, boolean prerelease) {
  private static final int GREATEST_PART = 999_999;

  /** A version's place on a line: every release follows its own prereleases. */
  static long point(int major, int minor, int patch, boolean prerelease) {
    long thousands = GREATEST_PART + 1L;
    return ((major * thousands + minor) * thousands + patch) * 2 + (prerelease ? 0 : 1);
  }

  /** The first version that this one stands for. */
  long first() {
    return point(major, minor, patch, prerelease || parts < 3);
  }

  /** The first version after all that this one stands for. */
  long next() {
    return switch (parts) {
      case 0 -> Long.MAX_VALUE;
      case 1 -> point(major + 1, 0, 0, true);
      case 2 -> point(major, minor + 1, 0, true);
      default -> first() + 1;
    };
  }

  long nextMinor() {
    return parts == 1 ? next() : point(major, minor + 1, 0, true);
  }

  /** The first version that need not do what this one does: the first part above zero counts. */
  long nextBreaking() {
    if (major > 0 || parts == 1) {
      return point(major + 1, 0, 0, true);
    }
    return minor > 0 || parts == 2
        ? point(major, minor + 1, 0, true)
        : point(major, minor, patch + 1, true);
  }

  static Optional<Version> parse(String word) {
    String text = word.startsWith("v") ? word.substring(1) : word;
    int build = text.indexOf('+');
    String numbered = build < 0 ? text : text.substring(0, build);
    int dash = numbered.indexOf('-');
    int[] numbers = new int[3];
    int given = 0;
    int parts = 0;
    for (String part : (dash < 0 ? numbered : numbered.substring(0, dash)).split("\\.", -1)) {
      boolean open = part.equals("x") || part.equals("X") || part.equals("*");
      int number = open ? 0 : number(part);
      if (parts == 3 || number < 0 || (!open && given < parts)) {
        return Optional.empty();
      }
      numbers[parts++] = number;
      given += open ? 0 : 1;
    }
    boolean labelled = dash >= 0 || build >= 0;
    if (labelled && (parts < 3 || dash == numbered.length() - 1 || build == text.length() - 1)) {
      return Optional.empty();
    }
    return Optional.of(new Version(numbers[0], numbers[1], numbers[2], given, dash >= 0));
  }

  /** A number without leading zeros; -1 when the text is none. */
  private static int number(String text) {
    if (text.isEmpty() || text.length() > 15 || (text.length() > 1 && text.charAt(0) == '0')) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + (digit - '0');
    }
    return (int) Math.min(number, GREATEST_PART);
  }
}
