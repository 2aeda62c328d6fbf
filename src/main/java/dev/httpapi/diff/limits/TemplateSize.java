package dev.httpapi.diff.limits;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import java.nio.charset.StandardCharsets;

/**
 * Tells that the template grows or shrinks by a tenth or more, or over a border: 51,200 bytes can
 * be passed with a request, 1 MB from a bucket.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
 *     quotas</a>
 */
record TemplateSize() implements Evaluator {
  private static final int MOST_IN_REQUEST = 51_200;
  private static final int MOST = 1_000_000;

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    int before = size(pair.before().fields());
    int after = size(pair.after().fields());
    boolean notable = Math.abs(after - before) * 10L >= before;
    if (!pair.changes().isEmpty()
        && after != before
        && (notable || isOver(before) != isOver(after) || after > MOST)) {
      consequences.add(
          Consequence.of(
              ChangeCode.TEMPLATE_SIZE,
              Effect.NEUTRAL,
              "the template",
              "has about " + after + " bytes of JSON instead of " + before + border(after)));
    }
  }

  private static boolean isOver(int size) {
    return size > MOST_IN_REQUEST;
  }

  private static String border(int size) {
    if (size > MOST) {
      return ": more than the " + MOST + " that CloudFormation takes";
    }
    return isOver(size) ? ": more than the " + MOST_IN_REQUEST + " that go without a bucket" : "";
  }

  private static int size(Fields template) {
    return TemplateWriter.write(template, TemplateFormat.JSON)
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }
}
