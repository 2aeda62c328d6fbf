package dev.httpapi.cli;

import dev.httpapi.diff.report.DiffRenderer;
import dev.httpapi.diff.report.DiffText;

/** The forms in which {@code diff} says what differs. */
enum DiffFormat {
  TEXT;

  static DiffFormat of(String word) {
    return switch (word) {
      case "text" -> TEXT;
      default ->
          throw new UsageException("--format takes text, markdown, json or github, not " + word);
    };
  }

  DiffRenderer renderer(boolean coloured) {
    return switch (this) {
      case TEXT -> new DiffText(coloured);
    };
  }
}
