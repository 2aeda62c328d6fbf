package dev.httpapi.source;

/** {@code true} or {@code false}. */
public record BooleanNode(boolean value, Span span) implements Scalar {

  @Override
  public String text() {
    return value ? "true" : "false";
  }

  @Override
  public BooleanNode at(Span place) {
    return new BooleanNode(value, place);
  }

  @Override
  public String kind() {
    return "a boolean";
  }
}
