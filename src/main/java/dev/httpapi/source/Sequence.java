package dev.httpapi.source;

import java.util.List;

/** A list of values. */
public record Sequence(List<Node> items, Span span) implements Node {

  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public Sequence at(Span place) {
    return new Sequence(items, place);
  }

  @Override
  public String kind() {
    return "a list";
  }
}
