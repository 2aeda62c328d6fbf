package dev.httpapi.template;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource of a template.
 *
 * @param type CloudFormation's name of the type, such as {@code AWS::Lambda::Function}
 * @param properties its properties, with nulls where the configuration has them
 * @param origin the part of the configuration that it is made from
 * @param dependsOn a logical id or a list of them
 * @param condition the condition under which it exists
 * @param deletionPolicy what becomes of it when it leaves the stack
 * @param metadata what is noted of it in the template, and referred to from there
 */
public record Resource(
    String type,
    Fields properties,
    Span origin,
    Optional<Value> dependsOn,
    Optional<Value> condition,
    Optional<String> deletionPolicy,
    Optional<Fields> metadata) {

  public static Resource of(String type, Span origin, Fields properties) {
    return new Resource(
        type,
        properties,
        origin,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, created after one other resource. */
  public Resource dependsOn(String logicalId) {
    return with(Optional.of(Value.of(logicalId)), condition, deletionPolicy);
  }

  /** The same, created after another resource if there is one. */
  public Resource dependsOn(Optional<String> logicalId) {
    return logicalId.isPresent() ? dependsOn(logicalId.get()) : this;
  }

  /** The same, created after other resources: a list only when there are several. */
  public Resource dependsOnAny(List<String> logicalIds) {
    return logicalIds.size() == 1 ? dependsOn(logicalIds.get(0)) : dependsOnAll(texts(logicalIds));
  }

  private static List<Value> texts(List<String> logicalIds) {
    List<Value> values = new ArrayList<>(logicalIds.size());
    for (String logicalId : logicalIds) {
      values.add(Value.of(logicalId));
    }
    return values;
  }

  /** The same, created after other resources; no {@code DependsOn} when there are none. */
  public Resource dependsOnAll(List<Value> logicalIds) {
    Optional<Value> all =
        logicalIds.isEmpty() ? Optional.empty() : Optional.of(Value.list(logicalIds));
    return with(all, condition, deletionPolicy);
  }

  /** The same, with a {@code DependsOn} as it is to stand in the template, if there is one. */
  public Resource dependsOnValue(Optional<Value> written) {
    return with(written, condition, deletionPolicy);
  }

  /** The same, existing only under a condition as it stands in a template, if there is one. */
  public Resource conditionValue(Optional<Value> name) {
    return with(dependsOn, name, deletionPolicy);
  }

  /** The same, existing only under a condition, if there is one. */
  public Resource condition(Optional<Node> name) {
    return name.isPresent()
        ? with(dependsOn, Optional.of(Value.of(name.get())), deletionPolicy)
        : this;
  }

  /** The same, left alone in the account when it leaves the stack. */
  public Resource retained() {
    return with(dependsOn, condition, Optional.of("Retain"));
  }

  /** The same, with metadata. */
  public Resource metadata(Fields noted) {
    return new Resource(
        type, properties, origin, dependsOn, condition, deletionPolicy, Optional.of(noted));
  }

  private Resource with(
      Optional<Value> depends, Optional<Value> exists, Optional<String> deletion) {
    return new Resource(type, properties, origin, depends, exists, deletion, metadata);
  }

  /** The resource as it stands in a template, with the keys in the framework's order. */
  Fields toFields() {
    Fields fields = new Fields().madeFrom(Optional.of(origin)).put("Type", type);
    if (deletionPolicy.isPresent()) {
      fields.put("DeletionPolicy", deletionPolicy.get());
    }
    return fields
        .put("Properties", properties)
        .put("Condition", condition)
        .put("DependsOn", dependsOn)
        .put("Metadata", metadata);
  }
}
