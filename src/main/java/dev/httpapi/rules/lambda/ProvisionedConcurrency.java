package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code concurrency} for an alias or a version: one execution or more is provisioned.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_PutProvisionedConcurrencyConfig.html">PutProvisionedConcurrencyConfig</a>
 */
record ProvisionedConcurrency() implements ResourceRule {

  /** The number of executions that are provisioned for an alias or a version. */
  static Optional<Located> of(Declared published) {
    return published.get("ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions");
  }

  @Override
  public void check(Declared published, Findings findings) {
    Optional<Located> provisioned = of(published);
    if (provisioned.isPresent()
        && provisioned.get().number().isPresent()
        && provisioned.get().number().get().signum() <= 0) {
      findings.add(
          Code.CONCURRENCY,
          provisioned.get().span(),
          "fewer than 1 execution cannot be provisioned",
          "leave it out to provision none");
    }
  }
}
