package dev.httpapi.template;

/**
 * What a permission becomes in the policy of a function, and how much such a policy holds. Lambda
 * says of more: "The final policy size (20782) is bigger than the limit (20480)".
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas: function resource-based policy</a>
 */
public final class FunctionPolicyText {
  public static final int MOST_BYTES = 20 * 1024;

  /** What stands around the statements. */
  public static final int FRAME =
      "{\"Version\":\"2012-10-17\",\"Id\":\"default\",\"Statement\":[]}".length();

  public static final int LONGEST_SID = 100;

  /** What stands around the ARN of whoever may invoke the function. */
  public static final int SOURCE = ",\"Condition\":{\"ArnLike\":{\"AWS:SourceArn\":\"\"}}".length();

  private static final int STATEMENT =
      "{\"Sid\":\"\",\"Effect\":\"Allow\",\"Principal\":,\"Action\":\"\",\"Resource\":\"\"},"
          .length();

  private FunctionPolicyText() {}

  /**
   * The bytes of a statement.
   *
   * @param sid the length of its id
   * @param principal the length of the JSON text that says who it is for
   * @param action the length of the action's name
   * @param resource the length of the function's ARN
   * @param condition the length of {@link #SOURCE} and of what stands in it, or 0
   */
  public static int statement(int sid, int principal, int action, int resource, int condition) {
    return STATEMENT + Math.min(sid, LONGEST_SID) + principal + action + resource + condition;
  }
}
