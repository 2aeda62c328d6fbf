package dev.httpapi.rules.lambda;

import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long texts are, and how long values that only AWS knows will be at the least. */
final class TextSize {
  private TextSize() {}

  /** Bytes of a text in UTF-8. */
  static int utf8(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A surrogate is a half of four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /** Bytes of a text in UTF-8 as a JSON string. */
  static int json(String text) {
    int bytes = utf8(text) + 2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c == '"' || c == '\\' || c == '\n' || c == '\t' || c == '\r' ? 1 : 0;
    }
    return bytes;
  }

  /** The characters that a value's text has at the least when the stack is deployed. */
  static int least(Value value) {
    if (value instanceof Value.Text text) {
      return text.text().contains("{{resolve:") ? 0 : text.text().length();
    }
    if (value instanceof Value.Number number) {
      return number.text().length();
    }
    if (value instanceof Value.Bool) {
      return 4;
    }
    if (!(value instanceof Fields function) || function.asMap().size() != 1) {
      return 0;
    }
    Optional<References.Reference> reference = References.of(function);
    if (reference.isPresent()) {
      return least(reference.get());
    }
    Map.Entry<String, Value> call = function.asMap().entrySet().iterator().next();
    return switch (call.getKey()) {
      case "Fn::Sub" -> leastOfSub(call.getValue());
      case "Fn::Join" -> leastOfJoin(call.getValue());
      default -> 0;
    };
  }

  /** Region and partition count as the shortest that there are; ARNs as one of a bucket. */
  private static int least(References.Reference reference) {
    return switch (reference.logicalId()) {
      case "AWS::AccountId" -> 12;
      case "AWS::Region" -> 9;
      case "AWS::Partition" -> 3;
      case "AWS::URLSuffix" -> 13;
      case "AWS::StackName" -> 1;
      case "AWS::NoValue" -> 0;
      default -> reference.attribute().equals("Arn") ? 16 : 0;
    };
  }

  private static int leastOfSub(Value argument) {
    if (argument instanceof Value.Text text) {
      int length = text.text().contains("{{resolve:") ? 0 : text.text().length();
      for (References.Placeholder place : References.placeholders(text.text())) {
        length -= length == 0 ? 0 : place.end() - place.start();
        length += least(place.reference());
      }
      return Math.max(0, length);
    }
    return 0;
  }

  private static int leastOfJoin(Value argument) {
    if (!(argument instanceof Value.Items join)
        || join.values().size() != 2
        || !(join.values().get(0) instanceof Value.Text delimiter)
        || !(join.values().get(1) instanceof Value.Items parts)) {
      return 0;
    }
    return leastOfParts(parts.values(), delimiter.text().length());
  }

  private static int leastOfParts(List<Value> parts, int delimiter) {
    int length = 0;
    boolean joined = false;
    for (Value part : parts) {
      if (Certain.stays(part)) {
        length += least(part) + (joined ? delimiter : 0);
        joined = true;
      }
    }
    return length;
  }
}
