package dev.httpapi.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the logical ids of one kind of thing are formed: words that are fixed, and parts. */
public final class NamingRule {

  /**
   * What an id has in the place of a part.
   *
   * @param text the characters of the id; of some parts none
   */
  public record Found(Part part, String text) {}

  /**
   * A logical id that a rule made.
   *
   * @param parts in the order in which they stand in it
   */
  public record Named(NamingRule rule, List<Found> parts) {
    public Named {
      parts = List.copyOf(parts);
    }
  }

  /** A piece of the pattern: a part, or fixed characters where there is none. */
  private record Piece(Optional<Part> part, String text) {}

  private final Kind kind;
  private final String type;
  private final String pattern;
  private final List<Piece> pieces;

  /**
   * A rule.
   *
   * @param type CloudFormation's name of the type of resources; empty for what is none
   * @param pattern the id, with the labels of parts in braces
   */
  NamingRule(Kind kind, String type, String pattern) {
    this.kind = kind;
    this.type = type;
    this.pattern = pattern;
    this.pieces = pieces(pattern);
  }

  private static List<Piece> pieces(String pattern) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int end = open < 0 ? pattern.length() : open;
      if (end > at) {
        pieces.add(new Piece(Optional.empty(), pattern.substring(at, end)));
      }
      at = end;
      if (open >= 0) {
        int close = pattern.indexOf('}', open);
        Part part = Part.labelled(pattern.substring(open + 1, close));
        pieces.add(new Piece(Optional.of(part), ""));
        at = close + 1;
      }
    }
    return pieces;
  }

  /** What it names. */
  public Kind kind() {
    return kind;
  }

  /** The type of the resources that it names; empty for outputs and conditions. */
  public String type() {
    return type;
  }

  /** The id, with the labels of parts in braces: the same for good. */
  public String pattern() {
    return pattern;
  }

  /** Whether there is one such id only. */
  public boolean isFixed() {
    return pieces.size() == 1 && pieces.get(0).part().isEmpty();
  }

  /** The parts that a logical id has, if this rule can have made it. */
  public Optional<Named> of(Kind wanted, String typeOfResource, String logicalId) {
    if (wanted != kind || !typeOfResource.equals(type)) {
      return Optional.empty();
    }
    List<Found> found = new ArrayList<>();
    return fits(0, logicalId, 0, found) ? Optional.of(new Named(this, found)) : Optional.empty();
  }

  private boolean fits(int index, String id, int at, List<Found> found) {
    if (index == pieces.size()) {
      return at == id.length();
    }
    Piece piece = pieces.get(index);
    if (piece.part().isEmpty()) {
      return id.startsWith(piece.text(), at)
          && fits(index + 1, id, at + piece.text().length(), found);
    }
    Part part = piece.part().get();
    for (int i = 0; i <= id.length() - at; i++) {
      int end = part.isGreedy() ? id.length() - i : at + i;
      if (part.accepts(id.substring(at, end))) {
        found.add(new Found(part, id.substring(at, end)));
        if (fits(index + 1, id, end, found)) {
          return true;
        }
        found.remove(found.size() - 1);
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
