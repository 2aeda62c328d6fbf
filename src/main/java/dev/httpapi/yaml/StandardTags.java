package dev.httpapi.yaml;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.Optional;

/** YAML's own tags on scalars: {@code !!str}, {@code !!int} and their kind. */
final class StandardTags {
  private StandardTags() {}

  /** The value that a tag asks for; empty when the text cannot be that. */
  static Optional<Node> scalar(String name, String text, boolean unquoted, Span span) {
    Node plain = CoreScalars.resolve(text, span);
    return switch (name) {
      case "str" -> Optional.of(new StringNode(text, span));
      case "int" -> only(plain, plain instanceof NumberNode number && number.isInteger());
      case "float" ->
          only(plain, plain instanceof NumberNode || (plain.isNull() && text.contains(".")));
      case "bool" -> only(plain, plain instanceof BooleanNode);
      case "null" ->
          only(
              plain,
              plain instanceof NullNode && (unquoted || !text.isEmpty()) && !text.contains("."));
      case "timestamp" -> Timestamps.toIso(text).map(iso -> (Node) new StringNode(iso, span));
      default -> Optional.empty();
    };
  }

  private static Optional<Node> only(Node node, boolean fits) {
    return fits ? Optional.of(node) : Optional.empty();
  }
}
