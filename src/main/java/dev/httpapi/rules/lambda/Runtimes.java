package dev.httpapi.rules.lambda;

import dev.httpapi.rules.base.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * The runtimes of Lambda, as AWS had them on 2026-11-21. A verdict must not depend on the day on
 * which it is given, so that dates to come are not looked at.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#runtime-support-policy">Runtime
 *     deprecation policy</a>
 */
final class Runtimes {
  private static final List<String> MAINTAINED =
      List.of(
          "dotnet10",
          "java11",
          "java11.al2023",
          "java17",
          "java17.al2023",
          "java21",
          "java25",
          "java8.al2",
          "java8.al2023",
          "nodejs22.x",
          "nodejs24.x",
          "nodejs26.x",
          "provided.al2023",
          "python3.11",
          "python3.12",
          "python3.13",
          "python3.14",
          "python3.15",
          "ruby3.3",
          "ruby3.4",
          "ruby4.0");

  private static final int LETTERS_OF_LANGUAGE = 4;

  private Runtimes() {}

  /** What AWS does with functions of a runtime. */
  enum State {
    MAINTAINED,
    DEPRECATED,
    NO_NEW_FUNCTIONS,
    RETIRED,
    UNKNOWN
  }

  static List<String> maintained() {
    return MAINTAINED;
  }

  /** The maintained runtimes of the language that a name seems to mean; all where it means none. */
  static List<String> like(String name) {
    List<String> like = new ArrayList<>();
    for (String runtime : MAINTAINED) {
      if (runtime.regionMatches(true, 0, name, 0, LETTERS_OF_LANGUAGE)) {
        like.add(runtime);
      }
    }
    return like.isEmpty() ? MAINTAINED : like;
  }

  static State stateOf(String name) {
    return switch (name) {
      case "nodejs16.x",
          "nodejs18.x",
          "nodejs20.x",
          "python3.8",
          "python3.9",
          "python3.10",
          "dotnet6",
          "dotnet8",
          "ruby3.2",
          "provided.al2" ->
          State.DEPRECATED;
      case "nodejs14.x", "python3.7", "java8", "ruby2.7", "go1.x", "provided" ->
          State.NO_NEW_FUNCTIONS;
      case "nodejs",
          "nodejs4.3",
          "nodejs4.3-edge",
          "nodejs6.10",
          "nodejs8.10",
          "nodejs10.x",
          "nodejs12.x",
          "python2.7",
          "python3.6",
          "dotnetcore1.0",
          "dotnetcore2.0",
          "dotnetcore2.1",
          "dotnetcore3.1",
          "ruby2.5" ->
          State.RETIRED;
      default -> MAINTAINED.contains(name) || isNewer(name) ? State.MAINTAINED : State.UNKNOWN;
    };
  }

  /** Whether a name is like those that are known, with a greater number: AWS may have it by now. */
  private static boolean isNewer(String name) {
    return name.equals("custom")
        || numberBetween("nodejs", name, ".x") > 26
        || numberBetween("python3.", name, "") > 15
        || numberBetween("java", name, "") > 25
        || numberBetween("dotnet", name, "") > 10
        || numberBetween("ruby4.", name, "") > 0
        || numberBetween("ruby", name, ".0") > 4
        || numberBetween("provided.al", name, "") > 2023;
  }

  private static int numberBetween(String start, String name, String end) {
    if (!name.startsWith(start) || !name.endsWith(end) || name.length() > start.length() + 6) {
      return -1;
    }
    String number =
        name.substring(start.length(), Math.max(start.length(), name.length() - end.length()));
    return Letters.areDigits(number) ? Integer.parseInt(number) : -1;
  }

  /** The newest runtime of the same language. */
  static String successorOf(String name) {
    if (name.startsWith("nodejs")) {
      return "nodejs24.x";
    }
    if (name.startsWith("python")) {
      return "python3.14";
    }
    if (name.startsWith("java")) {
      return "java25";
    }
    if (name.startsWith("dotnet")) {
      return "dotnet10";
    }
    return name.startsWith("ruby") ? "ruby4.0" : "provided.al2023";
  }
}
