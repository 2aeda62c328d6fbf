package dev.httpapi.emit.base;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A value as the JSON text that digests are made of: what {@code JSON.stringify} writes. */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** What {@code JSON.stringify} writes, the keys of every object sorted. */
  public static String write(Value value) {
    StringBuilder text = new StringBuilder();
    write(value, true, text);
    return text.toString();
  }

  /** What {@code JSON.stringify} writes, the keys in the order in which they were put. */
  public static String writeInOrder(Value value) {
    StringBuilder text = new StringBuilder();
    write(value, false, text);
    return text.toString();
  }

  /** The same, with no keys sorted but the object's own. */
  public static String writeTopSorted(Fields fields) {
    StringBuilder text = new StringBuilder();
    write(fields, sortedKeys(fields.asMap()), false, text);
    return text.toString();
  }

  private static void write(Value value, boolean sorted, StringBuilder out) {
    if (value instanceof Value.Text text) {
      quote(text.text(), out);
    } else if (value instanceof Value.Number number) {
      out.append(number.text());
    } else if (value instanceof Value.Bool flag) {
      out.append(flag.value());
    } else if (value instanceof Value.Null) {
      out.append("null");
    } else if (value instanceof Value.Items items) {
      out.append('[');
      String separator = "";
      for (Value item : items.values()) {
        out.append(separator);
        write(item, sorted, out);
        separator = ",";
      }
      out.append(']');
    } else if (value instanceof Fields fields) {
      Map<String, Value> members = fields.asMap();
      write(fields, sorted ? sortedKeys(members) : members.keySet(), sorted, out);
    }
  }

  private static List<String> sortedKeys(Map<String, Value> fields) {
    List<String> keys = new ArrayList<>(fields.keySet());
    keys.sort(RootCollation.ORDER);
    return keys;
  }

  private static void write(
      Fields fields, Collection<String> keys, boolean sorted, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (String key : keys) {
      out.append(separator);
      quote(key, out);
      out.append(':');
      write(fields.get(key).orElseThrow(), sorted, out);
      separator = ",";
    }
    out.append('}');
  }

  /** ECMA-262, QuoteJSONString. */
  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
