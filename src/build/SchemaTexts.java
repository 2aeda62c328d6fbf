import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the JSON Schemas of a folder as string constants of a Java class, run by the build as a
 * single file:
 *
 * <pre>java SchemaTexts.java SCHEMAS_FOLDER SOURCE_ROOT</pre>
 *
 * <p>Reading a resource of a jar costs every start about ten milliseconds, a constant costs nothing
 * that can be measured. The texts lose what no validator looks at: white space, and the keywords
 * that speak to people.
 */
public final class SchemaTexts {
  private static final String PACKAGE = "dev.httpapi.schema";
  private static final String NAME = "SchemaTexts";

  /** A constant of a class file holds at most 65,535 bytes. */
  private static final int LONGEST_CONSTANT = 60_000;

  private static final Set<String> FOR_PEOPLE =
      Set.of("$comment", "description", "examples", "markdownDescription", "title");

  /**
   * Keywords that map names of the author's choice to schemas: there, {@code title} is a property.
   */
  private static final Set<String> MAPS_OF_SCHEMAS =
      Set.of(
          "$defs",
          "definitions",
          "dependencies",
          "dependentSchemas",
          "patternProperties",
          "properties");

  /**
   * Keywords that hold a schema or an array of schemas. The value of any other keyword is kept as
   * it is.
   */
  private static final Set<String> SCHEMAS =
      Set.of(
          "additionalItems",
          "additionalProperties",
          "allOf",
          "anyOf",
          "contains",
          "contentSchema",
          "else",
          "if",
          "items",
          "not",
          "oneOf",
          "prefixItems",
          "propertyNames",
          "then",
          "unevaluatedItems",
          "unevaluatedProperties");

  /** What the value that is being read stands for. */
  private enum Meaning {
    SCHEMA,
    MAP_OF_SCHEMAS,
    PLAIN
  }

  private final String file;
  private final String text;
  private final StringBuilder compact = new StringBuilder();
  private int at;

