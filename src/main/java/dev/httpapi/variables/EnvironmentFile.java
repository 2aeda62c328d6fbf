package dev.httpapi.variables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of environment variables: {@code NAME=value} by lines, as the packages dotenv 16 and
 * dotenv-expand 10 read it, which the framework uses.
 */
final class EnvironmentFile {
  /** What JavaScript takes for blank: a byte order mark, too. */
  private static final String BLANK =
      "[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]";

  private static final Pattern LINE =
      Pattern.compile(
          ("^~*(?:export~+)?([\\w.-]+)(?:~*=~*?|:~+?)"
                  + "(~*'(?:\\\\'|[^'])*'|~*\"(?:\\\\\"|[^\"])*\"|~*`(?:\\\\`|[^`])*`|[^#\\r\\n]+)?"
                  + "~*(?:#.*)?$")
              .replace("~", BLANK),
          Pattern.MULTILINE);
  private static final Pattern AROUND = Pattern.compile("^~+|~+$".replace("~", BLANK));
  private static final Pattern QUOTED =
      Pattern.compile("^(['\"`])([\\s\\S]*)\\1$", Pattern.MULTILINE);

  /** A reference in a value: <code>$NAME</code>, <code>${NAME}</code>, <code>${NAME:-x}</code>. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?<!\\\\)\\$\\{?(\\w+)(?::-([^}\\\\]*))?\\}?");

  /** What refers to itself would grow for ever. */
  private static final int MOST_REFERENCES = 1000;

  private EnvironmentFile() {}

  /**
   * The variables of a file. What the environment has already stays as it is, and references are to
   * it first.
   */
  static Map<String, String> read(String text, Map<String, String> environment) {
    Map<String, String> parsed = parse(text);
    Map<String, String> visible = new LinkedHashMap<>(parsed);
    visible.putAll(environment);
    Map<String, String> expanded = new LinkedHashMap<>();
    for (Map.Entry<String, String> variable : parsed.entrySet()) {
      String value = expand(visible.get(variable.getKey()), visible);
      expanded.put(variable.getKey(), value);
    }
    return expanded;
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> variables = new LinkedHashMap<>();
    Matcher line = LINE.matcher(text.replace("\r\n", "\n").replace('\r', '\n'));
    while (line.find()) {
      String value = line.group(2) == null ? "" : AROUND.matcher(line.group(2)).replaceAll("");
      boolean escaped = value.startsWith("\"");
      value = QUOTED.matcher(value).replaceAll("$2");
      variables.put(
          line.group(1), escaped ? value.replace("\\n", "\n").replace("\\r", "\r") : value);
    }
    return variables;
  }

  /** Replaces references from the last to the first, those in defaults and in values included. */
  private static String expand(String value, Map<String, String> visible) {
    String expanded = value;
    for (int i = 0; i < MOST_REFERENCES; i++) {
      int last = lastDollar(expanded);
      if (last < 0) {
        break;
      }
      Matcher reference = REFERENCE.matcher(expanded);
      if (!reference.find(last)) {
        break;
      }
      String found = visible.getOrDefault(reference.group(1), "");
      if (found.isEmpty() && reference.group(2) != null) {
        found = reference.group(2);
      }
      expanded =
          expanded.substring(0, reference.start()) + found + expanded.substring(reference.end());
    }
    return expanded.replace("\\$", "$");
  }

  private static int lastDollar(String text) {
    int dollar = text.lastIndexOf('$');
    while (dollar > 0 && text.charAt(dollar - 1) == '\\') {
      dollar = text.lastIndexOf('$', dollar - 1);
    }
    return dollar;
  }
}
