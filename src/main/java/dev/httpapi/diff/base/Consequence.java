package dev.httpapi.diff.base;

import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * What a change of the template means to somebody: a client of the API, an attacker, who pays.
 *
 * @param subject what it happens to: a route such as {@code GET /items/{id}}, a logical id
 * @param message one sentence without the subject, in lower case and without a full stop
 * @param before where it stands on the old side; empty for what is new
 * @param after where it stands on the new side; empty for what is gone
 */
public record Consequence(
    ChangeCode code,
    Effect effect,
    String subject,
    String message,
    Optional<Span> before,
    Optional<Span> after)
    implements Change {

  public static Consequence of(ChangeCode code, Effect effect, String subject, String message) {
    return new Consequence(code, effect, subject, message, Optional.empty(), Optional.empty());
  }

  /** The same, standing at these places. */
  public Consequence at(Optional<Span> old, Optional<Span> now) {
    return new Consequence(code, effect, subject, message, old, now);
  }

  /** The same, standing at a place of both sides. */
  public Consequence at(Span old, Span now) {
    return at(Optional.of(old), Optional.of(now));
  }

  /** The same, of something that the new side does not have. */
  public Consequence gone(Span old) {
    return at(Optional.of(old), Optional.empty());
  }

  /** The same, of something that the old side did not have. */
  public Consequence added(Span now) {
    return at(Optional.empty(), Optional.of(now));
  }
}
