package dev.httpapi.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a code, as it lies in the jar. The build has looked at its front matter, and the
 * tests at all of it.
 *
 * @param title what is wrong, in one plain statement
 * @param area what part of a service it is about, such as {@code lambda}
 * @param source the address where the fact is documented; empty where it is the compiler's own
 * @param text all that follows the title, as Markdown
 */
public record Page(Code code, String title, String area, Optional<String> source, String text) {
  /** What a page can be about, in the order of the road of a service. */
  public static final List<String> AREAS =
      List.of(
          "text",
          "variables",
          "service",
          "http-api",
          "rest-api",
          "websocket-api",
          "lambda",
          "cloudformation",
          "security");

  private static final String MARK = "---\n";

  /** The page of a code. */
  public static Page of(Code code) {
    String written = read("/diagnostics/" + code.id() + ".md");
    int end = written.indexOf("\n" + MARK);
    Map<String, String> front = front(written.substring(MARK.length(), end));
    String body = written.substring(end + 1 + MARK.length());
    int line = body.indexOf('\n');
    return new Page(
        code,
        body.substring("# ".length(), line),
        front.get("area"),
        Optional.ofNullable(front.get("source")),
        body.substring(line + 1).strip() + "\n");
  }

  private static String read(String resource) {
    try (InputStream in = Page.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no page " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Map<String, String> front(String lines) {
    Map<String, String> front = new HashMap<>();
    for (String line : lines.split("\n")) {
      int colon = line.indexOf(": ");
      front.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return front;
  }

  /** What is wrong, what comes of it and what to do, without the examples. */
  public String description() {
    int examples = text.indexOf("\n## ");
    return (examples < 0 ? text : text.substring(0, examples)).strip();
  }

  public Severity severity() {
    return code.severity();
  }

  public Kind kind() {
    return code.kind();
  }
}
