package dev.httpapi.diff.updates;

import java.util.Optional;

/**
 * What CloudFormation does to a live resource when a property of it changes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html">Update
 *     behaviors of stack resources</a>
 */
public enum UpdateBehaviour {
  /** Nothing: CloudFormation alone reads what differs. */
  NONE("none"),
  /** The resource stays and works on: "no interruption". */
  IN_PLACE("in-place"),
  /** The resource stays, and may not work for a while: "some interruptions". */
  INTERRUPTION("interruption"),
  /** Another resource is made, with another physical id, and this one is deleted. */
  REPLACEMENT("replacement"),
  /** The resource is replaced or stays, by what a remark says or nobody does. */
  MAY_REPLACE("may-replace"),
  /** One of these or a refusal, by what a remark says. */
  DEPENDS("depends"),
  /** The table has nothing of it. */
  UNKNOWN("unknown");

  private final String word;

  UpdateBehaviour(String word) {
    this.word = word;
  }

  /**
   * The word that a file of the table has for it; no file has those of {@link #NONE} and {@link
   * #UNKNOWN}.
   */
  public String word() {
    return word;
  }

  /** The behaviour that a word of a file stands for. */
  static Optional<UpdateBehaviour> of(String word) {
    for (UpdateBehaviour each : values()) {
      if (each != UNKNOWN && each != NONE && each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
