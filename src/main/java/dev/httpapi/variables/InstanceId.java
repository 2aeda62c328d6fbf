package dev.httpapi.variables;

import dev.httpapi.digest.Sha256;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import dev.httpapi.source.Texts;

/**
 * {@code ${sls:instanceId}}: a digest of the resolved service, the same wherever it is computed.
 */
final class InstanceId {
  private static final int DIGITS = 16;

  private InstanceId() {}

  /** Puts the instance id wherever it was asked for. */
  static Node fill(Node resolved) {
    StringBuilder text = new StringBuilder();
    return write(resolved, text) ? replace(resolved, digest(text.toString())) : resolved;
  }

  /** The instance id of a resolved service. */
  static String of(Node resolved) {
    StringBuilder text = new StringBuilder();
    write(resolved, text);
    return digest(text.toString());
  }

  /** Writes a tree unambiguously; returns whether the id occurs in it. */
  private static boolean write(Node node, StringBuilder text) {
    if (node instanceof Mapping mapping) {
      boolean found = false;
      text.append('{');
      for (Mapping.Entry entry : mapping.entries()) {
        text.append(entry.key().length()).append(':').append(entry.key());
        found |= write(entry.value(), text);
      }
      text.append('}');
      return found;
    }
    if (node instanceof Sequence list) {
      boolean found = false;
      text.append('[');
      for (Node item : list.items()) {
        found |= write(item, text);
      }
      text.append(']');
      return found;
    }
    String value = ((Scalar) node).text();
    text.append(node.kind()).append(value.length()).append(':').append(value);
    return value.contains(ServerlessSource.INSTANCE_ID);
  }

  private static String digest(String text) {
    return Sha256.hex(new Sha256().update(text).take()).substring(0, DIGITS);
  }

  /** Puts an instance id wherever it was asked for. */
  static Node replace(Node node, String id) {
    return Texts.change(
        node,
        text ->
            text.text().contains(ServerlessSource.INSTANCE_ID)
                ? new StringNode(text.text().replace(ServerlessSource.INSTANCE_ID, id), text.span())
                : text);
  }
}
