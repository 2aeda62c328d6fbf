package dev.httpapi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** When what a person reads is coloured. */
enum ColorMode {
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * What {@code --color} asks for.
   *
   * @throws UsageException when it is none of the three
   */
  static ColorMode of(ParseResult given) {
    String word = Options.text(given, "--color").orElse("auto");
    if (!List.of("auto", "always", "never").contains(word)) {
      throw new UsageException("--color takes auto, always or never, not " + word);
    }
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * Whether to colour: when asked, or on a terminal unless NO_COLOR is set.
   *
   * @param stream where it goes, {@code stdout} or {@code stderr}; the launcher says which of them
   *     is a terminal
   * @see <a href="https://no-color.org">NO_COLOR</a>
   */
  boolean isColoured(Map<String, String> environment, String stream) {
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
