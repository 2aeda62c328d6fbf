package dev.httpapi.diff;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.List;
import java.util.Optional;

/**
 * Sees whether two services are two stacks: their names and stages, of which the framework names a
 * stack, stand in front of every export.
 */
final class OtherStack {
  private OtherStack() {}

  /** That what is replaced may only stand beside what there is, as a sentence; or nothing. */
  static List<String> notes(Template before, Template after) {
    for (Located.Entry output : after.section("Outputs").entries()) {
      Optional<String> old = prefix(before.section("Outputs").get(output.key()), output.key());
      Optional<String> now = prefix(Optional.of(output.value()), output.key());
      if (old.isPresent() && now.isPresent() && !old.equals(now)) {
        return List.of(
            "exports begin with `"
                + now.get()
                + "` instead of `"
                + old.get()
                + "`: what is replaced or lost is so only if both sides are deployed as one stack");
      }
    }
    return List.of();
  }

  /** What stands in front of the output's own name, such as {@code sls-shop-dev-}. */
  private static Optional<String> prefix(Optional<Located> output, String name) {
    return output
        .flatMap(side -> side.get("Export", "Name"))
        .map(export -> Shown.of(export.value()))
        .filter(export -> export.startsWith("sls-") && export.endsWith("-" + name))
        .map(export -> export.substring(0, export.length() - name.length()));
  }
}
