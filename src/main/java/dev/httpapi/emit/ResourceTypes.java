package dev.httpapi.emit;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.Optional;

/**
 * Holds the resources of {@code resources} against what CloudFormation asks of every resource: a
 * type. Those that change a generated resource have the type of that one.
 *
 * @param generated the resources that are made of the service, by logical id
 * @param nearest names the one that was probably meant
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html">CloudFormation's
 *     page</a>
 */
record ResourceTypes(Fields generated, NearestId nearest, Diagnostics diagnostics) {
  private static final String TYPE = "Type";

  /**
   * Looks at what became of the service's own resources.
   *
   * @param own the resources as they are written
   * @param merged the resources of the template
   */
  void check(Mapping own, Fields merged) {
    for (Mapping.Entry entry : own.entries()) {
      // Macros stand among the resources and are none.
      if (!entry.key().startsWith("Fn::")) {
        check(entry, merged.get(entry.key()));
      }
    }
  }

  private void check(Mapping.Entry entry, Optional<Value> merged) {
    if (merged.isEmpty() || !(merged.get() instanceof Fields resource)) {
      reportNoResource(entry);
      return;
    }
    Value type = resource.get(TYPE).orElse(new Value.Null());
    if (type instanceof Value.Null || (type instanceof Value.Text text && text.text().isEmpty())) {
      reportNoType(entry);
    } else if (!(type instanceof Value.Text)) {
      reportTypeOfOtherKind(entry);
    }
  }

  private void reportNoResource(Mapping.Entry entry) {
    Node value = entry.value();
    diagnostics.add(
        Diagnostic.of(
                Code.INVALID_VALUE,
                value.isNull() ? entry.keySpan() : value.span(),
                "expected a resource for `" + entry.key() + "`, found " + value.kind())
            .help(
                value.isNull() && generated.has(entry.key())
                    ? Optional.of("a resource that the service needs cannot be taken out")
                    : Optional.empty()));
  }

  private void reportNoType(Mapping.Entry entry) {
    diagnostics.add(
        Diagnostic.of(
                Code.MISSING_PROPERTY,
                entry.keySpan(),
                "the resource `" + entry.key() + "` has no `Type`")
            .help(
                generated.has(entry.key())
                    ? "leave `Type` out: the resource has its own"
                    : nearest.hint(entry.key()).orElse("name it, as in `Type: AWS::SQS::Queue`")));
  }

  private void reportTypeOfOtherKind(Mapping.Entry entry) {
    Optional<Node> type =
        entry.value() instanceof Mapping mapping ? mapping.get(TYPE) : Optional.empty();
    diagnostics.add(
        Diagnostic.of(
            Code.INVALID_VALUE,
            type.isPresent() ? type.get().head() : entry.keySpan(),
            "the `Type` of `" + entry.key() + "` is no text"));
  }
}
