package dev.httpapi.source;

/** A string. */
public record StringNode(String text, Span span) implements Scalar {

  @Override
  public StringNode at(Span place) {
    return new StringNode(text, place);
  }

  @Override
  public String kind() {
    return "a string";
  }
}
