package dev.httpapi.diff.updates;

/** What an update does to a live resource. */
public enum UpdateBehaviour {
  NONE,
  IN_PLACE,
  INTERRUPTION,
  REPLACEMENT,
  DEPENDS,
  UNKNOWN
}
