package dev.httpapi.cli;

import dev.httpapi.diff.report.DiffGithub;
import dev.httpapi.diff.report.DiffJson;
import dev.httpapi.diff.report.DiffMarkdown;
import dev.httpapi.diff.report.DiffRenderer;
import dev.httpapi.diff.report.DiffText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The forms in which {@code diff} says what differs. */
enum DiffFormat {
  TEXT,
  MARKDOWN,
  JSON,
  GITHUB;

  static DiffFormat of(String word) {
    return switch (word) {
      case "text" -> TEXT;
      case "markdown" -> MARKDOWN;
      case "json" -> JSON;
      case "github" -> GITHUB;
      default ->
          throw new UsageException("--format takes text, markdown, json or github, not " + word);
    };
  }

  DiffRenderer renderer(boolean coloured) {
    return switch (this) {
      case TEXT -> new DiffText(coloured);
      case MARKDOWN -> new DiffMarkdown();
      case JSON -> new DiffJson();
      case GITHUB -> new DiffGithub(DiffFormat::isFile);
    };
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException notOne) {
      return false;
    }
  }
}
