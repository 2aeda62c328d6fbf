package dev.httpapi.javascript;

import java.util.function.Consumer;

/**
 * That files of JavaScript may be run, and how.
 *
 * @param seconds how long they may run, all of them together
 * @param printed takes what they write to stdout past {@code console.log}, which is no result
 */
public record CodeAllowed(int seconds, Consumer<String> printed) {
  /** The time that is given without a word. */
  public static final int DEFAULT_SECONDS = 30;
}
