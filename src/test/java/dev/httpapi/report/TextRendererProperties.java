package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a line holds, what is underlined stands over its underline. */
class TextRendererProperties {

  /** Characters that belong together, how they are shown, and how many columns that takes. */
  private record Atom(String written, String shown, int width) {
    Atom(String text, int width) {
      this(text, text, width);
    }

    int codePoints() {
      return written.codePointCount(0, written.length());
    }
  }

  private static final List<Atom> ATOMS =
      List.of(
          new Atom("a", 1),
          new Atom("Z", 1),
          new Atom(":", 1),
          new Atom("-", 1),
          new Atom("^", 1),
          new Atom("é", 1),
          new Atom("o\u0308", 1),
          new Atom("x\u0301\u0323", 1),
          new Atom("ｱ", 1),
          new Atom("日", 2),
          new Atom("か\u3099", 2),
          new Atom("Ｗ", 2),
          new Atom("한", 2),
          new Atom("😀", 2),
          new Atom("👩‍👩‍👧‍👦", 2),
          new Atom("👍🏿", 2),
          new Atom("🇪🇺", 2),
          new Atom("❤️", 2),
          new Atom("#️⃣", 2),
          new Atom("\t", "    ", 4),
          new Atom("\u0000", "␀", 1),
          new Atom("\u001b", "␛", 1),
          new Atom("\u202e", "\\u{202e}", 8),
          new Atom("\u200b", "\\u{200b}", 8));

  /** A line, and the atoms of it that are underlined. */
  record Line(List<Integer> atoms, int from, int to) {
    private String text(int start, int end) {
      StringBuilder text = new StringBuilder();
      atoms.subList(start, end).forEach(i -> text.append(ATOMS.get(i).written()));
      return text.toString();
    }

    private String shown(int start, int end) {
      StringBuilder text = new StringBuilder();
      atoms.subList(start, end).forEach(i -> text.append(ATOMS.get(i).shown()));
      return text.toString();
    }

    private int column(int atom) {
      return 1 + atoms.subList(0, atom).stream().mapToInt(i -> ATOMS.get(i).codePoints()).sum();
    }
  }

