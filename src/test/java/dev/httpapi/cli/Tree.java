package dev.httpapi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the maps and lists that a YAML file is made into. */
final class Tree {
  private Tree() {}

  /** A mapping, its keys as text; nothing is an empty one. */
  static Map<String, Object> map(Object value) {
    Map<String, Object> result = new LinkedHashMap<>();
    if (value != null) {
      ((Map<?, ?>) value).forEach((key, each) -> result.put(String.valueOf(key), each));
    }
    return result;
  }

  /** A mapping of texts. */
  static Map<String, String> texts(Object value) {
    Map<String, String> result = new LinkedHashMap<>();
    map(value).forEach((key, each) -> result.put(key, String.valueOf(each)));
    return result;
  }

  /** A list of mappings. */
  static List<Map<String, Object>> maps(Object value) {
    return list(value).stream().map(Tree::map).toList();
  }

  /** A list; nothing is an empty one. */
  static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  static String text(Object value) {
    return value == null ? "" : String.valueOf(value);
  }
}
