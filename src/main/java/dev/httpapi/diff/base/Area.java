package dev.httpapi.diff.base;

/** What a change is about. */
public enum Area {
  /** Who may call what, and what code may do. */
  SECURITY("security"),
  /** What clients of an API rely on. */
  CONTRACT("contract"),
  /** What a stack costs, and what bounds it. */
  LIMITS("limits"),
  /** The resources of the stack and what it tells other stacks. */
  STACK("stack");

  private final String id;

  Area(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
