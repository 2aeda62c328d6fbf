package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code ephemeral-storage}: {@code /tmp} has 512 to 10,240 MB, and to 32,768 MB where the
 * function has an accelerator.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">EphemeralStorage
 *     of CreateFunction</a>
 */
record EphemeralStorage() implements ResourceRule {
  private static final Range MEGABYTES = new Range(512, 10_240);
  private static final Range WITH_ACCELERATOR = new Range(512, 32_768);

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> size = function.get("EphemeralStorage", "Size");
    Range range = function.get("AcceleratorConfig").isPresent() ? WITH_ACCELERATOR : MEGABYTES;
    if (size.isPresent() && range.excludes(size.get())) {
      findings.add(
          Code.EPHEMERAL_STORAGE,
          size.get().span(),
          "Lambda makes no `/tmp` of " + size.get().text().orElse("") + " MB",
          "give it " + range + " MB");
    }
  }
}
