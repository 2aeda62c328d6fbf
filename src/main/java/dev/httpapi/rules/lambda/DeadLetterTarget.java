package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Arn;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code dead-letter-target}: events that failed go to a queue or a topic, which is named by
 * its ARN. What is no ARN is refused for certain; another service, and a queue that keeps an order,
 * which are documented for no function, are warned of.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_DeadLetterConfig.html">DeadLetterConfig</a>
 */
record DeadLetterTarget() implements ResourceRule {

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> target = function.get("DeadLetterConfig", "TargetArn");
    if (target.isEmpty() || target.get().text().isEmpty() || target.get().text().get().isEmpty()) {
      return;
    }
    String text = target.get().text().get();
    Span place = target.get().span();
    String service = Arn.service(text);
    if (!text.startsWith("arn:")) {
      findings.add(of(place, "`" + text + "` is no ARN"));
    } else if (!service.equals("sqs") && !service.equals("sns")) {
      findings.add(
          of(place, "`" + text + "` is neither a queue nor a topic").severity(Severity.WARNING));
    } else if (text.endsWith(".fifo")) {
      findings.add(
          of(place, "events that failed can go to no queue or topic that keeps an order")
              .severity(Severity.WARNING));
    }
  }

  private static Diagnostic of(Span place, String message) {
    return Diagnostic.of(Code.DEAD_LETTER_TARGET, place, message)
        .help("write the ARN of a standard SQS queue or of a standard SNS topic");
  }
}
