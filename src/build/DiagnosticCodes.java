import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes the enum of all diagnostics from their pages, docs/diagnostics/*.md: the name of a page is
 * a code, and its front matter says what the code weighs. So no code is without a page.
 *
 * <p>Run by the build as a single-file program: {@code java DiagnosticCodes.java PAGES TARGET}. A
 * page that is malformed ends it, and the build.
 */
final class DiagnosticCodes {
  private static final String PACKAGE = "dev.httpapi.diagnostics";
  private static final String NAME = "Code";
  private static final String MARK = "---";

  /** The keys of the front matter, in their order; {@code source} may be left out. */
  private static final List<String> KEYS = List.of("severity", "kind", "area", "source");

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "severity",
          Set.of("error", "warning", "note"),
          "kind",
          Set.of("refusal", "schema", "rule"),
          "area",
          Set.of(
              "text",
              "variables",
              "service",
              "http-api",
              "rest-api",
              "websocket-api",
              "lambda",
              "cloudformation",
              "security"));

  private DiagnosticCodes() {}

  /** What a page says of its code. */
  private record Page(String id, String severity, String kind) {}

  /** A page is not as pages are; the message says which, where and why. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(Path page, int line, String problem) {
      super(page + ":" + line + ": " + problem);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]).resolve(PACKAGE.replace('.', '/')).resolve(NAME + ".java");
    String source;
    try {
      source = javaSource(pages(folder));
    } catch (Malformed problem) {
      System.err.println(problem.getMessage());
      System.exit(1);
      return;
    }
    // An unchanged class keeps its time, so that the compiler is not called for nothing.
    if (!Files.exists(target) || !Files.readString(target).equals(source)) {
      Files.createDirectories(target.getParent());
      Files.writeString(target, source);
    }
  }

  /** The pages by the names of their constants. */
  private static Map<String, Page> pages(Path folder) throws IOException {
    Map<String, Page> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : (Iterable<Path>) files::iterator) {
        Page page = page(path);
        pages.put(page.id().toUpperCase(Locale.ROOT).replace('-', '_'), page);
      }
    }
    return pages;
  }

  private static Page page(Path path) throws IOException {
    String file = path.getFileName().toString();
    if (!file.matches("[a-z]+(-[a-z]+)*[.]md")) {
      throw new Malformed(path, 1, "a page is named by its code, as in `duplicate-route.md`");
    }
    List<String> lines = Files.readAllLines(path);
    Map<String, String> front = frontMatter(path, lines);
    if (front.get("kind").equals("refusal") && !front.get("severity").equals("error")) {
      throw new Malformed(path, 2, "a refusal is an error, not a " + front.get("severity"));
    }
    return new Page(
        file.substring(0, file.length() - ".md".length()),
        front.get("severity"),
        front.get("kind"));
  }

  private static Map<String, String> frontMatter(Path path, List<String> lines) {
    if (!line(lines, 0).equals(MARK)) {
      throw new Malformed(path, 1, "the page does not begin with `" + MARK + "`");
    }
    Map<String, String> front = new LinkedHashMap<>();
    int at = 1;
    while (at < lines.size() && !lines.get(at).equals(MARK)) {
      String line = lines.get(at++);
      int colon = line.indexOf(": ");
      String key = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 2);
      check(path, at, key, value);
      front.put(key, value);
    }
    List<String> expected = front.containsKey("source") ? KEYS : KEYS.subList(0, 3);
    if (at >= lines.size() || !new ArrayList<>(front.keySet()).equals(expected)) {
      throw new Malformed(
          path,
          at,
          "the front matter has `severity`, `kind`, `area` and perhaps `source`, in this order, and"
              + " ends with `"
              + MARK
              + "`");
    }
    if (!line(lines, at + 1).matches("# \\S.*[^.\\s]")) {
      throw new Malformed(
          path, at + 2, "after the front matter comes the title, `# ...`, without a full stop");
    }
    return front;
  }

  private static void check(Path path, int line, String key, String value) {
    if (key.equals("source")) {
      if (!value.matches("https://\\S+")) {
        throw new Malformed(path, line, "`source` is an address, https://..., not `" + value + "`");
      }
    } else if (WORDS.containsKey(key) && !WORDS.get(key).contains(value)) {
      throw new Malformed(
          path,
          line,
          "`"
              + key
              + "` is one of "
              + String.join(", ", new TreeSet<>(WORDS.get(key)))
              + ", not `"
              + value
              + "`");
    }
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String javaSource(Map<String, Page> pages) {
    StringBuilder source = new StringBuilder();
    source.append("package ").append(PACKAGE).append(";\n\nimport java.util.Optional;\n\n");
    source.append("/**\n * Every kind of diagnostic, by a name that stays the same for good;");
    source.append(" written by the build\n * from docs/diagnostics.\n */\n");
    source.append("public enum ").append(NAME).append(" {\n");
    String end = "";
    for (Map.Entry<String, Page> entry : pages.entrySet()) {
      Page page = entry.getValue();
      source.append(end).append("  ").append(entry.getKey());
      source.append("(\"").append(page.id()).append("\", Severity.");
      source.append(page.severity().toUpperCase(Locale.ROOT)).append(", Kind.");
      source.append(page.kind().toUpperCase(Locale.ROOT)).append(')');
      end = ",\n";
    }
    return source.append(";\n").append(MEMBERS).append("}\n").toString();
  }

  private static final String MEMBERS =
      """

        private final String id;
        private final Severity severity;
        private final Kind kind;

        Code(String id, Severity severity, Kind kind) {
          this.id = id;
          this.severity = severity;
          this.kind = kind;
        }

        /** How much a diagnostic of this code weighs unless something says otherwise. */
        public Severity severity() {
          return severity;
        }

        /** Whether a service can do without what this code says. */
        public Kind kind() {
          return kind;
        }

        /** The name that is shown, such as {@code duplicate-route}. */
        public String id() {
          return id;
        }

        /** The code of a name that is shown. */
        public static Optional<Code> named(String id) {
          for (Code code : values()) {
            if (code.id.equals(id)) {
              return Optional.of(code);
            }
          }
          return Optional.empty();
        }
      """;
}
