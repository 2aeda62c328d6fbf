package dev.httpapi.diagnostics;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The comments of a YAML file that switch a rule off for one line:
 *
 * <pre>
 *   - httpApi: GET /health   # httpapi-ignore: open-route load balancers ask without credentials
 * </pre>
 *
 * <p>On a line of its own such a comment is about the next line that has something else.
 */
final class IgnoreComments {
  private static final String MARK = "httpapi-ignore";

  private final SourceFile file;
  private final List<Ignore> all = new ArrayList<>();

  /** One comment, the code that it ignores, and the line that it is about. */
  private static final class Ignore {
    private final Code code;
    private final Span span;
    private final int line;
    private boolean used;

    Ignore(Code code, Span span, int line) {
      this.code = code;
      this.span = span;
      this.line = line;
    }
  }

  private IgnoreComments(SourceFile file) {
    this.file = file;
  }

  /** The comments of a file; those that ignore nothing that can be ignored are told. */
  static Optional<IgnoreComments> of(SourceFile file, Diagnostics diagnostics) {
    if (!file.text().contains(MARK)) {
      return Optional.empty();
    }
    IgnoreComments comments = new IgnoreComments(file);
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      comments.read(lines, i, diagnostics);
    }
    return Optional.of(comments);
  }

  private void read(List<String> lines, int index, Diagnostics diagnostics) {
    String line = lines.get(index);
    int hash = comment(line);
    if (hash < 0) {
      return;
    }
    Span span = span(line, hash, index + 1);
    String rest = line.substring(line.indexOf(MARK, hash) + MARK.length()).strip();
    String words = rest.startsWith(":") ? rest.substring(1).strip() : "";
    int blank = 0;
    while (blank < words.length() && !Character.isWhitespace(words.charAt(blank))) {
      blank++;
    }
    String id = words.substring(0, blank);
    Optional<Code> code = Code.named(id);
    String problem = problem(id, code, words.substring(blank).strip());
    if (!problem.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.MALFORMED_IGNORE, span, problem)
              .help(
                  code.isPresent() || id.isEmpty()
                      ? Optional.of(
                          "write `# httpapi-ignore: CODE reason`, where `httpapi rules` lists the codes")
                      : Suggestion.didYouMean(id, Codes.switchable())));
    }
    if (code.isPresent() && code.get().kind() != Kind.REFUSAL) {
      Ignore ignore = new Ignore(code.get(), span, about(lines, index, hash));
      // What is wrong with a comment is told once.
      ignore.used = !problem.isEmpty();
      all.add(ignore);
    }
  }

  private static String problem(String id, Optional<Code> code, String reason) {
    if (id.isEmpty()) {
      return "this comment names no code to ignore";
    }
    if (code.isEmpty()) {
      return "no rule has the code `" + id + "`";
    }
    if (code.get().kind() == Kind.REFUSAL) {
      return "`" + id + "` cannot be ignored: nothing can be compiled with it";
    }
    return reason.isEmpty() ? "this comment gives no reason to ignore `" + id + "`" : "";
  }

  /** Where the comment with the mark begins; less than 0 where there is none. */
  private static int comment(String line) {
    int mark = line.indexOf(MARK);
    if (mark < 0) {
      return -1;
    }
    int hash = mark - 1;
    while (hash >= 0 && (line.charAt(hash) == ' ' || line.charAt(hash) == '\t')) {
      hash--;
    }
    boolean begins =
        hash >= 0
            && line.charAt(hash) == '#'
            && (hash == 0 || line.charAt(hash - 1) == ' ' || line.charAt(hash - 1) == '\t');
    return begins ? hash : -1;
  }

  private static int about(List<String> lines, int index, int hash) {
    if (!lines.get(index).substring(0, hash).isBlank()) {
      return index + 1;
    }
    int next = index + 1;
    while (next < lines.size() && isComment(lines.get(next))) {
      next++;
    }
    return next + 1;
  }

  private static boolean isComment(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  private Span span(String line, int hash, int number) {
    int start = line.codePointCount(0, hash) + 1;
    int end = line.codePointCount(0, line.stripTrailing().length()) + 1;
    return Span.at(file, number, start, number, end);
  }

  /** Whether a comment ignores a diagnostic, which is then of some use. */
  boolean ignores(Diagnostic diagnostic) {
    boolean ignored = isAt(diagnostic.span(), diagnostic.code());
    Optional<Span> use = diagnostic.span().usedAt();
    return (use.isPresent() && isAt(use.get(), diagnostic.code())) || ignored;
  }

  private boolean isAt(Span place, Code code) {
    boolean ignored = false;
    for (Ignore ignore : all) {
      if (ignore.code == code
          && ignore.line == place.line()
          && file.name().equals(place.file().name())) {
        ignore.used = true;
        ignored = true;
      }
    }
    return ignored;
  }

  /** Tells of the comments that ignored nothing. */
  void tellUnused(Diagnostics diagnostics) {
    for (Ignore ignore : all) {
      if (!ignore.used) {
        diagnostics.add(
            Diagnostic.of(
                    Code.UNUSED_IGNORE,
                    ignore.span,
                    "nothing on this line raises `" + ignore.code.id() + "`")
                .help("take the comment out"));
      }
    }
  }
}
