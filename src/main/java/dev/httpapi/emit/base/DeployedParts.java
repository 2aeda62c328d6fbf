package dev.httpapi.emit.base;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Stack;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The methods or routes of an API that a deployment takes a copy of, each under its function's
 * condition if it has one.
 *
 * <p>API Gateway deploys no API without any, so that a deployment exists only where one of them
 * does. It comes after them: by {@code DependsOn}, and after one with a condition of its own by a
 * reference in the metadata, since what depends on a resource that is not created is not created
 * either.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-condition.html">
 *     Condition attribute</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html">
 *     Condition functions: Fn::If in the metadata, two to ten conditions in Fn::Or</a>
 */
public final class DeployedParts {
  private static final int MOST_ALTERNATIVES = 10;

  private final String anyExists;
  private final Span origin;
  private final Map<String, Optional<Node>> parts = new LinkedHashMap<>();
  private final Presence presence = new Presence();

  /**
   * No parts yet.
   *
   * @param anyExists the name of the condition that one of them exists, should it have to be made
   * @param origin the API
   */
  public DeployedParts(String anyExists, Span origin) {
    this.anyExists = anyExists;
    this.origin = origin;
  }

  public void add(String logicalId, Optional<Node> condition) {
    parts.put(logicalId, condition);
    presence.add(condition);
  }

  /** The condition under which there is any of them; empty when there always is. */
  public Optional<Node> condition() {
    return presence.alternatives().size() < 2
        ? presence.only()
        : Optional.of(new StringNode(anyExists, origin));
  }

  /** Defines that condition in a stack, if it is none of the service's own. */
  public void define(Stack stack) {
    List<Node> alternatives = presence.alternatives();
    if (alternatives.size() > 1) {
      stack.condition(anyExists, anyOf(alternatives).at(origin));
    }
  }

  private static Value anyOf(List<Node> conditions) {
    List<Value> some = new ArrayList<>();
    for (Node condition : conditions) {
      if (some.size() == MOST_ALTERNATIVES) {
        Value before = new Fields().put("Fn::Or", Value.list(some));
        some = new ArrayList<>(List.of(before));
      }
      some.add(new Fields().put("Condition", Value.of(condition)));
    }
    return new Fields().put("Fn::Or", Value.list(some));
  }

  /** A deployment that exists where one of them does, and comes after those that do. */
  public Resource before(Resource deployment) {
    List<Value> dependencies = new ArrayList<>();
    List<Value> conditional = new ArrayList<>();
    for (Map.Entry<String, Optional<Node>> part : parts.entrySet()) {
      Optional<Node> condition = part.getValue();
      if (condition.isEmpty() || presence.only().isPresent()) {
        dependencies.add(Value.of(part.getKey()));
      } else {
        Value reference = Intrinsic.ref(part.getKey());
        conditional.add(Intrinsic.ifElse(Value.of(condition.get()), reference, Value.of("")));
      }
    }
    Resource ordered = deployment.condition(condition()).dependsOnAll(dependencies);
    return conditional.isEmpty()
        ? ordered
        : ordered.metadata(new Fields().put("DeployedWhereTheyExist", Value.list(conditional)));
  }
}
