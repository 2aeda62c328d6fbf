package dev.httpapi.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Values that CloudFormation knows and nobody before it, such as the account. Until the template is
 * made they stand in texts behind marks that no YAML text can hold, so that a name or an ARN with
 * such a part is a text like any other.
 */
public final class Deferred {
  private static final char MARK = '\u0000';
  private static final String START = MARK + "AWS::";

  private Deferred() {}

  /**
   * A text that stands for a pseudo parameter.
   *
   * @param name such as {@code AWS::AccountId}
   */
  public static String pseudoParameter(String name) {
    return MARK + name + MARK;
  }

  /** Whether a part of a text is known to CloudFormation only. */
  public static boolean isIn(String text) {
    return text.indexOf(START) >= 0;
  }

  /** Whether CloudFormation resolves a part of a text, by a mark or a dynamic reference. */
  public static boolean isPromise(String text) {
    return isIn(text) || text.contains("{{resolve:");
  }

  /** A part of a text: as it is written, or the name of a pseudo parameter. */
  public record Piece(String text, boolean deferred) {}

  /** The parts of a text, empty ones left out. */
  public static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int copied = 0;
    int start = text.indexOf(START);
    while (start >= 0) {
      int end = text.indexOf(MARK, start + 1);
      if (end < 0) {
        break;
      }
      if (start > copied) {
        pieces.add(new Piece(text.substring(copied, start), false));
      }
      pieces.add(new Piece(text.substring(start + 1, end), true));
      copied = end + 1;
      start = text.indexOf(START, copied);
    }
    if (copied < text.length()) {
      pieces.add(new Piece(text.substring(copied), false));
    }
    return pieces;
  }

  /** A text as it is to be shown: <code>${AWS::AccountId}</code>. */
  public static String shown(String text) {
    if (!isIn(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    for (Piece piece : pieces(text)) {
      shown.append(piece.deferred() ? "${" + piece.text() + "}" : piece.text());
    }
    return shown.toString();
  }

  /** A value whose texts are as they are to be shown. */
  public static Node shown(Node value) {
    return Texts.change(
        value, text -> isIn(text.text()) ? new StringNode(shown(text.text()), text.span()) : text);
  }
}