  @Provide
  Arbitrary<Line> lines() {
    return Arbitraries.integers()
        .between(0, ATOMS.size() - 1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(120)
        .flatMap(
            atoms ->
                Combinators.combine(
                        Arbitraries.integers().between(0, atoms.size()),
                        Arbitraries.integers().between(0, atoms.size()))
                    .as((a, b) -> new Line(atoms, Math.min(a, b), Math.max(a, b))));
  }

  /** The longest atom that a row shows at a place; of a tab, a space. */
  private static Atom atom(String row, int at) {
    Atom longest = new Atom(row.substring(at, at + 1), 1);
    for (Atom atom : ATOMS) {
      boolean isHere = !atom.shown().isBlank() && row.startsWith(atom.shown(), at);
      if (isHere && atom.shown().length() >= longest.shown().length()) {
        longest = atom;
      }
    }
    return longest;
  }

  /** How wide a row is, by the atoms that it is made of. */
  private static int width(String row) {
    int width = 0;
    for (int at = 0; at < row.length(); at += atom(row, at).shown().length()) {
      width += atom(row, at).width();
    }
    return width;
  }

  /** The end of a row from a column on. */
  private static String from(int column, String row) {
    int at = 0;
    for (int left = column; left > 0 && at < row.length(); ) {
      Atom atom = atom(row, at);
      left -= atom.width();
      at += atom.shown().length();
    }
    return row.substring(at);
  }

  @Property(tries = 500)
  void theUnderlineBeginsAndEndsWithWhatItMarks(
      @ForAll("lines") Line line, @ForAll @IntRange(min = 40, max = 400) int width) {
    SourceFile file = new SourceFile("s.yml", line.text(0, line.atoms().size()));
    Span span = Span.at(file, 1, line.column(line.from()), 1, line.column(line.to()));
    String[] rows = frames(Diagnostic.of(Code.INVALID_VALUE, span, "wrong"), width);
    String source = rows[1];
    String under = rows[2];
    String rest = line.shown(line.from(), line.atoms().size());
    String seen = from(under.indexOf('^'), source);
    if (seen.endsWith("…")) {
      String uncut = seen.substring(0, seen.length() - 1);
      assertTrue(rest.startsWith(uncut), () -> source + "\n" + under);
    } else {
      assertEquals(rest.stripTrailing(), seen);
      String marked = line.shown(line.from(), line.to());
      assertEquals(
          Math.max(1, width(marked)),
          under.length() - under.indexOf('^'),
          () -> source + "\n" + under);
    }
    for (String row : rows) {
      assertTrue(width(row) <= width, () -> width(row) + " of " + width + ": " + row);
    }
  }

  @Provide
  Arbitrary<String> blocks() {
    return Arbitraries.integers()
        .between(-3, ATOMS.size() - 1)
        .map(i -> i < 0 ? "\n" : ATOMS.get(i).written())
        .list()
        .ofMaxSize(120)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 500)
  void noRowIsWiderThanTheTerminal(
      @ForAll("blocks") String text,
      @ForAll("blocks") String label,
      @ForAll("places") List<Integer> place,
      @ForAll @IntRange(min = 40, max = 90) int width) {
    SourceFile file = new SourceFile("s.yml", text);
    Diagnostic diagnostic =
        Diagnostic.of(Code.INVALID_VALUE, span(file, place, 0), "wrong")
            .related(span(file, place, 4), label)
            .related(span(file, place, 2), label)
            .related(Span.at(file, 1, 1, 1, 40), label);
    for (String row : frames(diagnostic, width)) {
      assertTrue(width(row) <= width, () -> width(row) + " of " + width + ": " + row);
    }
  }

  /** The rows of the frames. */
  private static String[] frames(Diagnostic diagnostic, int width) {
    String shown = new TextRenderer(false, width).render(List.of(diagnostic));
    int start = shown.indexOf('\n') + 1;
    return shown.substring(start, shown.lastIndexOf('\n', shown.indexOf(" = see: "))).split("\n");
  }

  /** Places anywhere, also where there is no text. */
  @Provide
  Arbitrary<List<Integer>> places() {
    return Arbitraries.integers().between(-1, 9).list().ofSize(8);
  }

  private static Span span(SourceFile file, List<Integer> place, int first) {
    return Span.at(
        file, place.get(first), place.get(first + 1), place.get(first + 2), place.get(first + 3));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> lines =
        Arbitraries.of(
                "a", " ", "\n", "\n", "\r\n", "\r", "\t", "日", "\u0301", "\u200d", "👩", "\ud83d")
            .list()
            .ofMaxSize(40)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(anything, lines);
  }

  @Property(tries = 500)
  void anyPlaceOfAnyTextCanBeShown(
      @ForAll("texts") String text,
      @ForAll("places") List<Integer> place,
      @ForAll("texts") String label) {
    SourceFile file = new SourceFile("s.yml", text);
    Diagnostic diagnostic =
        Diagnostic.of(Code.INVALID_VALUE, span(file, place, 0), label)
            .related(span(file, place, 4), label)
            .help(label);
    for (int width : new int[] {0, 47, 140}) {
      String shown = new TextRenderer(false, width).render(List.of(diagnostic));
      assertTrue(shown.contains("^"), shown);
      assertEquals(List.of(), obeyed(shown));
    }
    assertTrue(new GithubRenderer().render(List.of(diagnostic)).indexOf('\n') > 0);
  }

  /** The characters of a text that a terminal would obey. */
  private static List<String> obeyed(String text) {
    List<String> found = new ArrayList<>();
    text.codePoints()
        .filter(c -> c != '\n')
        .filter(
            c ->
                Character.isISOControl(c)
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069)
                    || c == 0xFEFF
                    || (c >= 0xD800 && c <= 0xDFFF))
        .forEach(c -> found.add(Integer.toHexString(c)));
    return found;
  }
}
