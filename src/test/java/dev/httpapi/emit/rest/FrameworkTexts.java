package dev.httpapi.emit.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What we emit where the framework has a text of its own, by the marker that stands for it in a
 * fixture's expectation; see {@code fixtures/record.py}.
 */
public final class FrameworkTexts {
  private static final Pattern REQUEST =
      Pattern.compile("\\(framework request template: ([^;]*?)(?:; claims: (.*))?\\)");
  private static final String PREFLIGHT = "(framework preflight template)";
  private static final Pattern ORIGINS = Pattern.compile("matches\\(\"(.*)\"\\)\\)#set\\(");

  private FrameworkTexts() {}

  public static boolean isRequestMarker(String text) {
    return REQUEST.matcher(text).matches();
  }

  public static boolean isPreflightMarker(String text) {
    return text.equals(PREFLIGHT);
  }

  /** Our request template that a marker stands for. */
  public static String request(String marker) {
    Matcher matcher = REQUEST.matcher(marker);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(marker);
    }
    List<String> claims =
        matcher.group(2) == null ? List.of() : List.of(matcher.group(2).split(", "));
    return switch (matcher.group(1)) {
      case "application/json" -> RequestTemplates.withClaims(RequestTemplates.JSON, claims);
      case "application/x-www-form-urlencoded" ->
          RequestTemplates.withClaims(RequestTemplates.FORM, claims);
      default -> throw new IllegalArgumentException(marker);
    };
  }

  public static String preflight(List<String> origins) {
    return PreflightTemplate.of(origins);
  }

  /** The origins that a preflight template of ours allows; empty when it is none of ours. */
  public static List<String> origins(String template) {
    Matcher matcher = ORIGINS.matcher(template);
    if (!matcher.find()) {
      return List.of();
    }
    List<String> origins = new ArrayList<>();
    for (String pattern : matcher.group(1).split("\\|")) {
      origins.add(pattern.replace(".+", "*").replaceAll("\\[\\\\?(.)\\]", "$1"));
    }
    return template.equals(preflight(origins)) ? origins : List.of();
  }
}
