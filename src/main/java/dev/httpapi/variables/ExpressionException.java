package dev.httpapi.variables;

/** A string whose variables cannot be read. */
final class ExpressionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;

  /** A problem with the characters from {@code start} to {@code end} of the string. */
  ExpressionException(String message, int start, int end) {
    super(message, null, false, false);
    this.start = start;
    this.end = end;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}
