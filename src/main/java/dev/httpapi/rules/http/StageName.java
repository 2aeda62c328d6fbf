package dev.httpapi.rules.http;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Declared;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Located;
import dev.httpapi.rules.base.ResourceRule;
import java.util.Optional;

/**
 * Raises {@code stage-name}: the name of a stage has letters, digits, hyphens and underscores, 128
 * of them at most, or is {@code $default}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-stage.html">StageName
 *     of AWS::ApiGatewayV2::Stage</a>
 */
record StageName() implements ResourceRule {
  private static final int LONGEST = 128;

  @Override
  public void check(Declared stage, Findings findings) {
    Optional<Located> name = stage.get("StageName");
    Optional<String> text = name.isPresent() ? name.get().text() : Optional.empty();
    if (text.isEmpty() || text.get().equals(HttpRouteKey.DEFAULT)) {
      return;
    }
    if (text.get().length() > LONGEST) {
      findings.add(
          Code.STAGE_NAME,
          name.get().span(),
          "the name of this stage has " + text.get().length() + " characters",
          "shorten it to " + LONGEST);
    } else if (text.get().isEmpty() || hasForeign(text.get())) {
      findings.add(
          Code.STAGE_NAME,
          name.get().span(),
          text.get().isEmpty()
              ? "this stage has no name"
              : "`" + text.get() + "` is no name of a stage",
          "name it with letters, digits, `-` and `_`");
    }
  }

  private static boolean hasForeign(String name) {
    return HttpRouteKey.foreign(name) >= 0 || name.indexOf('.') >= 0 || name.indexOf(':') >= 0;
  }
}
