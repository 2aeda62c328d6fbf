package dev.httpapi.diff.updates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a file of the table.
 *
 * <p>A line is empty, a comment ({@code # ...}), a heading ({@code type}, {@code source} or {@code
 * name}, and its value), or, after the first empty line, a property: {@code PATH BEHAVIOUR
 * [COMPARISON] [-- REMARK]}.
 */
final class UpdateFile {
  private static final String REMARK = " -- ";
  private static final List<String> HEADINGS = List.of("type", "source", "name");

  private final String file;
  private final String text;
  private final Map<String, String> headings = new HashMap<>();
  private final Map<List<String>, PropertyUpdate> properties = new HashMap<>();
  private int line;

  /**
   * @param file its name, for what is wrong with it
   */
  UpdateFile(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * What the file says.
   *
   * @throws IllegalStateException if it cannot be read
   */
  TypeUpdates read() {
    boolean isHead = true;
    for (String each : text.lines().toList()) {
      line++;
      if (each.isBlank()) {
        isHead = false;
      } else if (each.startsWith("#")) {
        continue;
      } else if (isHead) {
        heading(each.split(" +"));
      } else {
        property(each);
      }
    }
    return new TypeUpdates(
        required("type"),
        Optional.of(required("source")),
        Optional.ofNullable(headings.get("name")),
        properties);
  }

  private void heading(String[] words) {
    if (words.length != 2 || !HEADINGS.contains(words[0])) {
      throw wrong("a heading is `type`, `source` or `name`, and one value");
    }
    if (headings.put(words[0], words[1]) != null) {
      throw wrong("`" + words[0] + "` is there twice");
    }
  }

  private String required(String heading) {
    String value = headings.get(heading);
    if (value == null) {
      throw wrong("there is no `" + heading + "`");
    }
    return value;
  }

  private void property(String written) {
    int dashes = written.indexOf(REMARK);
    String[] words = (dashes < 0 ? written : written.substring(0, dashes)).split(" +");
    if (words.length < 2) {
      throw wrong("a property has a behaviour");
    }
    UpdateBehaviour behaviour =
        UpdateBehaviour.of(words[1])
            .orElseThrow(() -> wrong("`" + words[1] + "` is not a behaviour"));
    Optional<String> remark =
        dashes < 0
            ? Optional.empty()
            : Optional.of(written.substring(dashes + REMARK.length()).strip());
    if (behaviour == UpdateBehaviour.DEPENDS && remark.isEmpty()) {
      throw wrong("a remark says on what it depends");
    }
    PropertyUpdate update = new PropertyUpdate(behaviour, comparison(words), remark);
    if (properties.put(path(words[0]), update) != null) {
      throw wrong("`" + words[0] + "` is there twice");
    }
  }

  private Comparison comparison(String[] words) {
    if (words.length == 2) {
      return new Comparison.Ordered();
    }
    if (words.length == 4 && words[2].equals("keyed")) {
      return new Comparison.Keyed(words[3]);
    }
    if (words.length == 3 && words[2].equals("set")) {
      return new Comparison.AnyOrder();
    }
    if (words.length == 3 && words[2].equals("policy")) {
      return new Comparison.Policy();
    }
    throw wrong("what follows a behaviour is `set`, `keyed PROPERTY` or `policy`");
  }

  /** {@code Policies[].PolicyDocument} is {@code Policies}, {@code []}, {@code PolicyDocument}. */
  private static List<String> path(String written) {
    List<String> path = new ArrayList<>();
    for (String part : written.split("\\.")) {
      boolean isList = part.endsWith(TypeUpdates.ITEM);
      path.add(isList ? part.substring(0, part.length() - TypeUpdates.ITEM.length()) : part);
      if (isList) {
        path.add(TypeUpdates.ITEM);
      }
    }
    return List.copyOf(path);
  }

  private IllegalStateException wrong(String what) {
    return new IllegalStateException(file + ":" + line + ": " + what);
  }
}