  private SchemaTexts(String file, String text) {
    this.file = file;
    this.text = text;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]).resolve(PACKAGE.replace('.', '/')).resolve(NAME + ".java");
    String source = javaSource(compactTexts(folder));
    // An unchanged class keeps its time, so that the compiler is not called for nothing.
    if (!Files.exists(target) || !Files.readString(target).equals(source)) {
      Files.createDirectories(target.getParent());
      Files.writeString(target, source);
    }
  }

  private static Map<String, String> compactTexts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path path : (Iterable<Path>) files::iterator) {
          String name = path.getFileName().toString();
          if (name.endsWith(".json")) {
            texts.put(name, new SchemaTexts(path.toString(), Files.readString(path)).compactText());
          }
        }
      }
    }
    return texts;
  }

  // JSON

  private String compactText() {
    skipSpace();
    value(Meaning.SCHEMA);
    skipSpace();
    if (at < text.length()) {
      throw malformed("the end of the file");
    }
    return compact.toString();
  }

  private void value(Meaning meaning) {
    switch (peek()) {
      case '{' -> object(meaning);
      case '[' -> array(meaning);
      case '"' -> compact.append(string());
      default -> literal();
    }
  }

  private void object(Meaning meaning) {
    Set<String> names = new HashSet<>();
    boolean first = true;
    String description = "";
    take('{');
    while (peek() != '}') {
      if (!names.isEmpty()) {
        take(',');
        skipSpace();
      }
      String raw = string();
      // An escape in a name, as in a pattern, matters to nobody here: no keyword has one.
      String name = raw.substring(1, raw.length() - 1);
      if (!names.add(name)) {
        throw malformed("another name than " + raw + ", which is there already,");
      }
      skipSpace();
      take(':');
      skipSpace();
      int start = compact.length();
      compact.append(first ? "" : ",").append(raw).append(':');
      value(meaningOf(name, meaning));
      skipSpace();
      if (meaning == Meaning.SCHEMA && FOR_PEOPLE.contains(name)) {
        if (name.equals("description")) {
          description = compact.substring(compact.indexOf(raw + ":", start));
        }
        compact.setLength(start);
      } else {
        if (first) {
          compact.insert(start, '{');
        }
        first = false;
      }
    }
    take('}');
    // To a pattern its description is what people are told: few read regular expressions.
    if (meaning == Meaning.SCHEMA && names.contains("pattern") && !description.isEmpty()) {
      compact.append(',').append(description);
    }
    compact.append(first ? "{}" : "}");
  }

  private static Meaning meaningOf(String name, Meaning holder) {
    return switch (holder) {
      case MAP_OF_SCHEMAS -> Meaning.SCHEMA;
      case SCHEMA ->
          SCHEMAS.contains(name)
              ? Meaning.SCHEMA
              : MAPS_OF_SCHEMAS.contains(name) ? Meaning.MAP_OF_SCHEMAS : Meaning.PLAIN;
      case PLAIN -> Meaning.PLAIN;
    };
  }

  private void array(Meaning meaning) {
    take('[');
    compact.append('[');
    boolean first = true;
    while (peek() != ']') {
      if (!first) {
        take(',');
        skipSpace();
        compact.append(',');
      }
      value(meaning);
      skipSpace();
      first = false;
    }
    take(']');
    compact.append(']');
  }

  /** Reads a string and returns it as it is written, with its quotes. */
  private String string() {
    int start = at;
    if (peek() != '"') {
      throw malformed("a string");
    }
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) < ' ') {
        throw malformed("no control character in a string");
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw malformed("the end of a string");
    }
    at++;
    return text.substring(start, at);
  }

  private void literal() {
    int start = at;
    while (at < text.length() && "{}[],:\" \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String literal = text.substring(start, at);
    if (!literal.matches("true|false|null|-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?")) {
      at = start;
      throw malformed("a value");
    }
    compact.append(literal);
  }

  /** The character to read next, NUL at the end of the text. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw malformed("'" + expected + "'");
    }
    at++;
    if (expected == '{' || expected == '[') {
      skipSpace();
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalStateException malformed(String expected) {
    long line =
        1 + text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
    return new IllegalStateException(file + ":" + line + ": expected " + expected);
  }

  // Java

  private static String javaSource(Map<String, String> texts) {
    StringBuilder source = new StringBuilder();
    source.append("package ").append(PACKAGE).append(";\n\n");
    source.append("/** The texts of schemas/*.json, written by the build. */\n");
    source.append("final class ").append(NAME).append(" {\n");
    source.append("  private ").append(NAME).append("() {}\n\n");
    source.append(
        "  /** The text of a schema, by its file's name, as in {@code serverless.json}. */\n");
    source.append("  static String of(String file) {\n");
    source.append("    switch (file) {\n");
    texts.forEach(
        (name, text) -> {
          List<String> constants = constants(text);
          source.append("      case \"").append(escaped(name)).append("\":\n        return ");
          if (constants.size() == 1) {
            source.append('"').append(escaped(text)).append('"');
          } else {
            source.append("new StringBuilder(").append(text.length()).append(")");
            constants.forEach(
                constant ->
                    source
                        .append("\n            .append(\"")
                        .append(escaped(constant))
                        .append("\")"));
            source.append("\n            .toString()");
          }
          source.append(";\n");
        });
    source.append("      default:\n");
    source.append("        throw new IllegalArgumentException(\"There is no schema \" + file);\n");
    source.append("    }\n  }\n}\n");
    return source.toString();
  }

  private static List<String> constants(String text) {
    List<String> constants = new ArrayList<>();
    int start = 0;
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A class file writes each half of a surrogate pair as three bytes.
      int width = c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      if (bytes + width > LONGEST_CONSTANT) {
        constants.add(text.substring(start, i));
        start = i;
        bytes = 0;
      }
      bytes += width;
    }
    constants.add(text.substring(start));
    return constants;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 64);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        escaped.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
