package dev.httpapi.cli;

import java.util.Locale;
import java.util.Map;

/** When diagnostics are coloured. */
enum ColorMode {
  AUTO,
  ALWAYS,
  NEVER;

  static ColorMode of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * Whether to colour: when asked, or on a terminal unless NO_COLOR is set.
   *
   * @param stream {@code stderr} or {@code stdout}: the launcher says which of them is a terminal
   * @see <a href="https://no-color.org">NO_COLOR</a>
   */
  boolean isColoured(String stream, Map<String, String> environment) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !environment.getOrDefault("TERM", "").equals("dumb")
              && Boolean.getBoolean("httpapi." + stream + ".terminal");
    };
  }
}
