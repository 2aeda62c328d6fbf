package dev.httpapi.rules.lambda;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;

/** What of a template is there in every deployment of it. */
final class Certain {
  private Certain() {}

  /** Whether an item of a list stays there: {@code Fn::If} and {@code AWS::NoValue} may not. */
  static boolean stays(Value item) {
    return !(item instanceof Fields fields)
        || (!fields.has("Fn::If")
            && !fields.has("Fn::Transform")
            && !fields.text("Ref").equals("AWS::NoValue"));
  }

  /** How many items stay in a list, at the least. */
  static int count(List<Located> items) {
    int count = 0;
    for (Located item : items) {
      count += stays(item.value()) ? 1 : 0;
    }
    return count;
  }

  /** Whether one resource is there whenever another is. */
  static boolean isBeside(Declared one, Declared other) {
    return one.whole().get("Condition").isEmpty() || one.condition().equals(other.condition());
  }

  /**
   * Whether what a resource leaves out is left out when it is deployed: a macro could put it there.
   */
  static boolean isWhole(Declared resource) {
    return !resource.template().fields().has("Transform")
        && resource.get("Fn::Transform").isEmpty()
        && resource.whole().get("Fn::Transform").isEmpty();
  }
}
