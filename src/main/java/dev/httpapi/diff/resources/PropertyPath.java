package dev.httpapi.diff.resources;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a resource's properties to a value.
 *
 * @param shown as a person reads it: {@code Policies[0].PolicyName}
 * @param steps as the table of updates has it: keys, and {@code []} for an item of a list
 */
record PropertyPath(String shown, List<String> steps) {
  static final PropertyPath ROOT = new PropertyPath("", List.of());

  PropertyPath key(String key) {
    return new PropertyPath(shown.isEmpty() ? key : shown + "." + key, with(key));
  }

  /** An item of a list, by its number or by what identifies it. */
  PropertyPath item(String label) {
    return new PropertyPath(shown + "[" + label + "]", with("[]"));
  }

  private List<String> with(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return longer;
  }
}
