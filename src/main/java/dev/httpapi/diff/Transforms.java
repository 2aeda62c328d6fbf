package dev.httpapi.diff;

import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Transforms, which make resources of others, or of loops, when CloudFormation gets the template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-section-structure.html">CloudFormation
 *     template Transform section</a>
 */
final class Transforms {
  private Transforms() {}

  /** That those of two templates are not run, as sentences. */
  static List<String> notes(Template before, Template after) {
    Set<String> notes = new LinkedHashSet<>();
    for (Template template : List.of(before, after)) {
      for (Located one : template.section("Transform").each()) {
        one.text()
            .ifPresent(
                name ->
                    notes.add(
                        "the transform `" + name + "` is not run: what it makes is not compared"));
      }
    }
    return List.copyOf(notes);
  }
}
