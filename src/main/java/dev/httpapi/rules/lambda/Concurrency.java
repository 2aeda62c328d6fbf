package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code concurrency}: of a function, no fewer than 0 executions are reserved, and no more
 * are provisioned for its versions and aliases together.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html">Understanding
 *     Lambda function scaling</a>
 */
record Concurrency() implements ResourceRule {
  private static final BigDecimal VERY_MANY = BigDecimal.valueOf(1_000_000_000);
  private static final List<String> PUBLISHED =
      List.of("AWS::Lambda::Alias", "AWS::Lambda::Version");

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> reserved = function.get("ReservedConcurrentExecutions");
    if (reserved.isEmpty() || reserved.get().number().isEmpty()) {
      return;
    }
    if (reserved.get().number().get().signum() < 0) {
      findings.add(
          Code.CONCURRENCY,
          reserved.get().span(),
          "fewer than 0 executions cannot be reserved",
          "leave it out to reserve none; 0 keeps the function from running");
      return;
    }
    long sum = 0;
    Optional<Located> last = Optional.empty();
    for (String type : PUBLISHED) {
      for (Declared published : function.template().ofType(type)) {
        Optional<Located> provisioned = ProvisionedConcurrency.of(published);
        if (provisioned.isPresent()
            && provisioned.get().number().isPresent()
            && isOf(published, function)) {
          sum += count(provisioned.get());
          last = provisioned;
        }
      }
    }
    if (last.isPresent() && sum > count(reserved.get())) {
      findings.add(tooMany(sum, reserved.get(), last.get()));
    }
  }

  private static Diagnostic tooMany(long sum, Located reserved, Located provisioned) {
    String most = reserved.text().orElse("");
    return Diagnostic.of(
            Code.CONCURRENCY,
            provisioned.span(),
            sum + " executions are provisioned of " + most + " that are reserved")
        .related(reserved.span(), "these are reserved for the function")
        .help("provision " + most + " at most, or reserve more");
  }

  /** More than so many are none that any account has. */
  private static long count(Located number) {
    BigDecimal count = number.number().orElseThrow();
    return count.compareTo(VERY_MANY) > 0 ? VERY_MANY.longValue() : count.longValue();
  }

  private static boolean isOf(Declared published, Declared function) {
    Optional<Declared> target = published.referred("FunctionName");
    return target.isPresent() && target.get() == function && Certain.isBeside(published, function);
  }
}
