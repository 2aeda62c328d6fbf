package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.located.Template;
import java.nio.charset.StandardCharsets;

/**
 * Raises {@code template-size}, above what CloudFormation reads at all, and {@code
 * template-needs-bucket}, above what it takes in a call. The template counts as the YAML that is
 * written; JSON is longer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">Quotas</a>
 */
record TemplateSize() implements TemplateRule {
  private static final int MOST_IN_CALL = 51_200;

  /** Quotes, escapes and wide characters are less than this part of any template but odd ones. */
  private static final int QUOTED = 4;

  /** By the words of CloudFormation's error; its documentation says 1 MB. */
  private static final int MOST = 1_000_000;

  @Override
  public void check(Template template, Findings findings) {
    int least = YamlSize.least(template.fields());
    if (least > MOST - MOST / QUOTED && isOver(MOST, template)) {
      findings.add(
          Code.TEMPLATE_SIZE,
          template.span(),
          "the template has more than the " + MOST + " bytes that CloudFormation reads",
          "split the service in several, or move what is long out of the template");
    } else if (least > MOST_IN_CALL) {
      findings.add(
          Code.TEMPLATE_NEEDS_BUCKET,
          template.span(),
          "the template has more than the " + MOST_IN_CALL + " bytes that a call takes",
          "let it be uploaded: `aws cloudformation deploy --s3-bucket NAME`");
    }
  }

  /** To write a template takes a while: only a large one is measured so. */
  private static boolean isOver(int limit, Template template) {
    String text = TemplateWriter.write(template.fields(), TemplateFormat.YAML);
    return text.getBytes(StandardCharsets.UTF_8).length > limit;
  }
}
