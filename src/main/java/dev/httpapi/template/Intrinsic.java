package dev.httpapi.template;

import java.util.List;

/**
 * CloudFormation's intrinsic functions and pseudo parameters.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">
 *     Intrinsic function reference</a>
 */
public final class Intrinsic {
  private Intrinsic() {}

  /** Whether an object stands for what a function gives: {@code Ref} or one of {@code Fn::}. */
  public static boolean isFunction(Fields object) {
    if (object.asMap().size() != 1) {
      return false;
    }
    String key = object.asMap().keySet().iterator().next();
    return key.equals("Ref") || key.startsWith("Fn::");
  }

  public static Value ref(String logicalId) {
    return new Fields().put("Ref", logicalId);
  }

  public static Value getAtt(String logicalId, String attribute) {
    return new Fields().put("Fn::GetAtt", Value.texts(List.of(logicalId, attribute)));
  }

  public static Value join(String delimiter, Value... values) {
    return new Fields().put("Fn::Join", Value.list(Value.of(delimiter), Value.list(values)));
  }

  public static Value sub(String text) {
    return new Fields().put("Fn::Sub", text);
  }

  /** One value where a condition holds, another where it does not. */
  public static Value ifElse(Value condition, Value then, Value otherwise) {
    return new Fields().put("Fn::If", Value.list(condition, then, otherwise));
  }

  public static Value partition() {
    return ref("AWS::Partition");
  }

  public static Value region() {
    return ref("AWS::Region");
  }

  public static Value accountId() {
    return ref("AWS::AccountId");
  }

  public static Value urlSuffix() {
    return ref("AWS::URLSuffix");
  }
}
