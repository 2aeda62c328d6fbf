package dev.httpapi.emit;

import dev.httpapi.digest.Sha256;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes a function's version a new one: its code and the properties that belong to a version,
 * digested by the framework's formula to the character. An id that changed while the code did not
 * would make CloudFormation fail, as Lambda publishes no second version of the same content.
 */
final class VersionDigest {
  private final Sha256 sha256 = new Sha256();

  /**
   * The SHA-256, in Base64, of the code's digest and the function's properties as JSON with sorted
   * keys.
   *
   * @param codeDigest the code's SHA-256 in Base64; empty for an image, whose URI tells it
   * @param properties the function's properties as they are emitted
   */
  String of(Optional<String> codeDigest, Fields properties) {
    Fields counted = properties.copy();
    if (codeDigest.isPresent()) {
      counted.remove("Code");
    }
    // These two belong to the function, not to one of its versions.
    counted.remove("ReservedConcurrentExecutions").remove("Tags");
    // No layer of the service itself is among a function's layers yet.
    counted.put("layerConfigurations", Value.list());
    StringBuilder text = new StringBuilder(codeDigest.orElse(""));
    write(counted, text);
    return Sha256.base64(sha256.update(text.toString()).take());
  }

  /** Writes what {@code JSON.stringify} writes, the keys of every object sorted. */
  private static void write(Value value, StringBuilder out) {
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
        write(item, out);
        separator = ",";
      }
      out.append(']');
    } else if (value instanceof Fields fields) {
      writeSorted(fields.asMap(), out);
    }
  }

  private static void writeSorted(Map<String, Value> fields, StringBuilder out) {
    List<String> keys = new ArrayList<>(fields.keySet());
    keys.sort(RootCollation.ORDER);
    out.append('{');
    String separator = "";
    for (String key : keys) {
      out.append(separator);
      quote(key, out);
      out.append(':');
      write(fields.get(key), out);
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
