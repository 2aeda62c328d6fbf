package dev.httpapi.provenance;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a template.
 *
 * @param steps the keys that lead there from the root; items of lists by their index
 */
public record Pointer(List<String> steps) {
  private static final String PROPERTIES = "Properties";

  public Pointer {
    steps = List.copyOf(steps);
  }

  static Pointer to(String... steps) {
    return new Pointer(List.of(steps));
  }

  Pointer with(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Pointer(longer);
  }

  Pointer with(int index) {
    return with(Integer.toString(index));
  }

  /**
   * The place as a person reads it: what leads on from the logical id, properties without the word,
   * items as {@code [0]}, and nothing of the functions that a value is made with.
   */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int i = 2; i < steps.size(); i++) {
      String step = steps.get(i);
      boolean isName = i == 3 && steps.get(2).equals(PROPERTIES);
      if (!isName && (step.startsWith("Fn::") || (step.equals("Ref") && i > 2))) {
        break;
      }
      if (i == 2 && step.equals(PROPERTIES) && steps.size() > 3) {
        continue;
      }
      if (isIndex(step)) {
        path.append('[').append(step).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step);
      }
    }
    return path.toString();
  }

  private static boolean isIndex(String step) {
    for (int i = 0; i < step.length(); i++) {
      if (step.charAt(i) < '0' || step.charAt(i) > '9') {
        return false;
      }
    }
    return !step.isEmpty();
  }

  /**
   * The JSON pointer.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String step : steps) {
      text.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }
}
