package dev.httpapi.variables;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import dev.httpapi.source.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which characters of a text came from the environment. While a service is traced, what {@code env}
 * answers stands between marks that no YAML text can hold; so it keeps its origin inside longer
 * texts, and however many variables lead to it.
 */
public final class Origins {
  private static final char MARK = '\u0000';
  private static final char END_OF_NUMBER = '\u0001';
  private static final String OPEN = MARK + "\u0001";
  private static final String CLOSE = MARK + "\u0002";
  private static final int MOST_DIGITS = 10;
  private static final String HIDDEN = "***";

  private Origins() {}

  /** A piece of a text, and the uses of {@code env} that it came from: by their numbers. */
  public record Piece(String text, List<Integer> uses) {
    public Piece {
      uses = List.copyOf(uses);
    }

    /** Whether it came from the environment. */
    public boolean isForeign() {
      return !uses.isEmpty();
    }
  }

  /** What becomes of each piece of a text. */
  @FunctionalInterface
  public interface Rewriting {
    String of(Piece piece);
  }

  static String mark(int use, String text) {
    return OPEN + use + END_OF_NUMBER + text + CLOSE;
  }

  /** Whether a part of a text came from the environment. */
  public static boolean isIn(String text) {
    return text.contains(OPEN);
  }

  /** Whether a part of a value did. */
  public static boolean isIn(Node value) {
    return !uses(value).isEmpty();
  }

  /** The numbers of the uses of {@code env} that a value came from, ascending. */
  public static Set<Integer> uses(Node value) {
    Set<Integer> uses = new TreeSet<>();
    collect(value, uses);
    return uses;
  }

  private static void collect(Node value, Set<Integer> uses) {
    if (value instanceof StringNode text) {
      for (Piece piece : pieces(text.text())) {
        uses.addAll(piece.uses());
      }
    } else if (value instanceof Sequence list) {
      list.items().forEach(item -> collect(item, uses));
    } else if (value instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> collect(entry.value(), uses));
    }
  }

  /** The pieces of a text without the marks between them, empty ones left out. */
  public static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int from = 0;
    int mark = text.indexOf(MARK);
    while (mark >= 0) {
      int end = endOfMark(text, mark, open.isEmpty());
      if (end > mark) {
        add(pieces, text.substring(from, mark), open);
        from = end;
        if (text.startsWith(CLOSE, mark)) {
          open.pop();
        } else {
          open.push(Integer.valueOf(text.substring(mark + OPEN.length(), end - 1)));
        }
      }
      mark = text.indexOf(MARK, Math.max(end, mark + 1));
    }
    add(pieces, text.substring(from), open);
    return pieces;
  }

  /** The end of the mark that starts at an index, or the index itself where none starts. */
  private static int endOfMark(String text, int mark, boolean nothingOpen) {
    if (text.startsWith(CLOSE, mark)) {
      return nothingOpen ? mark : mark + CLOSE.length();
    }
    if (!text.startsWith(OPEN, mark)) {
      return mark;
    }
    int end = mark + OPEN.length();
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    boolean number = end > mark + OPEN.length() && end < mark + OPEN.length() + MOST_DIGITS;
    return number && end < text.length() && text.charAt(end) == END_OF_NUMBER ? end + 1 : mark;
  }

  private static void add(List<Piece> pieces, String text, Deque<Integer> open) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, List.copyOf(open)));
    }
  }

  /** A text without marks. */
  public static String plain(String text) {
    return isIn(text) ? rewritten(text, Piece::text) : text;
  }

  /** A value without marks. */
  public static Node plain(Node value) {
    return rewritten(value, Piece::text);
  }

  /** A value in which stars stand for what came from the environment. */
  public static Node masked(Node value) {
    return rewritten(value, Origins::mask);
  }

  /**
   * A message without what came from the environment.
   *
   * @param quoted texts with marks that the message may quote without them
   */
  static String masked(String message, List<String> quoted) {
    String masked = rewritten(message, Origins::mask);
    for (String text : quoted) {
      if (isIn(text)) {
        masked =
            masked.replace("`" + plain(text) + "`", "`" + rewritten(text, Origins::mask) + "`");
      }
    }
    for (String text : quoted) {
      for (Piece piece : pieces(text)) {
        if (piece.isForeign() && masked.contains(piece.text())) {
          return "the reason holds a value of the environment, which --show-values shows";
        }
      }
    }
    return masked;
  }

  private static String mask(Piece piece) {
    return piece.isForeign() ? HIDDEN : piece.text();
  }

  /** A value in whose texts something else stands for each piece, and no marks. */
  public static Node rewritten(Node value, Rewriting rewriting) {
    return Texts.change(
        value,
        text ->
            isIn(text.text())
                ? new StringNode(rewritten(text.text(), rewriting), text.span())
                : text);
  }

  private static String rewritten(String text, Rewriting rewriting) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces(text)) {
      out.append(rewriting.of(piece));
    }
    return out.toString();
  }
}
