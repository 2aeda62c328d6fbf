package dev.httpapi.source;

/** {@code null}: written as {@code null} or {@code ~}, or left out after a key. */
public record NullNode(Span span) implements Scalar {

  @Override
  public String text() {
    return "null";
  }

  @Override
  public NullNode at(Span place) {
    return new NullNode(place);
  }

  @Override
  public String kind() {
    return "nothing";
  }
}
