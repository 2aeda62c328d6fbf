package dev.httpapi.diff.base;

/**
 * What a deployment does to a live resource, the gentlest first.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html">Update
 *     behaviors of stack resources</a>
 */
public enum Action {
  /** Nothing that the resource itself would notice. */
  METADATA(ChangeCode.RESOURCE_METADATA, "metadata only"),
  /** Made, where there was none. */
  ADDED(ChangeCode.RESOURCE_ADDED, "added"),
  /** A version or a deployment, which is published anew with every change of what it is of. */
  RENEWED(ChangeCode.RESOURCE_RENEWED, "published anew"),
  /** Changed while it works on. */
  UPDATED(ChangeCode.RESOURCE_UPDATED, "updated in place"),
  /** Changed, and out of work meanwhile. */
  INTERRUPTED(ChangeCode.RESOURCE_INTERRUPTED, "updated with interruption"),
  /** Out of the stack, and left in the account. */
  KEPT(ChangeCode.RESOURCE_KEPT, "leaves the stack and is kept"),
  /** Changed in a way that is not known here. */
  UNKNOWN(ChangeCode.RESOURCE_CHANGED, "changed, with unknown effect"),
  /** Deleted. */
  REMOVED(ChangeCode.RESOURCE_REMOVED, "removed"),
  /** Deleted with what it holds, such as logs or items. */
  LOST(ChangeCode.RESOURCE_LOST, "removed"),
  /** Deleted, while a new one is made under the same logical id, or left as it is. */
  MAY_BE_REPLACED(ChangeCode.RESOURCE_MAY_BE_REPLACED, "may be replaced"),
  /** Deleted, while a new one of the same content is made under another logical id. */
  RENAMED(ChangeCode.RESOURCE_RENAMED, "renamed, which replaces it"),
  /** Deleted, while a new one is made under the same logical id. */
  REPLACED(ChangeCode.RESOURCE_REPLACED, "replaced"),
  /**
   * Refused by CloudFormation: a logical id keeps its type.
   *
   * @see <a href="https://github.com/aws/aws-sam-cli/issues/6786">Update of resource type is not
   *     permitted</a>
   */
  RETYPED(ChangeCode.RESOURCE_RETYPED, "of another type, which CloudFormation refuses");

  private final ChangeCode code;
  private final String words;

  Action(ChangeCode code, String words) {
    this.code = code;
    this.words = words;
  }

  public ChangeCode code() {
    return code;
  }

  /** What happens to the resource, as the end of a sentence about it. */
  public String words() {
    return words;
  }

  /** Whether the live resource gives way to a new one, with another id. */
  public boolean replaces() {
    return this == REPLACED || this == RENAMED || this == RETYPED;
  }
}
