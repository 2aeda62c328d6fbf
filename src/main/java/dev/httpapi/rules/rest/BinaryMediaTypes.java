package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code binary-media-type} for what is no media type, which AWS takes and no request will
 * ever have, and for one that is listed twice, which CloudFormation refuses. A slash may be written
 * {@code ~1}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html">BinaryMediaTypes
 *     of AWS::ApiGateway::RestApi</a>
 */
record BinaryMediaTypes() implements ResourceRule {

  @Override
  public void check(Declared api, Findings findings) {
    List<Located> types = api.items("BinaryMediaTypes");
    // What the provider's setting holds is told by its schema.
    boolean own = !types.isEmpty() && api.isWritten("BinaryMediaTypes");
    for (int i = 0; i < types.size(); i++) {
      Optional<String> type = types.get(i).text();
      if (own && type.isPresent() && !isMediaType(type.get())) {
        findings.add(
            Diagnostic.of(
                    Code.BINARY_MEDIA_TYPE,
                    types.get(i).span(),
                    "`" + type.get() + "` is no media type, so that no body will be binary for it")
                .severity(Severity.WARNING)
                .help("write it as in `image/png`, `image/*` or `*/*`"));
      }
      for (int j = 0; j < i && type.isPresent(); j++) {
        if (type.equals(types.get(j).text())) {
          findings.add(
              Diagnostic.of(
                      Code.BINARY_MEDIA_TYPE,
                      types.get(i).span(),
                      "`" + type.get() + "` is listed twice")
                  .related(types.get(j).span(), "the first one is here")
                  .help("leave one of the two"));
          break;
        }
      }
    }
  }

  private static boolean isMediaType(String type) {
    String plain = type.replace("~1", "/");
    int slash = plain.indexOf('/');
    return slash > 0 && slash < plain.length() - 1 && plain.indexOf(' ') < 0;
  }
}
