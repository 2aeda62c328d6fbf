package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code memory-size}: a function has 128 to 10,240 MB, and to 32,768 MB where it runs on a
 * capacity provider.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">MemorySize
 *     of CreateFunction</a>
 */
record MemorySize() implements ResourceRule {
  private static final Range MEGABYTES = new Range(128, 10_240);
  private static final Range OF_INSTANCES = new Range(128, 32_768);

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> size = function.get("MemorySize");
    Range range = function.get("CapacityProviderConfig").isPresent() ? OF_INSTANCES : MEGABYTES;
    if (size.isPresent() && range.excludes(size.get())) {
      findings.add(
          Code.MEMORY_SIZE,
          size.get().span(),
          "Lambda gives a function no " + size.get().text().orElse("") + " MB of memory",
          "give it " + range + " MB");
    }
  }
}
