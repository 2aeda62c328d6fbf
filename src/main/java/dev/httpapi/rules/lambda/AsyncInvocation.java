package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Arn;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code async-invocation}: an event waits 60 to 21,600 seconds and is tried again twice at
 * most; what became of it is sent to an ARN, which is no queue that keeps an order, and no bucket
 * for events that succeeded.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html">PutFunctionEventInvokeConfig</a>
 */
record AsyncInvocation() implements ResourceRule {
  private static final Range SECONDS = new Range(60, 21_600);
  private static final Range TIMES = new Range(0, 2);

  @Override
  public void check(Declared config, Findings findings) {
    Optional<Located> age = config.get("MaximumEventAgeInSeconds");
    if (age.isPresent() && SECONDS.excludes(age.get())) {
      add(
          findings,
          age.get().span(),
          "an event cannot wait for " + age.get().text().orElse("") + " seconds",
          "write " + SECONDS + " seconds");
    }
    Optional<Located> retries = config.get("MaximumRetryAttempts");
    if (retries.isPresent() && TIMES.excludes(retries.get())) {
      add(
          findings,
          retries.get().span(),
          "an event cannot be tried again " + retries.get().text().orElse("") + " times",
          "write " + TIMES);
    }
    checkDestination(config, "OnSuccess", findings);
    checkDestination(config, "OnFailure", findings);
  }

  private static void checkDestination(Declared config, String key, Findings findings) {
    Optional<Located> destination = config.get("DestinationConfig", key, "Destination");
    if (destination.isEmpty()) {
      return;
    }
    Span place = destination.get().span();
    Optional<Declared> queue = config.referred("DestinationConfig", key, "Destination");
    String text = destination.get().text().orElse("");
    if (text.endsWith(".fifo") || (queue.isPresent() && isFifo(queue.get()))) {
      add(
          findings,
          place,
          "an event cannot be sent to a queue or topic that keeps an order",
          "send it to a standard queue or topic, or to a function that passes it on");
    } else if (destination.get().text().isPresent() && !text.startsWith("arn:")) {
      add(findings, place, "`" + text + "` is no ARN", "write the ARN of the destination");
    } else if (key.equals("OnSuccess") && Arn.service(text).equals("s3")) {
      add(
          findings,
          place,
          "an event that succeeded cannot be sent to a bucket",
          "send it to a queue, a topic, an event bus or a function");
    }
  }

  private static boolean isFifo(Declared target) {
    return (target.type().equals("AWS::SQS::Queue")
            && target.get("FifoQueue").isPresent()
            && target.get("FifoQueue").get().isTrue())
        || (target.type().equals("AWS::SNS::Topic")
            && target.get("FifoTopic").isPresent()
            && target.get("FifoTopic").get().isTrue());
  }

  private static void add(Findings findings, Span place, String message, String help) {
    findings.add(Code.ASYNC_INVOCATION, place, message, help);
  }
}
