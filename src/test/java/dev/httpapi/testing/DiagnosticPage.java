package dev.httpapi.testing;

import dev.httpapi.diagnostics.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page of {@code docs/diagnostics}, read strictly: the build reads the front matter alone.
 *
 * @param id the code, which is the page's name
 * @param front the keys of the front matter and their values, in their order
 * @param title the heading
 * @param text what stands between the heading and the examples
 */
public record DiagnosticPage(
    String id,
    Map<String, String> front,
    String title,
    String text,
    PageExample wrong,
    PageExample right) {
  private static final Path FOLDER = Path.of("docs/diagnostics");
  private static final String MARK = "---";
  private static final String WRONG = "## Wrong";
  private static final String RIGHT = "## Right";

  /** The names of all pages, without their ending, in alphabetical order. */
  public static List<String> ids() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .sorted()
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /**
   * Reads a page.
   *
   * @throws AssertionError when it is not as pages are
   */
  public static DiagnosticPage read(String id) {
    List<String> lines = lines(FOLDER.resolve(id + ".md"));
    demand(lines.get(0).equals(MARK), id + " does not begin with front matter");
    int end = lines.subList(1, lines.size()).indexOf(MARK) + 1;
    Map<String, String> front = new LinkedHashMap<>();
    for (String line : lines.subList(1, end)) {
      String[] parts = line.split(": ", 2);
      front.put(parts[0], parts[1]);
    }
    String heading = lines.get(end + 1);
    demand(heading.startsWith("# "), id + " has no heading");
    List<String> headings = lines.stream().filter(line -> line.matches("##+ .*")).toList();
    demand(headings.equals(List.of(WRONG, RIGHT)), id + " has the sections " + headings);
    int wrong = lines.indexOf(WRONG);
    int right = lines.indexOf(RIGHT);
    return new DiagnosticPage(
        id,
        front,
        heading.substring(2),
        String.join("\n", lines.subList(end + 2, wrong)).strip(),
        example(lines.subList(wrong + 1, right)),
        example(lines.subList(right + 1, lines.size())));
  }

  /** The code that the page is of. */
  public Code code() {
    return Stream.of(Code.values()).filter(code -> code.id().equals(id)).findFirst().orElseThrow();
  }

  private static PageExample example(List<String> lines) {
    String command = "httpapi compile";
    Map<String, String> files = new LinkedHashMap<>();
    List<String> block = new ArrayList<>();
    String open = "";
    for (String line : lines) {
      if (!line.startsWith("```")) {
        block.add(line);
      } else if (open.isEmpty()) {
        open = line.substring(3);
        block.clear();
      } else {
        demand(line.equals("```"), "a block is not closed before " + line);
        if (open.equals("sh")) {
          demand(files.isEmpty() && block.size() == 1, "one command comes first, not " + block);
          command = block.get(0);
        } else {
          String text = String.join("\n", block) + "\n";
          demand(files.put(fileName(open), text) == null, "a file is there twice: " + open);
        }
        open = "";
      }
    }
    demand(open.isEmpty(), "a block is not closed: " + open);
    demand(files.containsKey("serverless.yml"), "an example has no service");
    return PageExample.of(command, files);
  }

  private static String fileName(String info) {
    int title = info.indexOf(" title=");
    demand(title > 0 || info.equals("yaml"), "no file is named by ```" + info);
    return title > 0 ? info.substring(title + " title=".length()) : "serverless.yml";
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
