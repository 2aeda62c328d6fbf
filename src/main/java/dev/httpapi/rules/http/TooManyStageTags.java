package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Declared;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Located;
import dev.httpapi.rules.base.ResourceRule;
import java.util.List;

/**
 * Raises {@code too-many-stage-tags}: a stage has 50 tags at most.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">
 *     Quotas of HTTP APIs: tags per stage</a>
 */
record TooManyStageTags() implements ResourceRule {
  private static final int QUOTA = 50;

  @Override
  public void check(Declared stage, Findings findings) {
    List<Located.Entry> tags = stage.entries("Tags");
    if (tags.size() > QUOTA) {
      findings.add(
          Code.TOO_MANY_STAGE_TAGS,
          tags.get(QUOTA).keySpan(),
          "a stage may have " + QUOTA + " tags, and this one has " + tags.size(),
          "leave some out; those of the stack count as well");
    }
  }
}
