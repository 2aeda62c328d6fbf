package dev.httpapi.diff.report;

import dev.httpapi.diff.base.ChangeCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a change is, from {@code docs/changes.md}, which has a section for each code. */
public final class ChangePage {
  private static final String HEADING = "### ";

  private ChangePage() {}

  /** The section of a code as Markdown with its heading; empty when there is none. */
  public static Optional<String> of(ChangeCode code) {
    String pages = pages();
    int start = pages.indexOf("\n" + HEADING + code.id() + "\n") + 1;
    if (start == 0) {
      return Optional.empty();
    }
    int end = pages.indexOf("\n#", start);
    String section = pages.substring(start, end < 0 ? pages.length() : end);
    return Optional.of("# " + section.substring(HEADING.length()).strip() + "\n");
  }

  private static String pages() {
    try (InputStream in = ChangePage.class.getResourceAsStream("changes.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
