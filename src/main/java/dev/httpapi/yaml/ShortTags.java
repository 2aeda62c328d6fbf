package dev.httpapi.yaml;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;

/**
 * CloudFormation's short forms of intrinsic functions, {@code !Ref} and its kind, read to the long
 * forms.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">
 *     Intrinsic function reference</a>
 */
final class ShortTags {
  /** The tags that the framework knows. */
  static final List<String> KNOWN =
      List.of(
          "!And",
          "!Base64",
          "!Cidr",
          "!Condition",
          "!Equals",
          "!FindInMap",
          "!GetAtt",
          "!GetAZs",
          "!If",
          "!ImportValue",
          "!Join",
          "!Not",
          "!Or",
          "!Ref",
          "!Select",
          "!Split",
          "!Sub");

  private ShortTags() {}

  /** The long form of a tagged value; empty when the tag is not one of those. */
  static Optional<Node> expand(List<String> tags, String tag, Node value, Span tagSpan) {
    if (!tags.contains(tag)) {
      return Optional.empty();
    }
    String name = tag.substring(1);
    boolean bare = name.equals("Ref") || name.equals("Condition");
    Node argument = name.equals("GetAtt") ? splitAttribute(value) : value;
    Mapping.Entry entry = new Mapping.Entry(bare ? name : "Fn::" + name, tagSpan, argument);
    return Optional.of(Mapping.of(List.of(entry), tagSpan.to(value.span())));
  }

  /** {@code A.b.c} names the attribute {@code b.c} of {@code A}. */
  private static Node splitAttribute(Node value) {
    if (!(value instanceof StringNode text)) {
      return value;
    }
    int dot = text.text().indexOf('.');
    String resource = dot < 0 ? text.text() : text.text().substring(0, dot);
    String attribute = dot < 0 ? "" : text.text().substring(dot + 1);
    Span span = text.span();
    return new Sequence(
        List.of(new StringNode(resource, span), new StringNode(attribute, span)), span);
  }

  /** A tagged scalar is text, whatever it looks like; left out, it is nothing. */
  static Node scalar(String text, boolean plain, Span span) {
    return plain && text.isEmpty() ? new NullNode(span) : new StringNode(text, span);
  }
}
