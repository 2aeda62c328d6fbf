package dev.httpapi.rules.gateway;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code stage-name}: a stage is named with up to 128 letters, digits, hyphens and
 * underscores, where it is a resource and where a deployment makes it; that of an HTTP API may be
 * {@code $default}.
 *
 * @param mayBeDefault whether the API can be one of the kind that has a stage {@code $default}
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-stage.html">StageName
 *     of AWS::ApiGatewayV2::Stage</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html">CreateStage
 *     of REST APIs: stageName</a>
 */
public record StageName(boolean mayBeDefault) implements ResourceRule {
  private static final String DEFAULT = "$default";
  private static final int LONGEST = 128;

  @Override
  public void check(Declared resource, Findings findings) {
    Optional<Located> name = resource.get("StageName");
    Optional<String> text = resource.text("StageName");
    if (text.isEmpty() || (mayBeDefault && text.get().equals(DEFAULT))) {
      return;
    }
    if (!Letters.isName(text.get(), "-_")) {
      findings.add(
          Code.STAGE_NAME,
          name.get().span(),
          text.get().isEmpty()
              ? "this stage has no name"
              : "`" + text.get() + "` is no name of a stage",
          "name it with letters, digits, `-` and `_`");
    } else if (text.get().length() > LONGEST) {
      findings.add(
          Code.STAGE_NAME,
          name.get().span(),
          "the name of the stage has "
              + text.get().length()
              + " characters, and API Gateway takes "
              + LONGEST,
          "take a shorter name");
    }
  }
}
