import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes schemas/*.json into a class as string constants, in the notation that {@code
 * dev.httpapi.schema.SchemaNotation} reads: to open resources of a jar, and to start a JSON parser,
 * would cost more than all the validation of a service.
 *
 * <p>Run by the build as a single-file program: {@code java SchemaTexts.java SCHEMAS TARGET}.
 */
final class SchemaTexts {
  private static final String PACKAGE = "dev.httpapi.schema";
  private static final String NAME = "SchemaTexts";

  /** A constant of a class file holds at most 65,535 bytes, a character at most 3 of them. */
  private static final int LONGEST_CONSTANT = 21_000;

  private static final Set<String> FOR_PEOPLE =
      Set.of("$comment", "description", "examples", "markdownDescription", "title");

  /** Keywords that map names of the author's choice to schemas: there, `title` is a property. */
  private static final Set<String> MAPS_OF_SCHEMAS =
      Set.of("$defs", "patternProperties", "properties");

  /** Keywords that hold a schema or an array of schemas; other values are kept as they are. */
  private static final Set<String> SCHEMAS =
      Set.of("additionalProperties", "allOf", "anyOf", "items", "not", "oneOf", "propertyNames");

  /** What a value stands for. */
  private enum Meaning {
    SCHEMA,
    MAP_OF_SCHEMAS,
    PLAIN
  }

  private SchemaTexts() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]).resolve(PACKAGE.replace('.', '/')).resolve(NAME + ".java");
    String source = javaSource(texts(folder));
    // An unchanged class keeps its time, so that the compiler is not called for nothing.
    if (!Files.exists(target) || !Files.readString(target).equals(source)) {
      Files.createDirectories(target.getParent());
      Files.writeString(target, source);
    }
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : (Iterable<Path>) files::iterator) {
        String name = path.getFileName().toString();
        if (name.endsWith(".json")) {
          Object schema = new Json(path.toString(), Files.readString(path)).read();
          StringBuilder text = new StringBuilder();
          write(schema, Meaning.SCHEMA, text);
          texts.put(name, text.toString());
        }
      }
    }
    return texts;
  }

  private static void write(Object value, Meaning meaning, StringBuilder out) {
    if (value instanceof Map<?, ?> object) {
      out.append('{');
      for (Map.Entry<?, ?> field : object.entrySet()) {
        String name = (String) field.getKey();
        if (meaning != Meaning.SCHEMA || isForUse(name, object)) {
          line(name, out);
          write(field.getValue(), meaningOf(name, meaning), out);
        }
      }
      out.append('}');
    } else if (value instanceof List<?> array) {
      out.append('[');
      for (Object item : array) {
        write(item, meaning, out);
      }
      out.append(']');
    } else if (value instanceof String text) {
      line("\"" + text, out);
    } else if (value instanceof Number number) {
      line("#" + number, out);
    } else {
      out.append(String.valueOf(value).charAt(0));
    }
  }

  /** Of a pattern its description is what people are told: few read regular expressions. */
  private static boolean isForUse(String name, Map<?, ?> schema) {
    return !FOR_PEOPLE.contains(name)
        || (name.equals("description") && schema.containsKey("pattern"));
  }

  private static void line(String text, StringBuilder out) {
    if (text.indexOf('\n') >= 0 || text.startsWith("}")) {
      throw new IllegalStateException("the notation of schemas cannot hold " + text);
    }
    out.append(text).append('\n');
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

  private static String javaSource(Map<String, String> texts) {
    StringBuilder source = new StringBuilder();
    source.append("package ").append(PACKAGE).append(";\n\n");
    source.append("/** The schemas of schemas/*.json, written by the build. */\n");
    source.append("final class ").append(NAME).append(" {\n");
    source.append("  private ").append(NAME).append("() {}\n\n");
    source.append("  /** A schema by its file's name, as in {@code serverless.json}. */\n");
    source.append("  static String of(String file) {\n");
    source.append("    switch (file) {\n");
    for (Map.Entry<String, String> text : texts.entrySet()) {
      source.append("      case \"").append(escaped(text.getKey())).append("\":\n        return ");
      source.append(constants(text.getValue())).append(";\n");
    }
    source.append("      default:\n");
    source.append("        throw new IllegalArgumentException(\"There is no schema \" + file);\n");
    source.append("    }\n  }\n}\n");
    return source.toString();
  }

  private static String constants(String text) {
    if (text.length() <= LONGEST_CONSTANT) {
      return '"' + escaped(text) + '"';
    }
    StringBuilder source = new StringBuilder("new StringBuilder()");
    for (int start = 0; start < text.length(); start += LONGEST_CONSTANT) {
      String part = text.substring(start, Math.min(text.length(), start + LONGEST_CONSTANT));
      source.append("\n            .append(\"").append(escaped(part)).append("\")");
    }
    return source.append("\n            .toString()").toString();
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
    return escaped.toString().replace("\\u000a", "\\n");
  }

  /** Reads JSON, with no library at hand. */
  private static final class Json {
    private final String file;
    private final String text;
    private int at;

    Json(String file, String text) {
      this.file = file;
      this.text = text;
    }

    Object read() {
      Object value = value();
      if (next() != '\0') {
        throw malformed("the end of the file");
      }
      return value;
    }

    private Object value() {
      switch (next()) {
        case '{':
          return object();
        case '[':
          return array();
        case '"':
          return string();
        default:
          return literal();
      }
    }

    private Map<String, Object> object() {
      Map<String, Object> object = new LinkedHashMap<>();
      at++;
      while (next() != '}') {
        if (!object.isEmpty()) {
          take(',');
        }
        String name = string();
        take(':');
        if (object.put(name, value()) != null) {
          throw malformed("another name than " + name + ", which is there already,");
        }
      }
      at++;
      return object;
    }

    private List<Object> array() {
      List<Object> array = new ArrayList<>();
      at++;
      while (next() != ']') {
        if (!array.isEmpty()) {
          take(',');
        }
        array.add(value());
      }
      at++;
      return array;
    }

    private String string() {
      take('"');
      StringBuilder string = new StringBuilder();
      while (at < text.length() && text.charAt(at) != '"') {
        char c = text.charAt(at++);
        string.append(c == '\\' ? escape() : c);
      }
      if (at++ >= text.length()) {
        throw malformed("the end of a string");
      }
      return string.toString();
    }

    private char escape() {
      char c = text.charAt(at++);
      if (c == 'u') {
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      int simple = "\"\\/bfnrt".indexOf(c);
      if (simple < 0) {
        throw malformed("an escape");
      }
      return "\"\\/\b\f\n\r\t".charAt(simple);
    }

    private Object literal() {
      int start = at;
      while (at < text.length() && "{}[],:\" \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String literal = text.substring(start, at);
      switch (literal) {
        case "true":
          return true;
        case "false":
          return false;
        case "null":
          return NULL;
        default:
          if (!literal.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?")) {
            throw malformed("a value");
          }
          return new BigDecimal(literal);
      }
    }

    /** The next character that is no space, NUL at the end of the text. */
    private char next() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return at < text.length() ? text.charAt(at) : '\0';
    }

    private void take(char expected) {
      if (next() != expected) {
        throw malformed("'" + expected + "'");
      }
      at++;
    }

    private IllegalStateException malformed(String expected) {
      long line = 1 + text.substring(0, Math.min(at, text.length())).lines().count();
      return new IllegalStateException(file + ":" + line + ": expected " + expected);
    }
  }

  /** JSON's null, which a map of this kind does not tell from an absent value. */
  private static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };
}
