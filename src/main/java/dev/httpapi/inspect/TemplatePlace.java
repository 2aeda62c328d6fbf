package dev.httpapi.inspect;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a template.
 *
 * @param steps the keys that lead there: the section, the logical id, attributes; items of lists by
 *     their index
 */
public record TemplatePlace(List<String> steps) {
  private static final String RESOURCES = "Resources";

  public TemplatePlace {
    steps = List.copyOf(steps);
  }

  TemplatePlace with(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new TemplatePlace(longer);
  }

  /** {@code Resources}, {@code Outputs}, ... */
  public String section() {
    return steps.isEmpty() ? "" : steps.get(0);
  }

  /** The logical id; empty in a section that is one value. */
  public String logicalId() {
    return steps.size() < 2 ? "" : steps.get(1);
  }

  /** What leads on from the logical id; empty when the logical id itself is meant. */
  public String path() {
    return steps.size() < 3 ? "" : String.join(".", steps.subList(2, steps.size()));
  }

  /** The path as a person reads it; resources without their section. */
  @Override
  public String toString() {
    boolean resource = section().equals(RESOURCES) && steps.size() > 1;
    return String.join(".", resource ? steps.subList(1, steps.size()) : steps);
  }
}
