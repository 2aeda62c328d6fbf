package dev.httpapi.diff.base;

/** What a change means to those whom it concerns. */
public enum Effect {
  /** Requests that were answered are refused, or answered in another way. */
  BREAKING("breaking"),
  /** What clients did they can still do. */
  COMPATIBLE("compatible"),
  /** More is allowed, to more people, or less is guarded. */
  WEAKER("weaker"),
  /** Less is allowed, to fewer people, or more is guarded. */
  STRONGER("stronger"),
  /** The templates do not tell. */
  UNKNOWN("unknown"),
  /** Worth knowing, neither good nor bad. */
  NEUTRAL("neutral");

  private final String id;

  Effect(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
