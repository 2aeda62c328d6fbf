package dev.httpapi.template;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The resources, outputs and conditions that a service makes, by logical id, while they are
 * gathered.
 */
public final class Stack {
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Map<String, Fields> outputs = new LinkedHashMap<>();
  private final Fields conditions = new Fields();

  /**
   * Adds a resource.
   *
   * @return the resource that has the logical id already, which then stays as it is
   */
  public Optional<Resource> add(String logicalId, Resource resource) {
    return Optional.ofNullable(resources.putIfAbsent(logicalId, resource));
  }

  public boolean has(String logicalId) {
    return resources.containsKey(logicalId);
  }

  /** Defines a condition. */
  public void condition(String name, Value definition) {
    conditions.put(name, definition);
  }

  /**
   * Adds an output without a description.
   *
   * @param origin the part of the configuration that it is made from
   */
  public void output(String name, Span origin, Value value) {
    outputs.put(name, new Fields().madeFrom(Optional.of(origin)).put("Value", value));
  }

  /** Adds an output, or replaces the one of the same name; there only under a condition, if any. */
  public void output(
      String name, Span origin, String description, Value value, Optional<Node> condition) {
    outputs.put(
        name,
        new Fields()
            .madeFrom(Optional.of(origin))
            .put("Description", description)
            .put("Value", value)
            .putNode("Condition", condition));
  }

  public Map<String, Resource> resources() {
    return Collections.unmodifiableMap(resources);
  }

  /** The stack as a template, every output exported under {@code exportPrefix} and its name. */
  public Fields toTemplate(String description, String exportPrefix) {
    Fields all = new Fields();
    for (Map.Entry<String, Resource> resource : resources.entrySet()) {
      all.put(resource.getKey(), resource.getValue().toFields());
    }
    Fields exported = new Fields();
    for (Map.Entry<String, Fields> output : outputs.entrySet()) {
      Fields export = new Fields().put("Name", exportPrefix + output.getKey());
      exported.put(output.getKey(), output.getValue().copy().put("Export", export));
    }
    Fields template =
        new Fields().put("AWSTemplateFormatVersion", "2010-09-09").put("Description", description);
    if (!conditions.isEmpty()) {
      template.put("Conditions", conditions);
    }
    return template.put("Resources", all).put("Outputs", exported);
  }
}
