package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Declared;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Located;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import java.util.Optional;

/**
 * Raises {@code memory-size}: a function has 128 to 10,240 MB.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html">MemorySize
 *     of AWS::Lambda::Function</a>
 */
record MemorySize() implements ResourceRule {
  private static final Range MEGABYTES = new Range(128, 10_240);

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> size = function.get("MemorySize");
    if (size.isPresent() && MEGABYTES.excludes(size.get())) {
      findings.add(
          Code.MEMORY_SIZE,
          size.get().span(),
          "Lambda gives a function no " + size.get().text().orElse("") + " MB of memory",
          "give it " + MEGABYTES + " MB");
    }
  }
}
