package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.template.located.Declared;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code unknown-attribute}: {@code Fn::GetAtt} and {@code Fn::Sub} ask for an attribute
 * that the type of the resource has. Nothing is said of types that {@link Attributes} does not
 * know, such as nested stacks and custom resources.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html">Fn::GetAtt</a>
 */
record UnknownAttributes() implements WalkRule {

  @Override
  public void check(Walk walk, Findings findings) {
    if (walk.isOpen()) {
      return;
    }
    for (Reference reference : walk.references()) {
      // What the compiler makes asks for attributes that there are.
      if (reference.call().isPresent()
          && reference.isOfAttribute()
          && !reference.attribute().equals("?")) {
        check(walk, reference, findings);
      }
    }
  }

  private static void check(Walk walk, Reference reference, Findings findings) {
    Optional<Declared> resource = walk.template().resource(reference.name());
    if (resource.isEmpty()) {
      return;
    }
    String type = resource.get().type();
    Optional<String> line = Attributes.line(type);
    if (line.isPresent() && !Attributes.has(line.get(), reference.attribute())) {
      findings.add(
          Code.UNKNOWN_ATTRIBUTE,
          reference.attributeSpan(),
          "`" + type + "` has no attribute `" + reference.attribute() + "`",
          help(reference, Attributes.documented(line.get())));
    }
  }

  private static String help(Reference reference, List<String> known) {
    if (known.isEmpty()) {
      return "it has none; `Ref` gives what names the resource";
    }
    Optional<String> suggestion = Suggestion.didYouMean(reference.attribute(), known);
    return suggestion.isPresent()
        ? suggestion.get()
        : "it has `" + String.join("`, `", known) + "`";
  }
}
