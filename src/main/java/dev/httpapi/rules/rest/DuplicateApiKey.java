package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TypeRule;
import dev.httpapi.template.located.Declared;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code duplicate-api-key}: two keys have neither one value, which API Gateway refuses, nor
 * one name, which CloudFormation does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html">AWS::ApiGateway::ApiKey</a>
 */
record DuplicateApiKey() implements TypeRule {

  @Override
  public void checkAll(List<Declared> keys, Findings findings) {
    for (int i = 1; i < keys.size(); i++) {
      check(keys.get(i), keys.subList(0, i), "Value", findings);
      check(keys.get(i), keys.subList(0, i), "Name", findings);
    }
  }

  private static void check(
      Declared key, List<Declared> before, String property, Findings findings) {
    Optional<String> text = key.text(property);
    for (Declared other : before) {
      if (text.isPresent() && text.equals(other.text(property)) && Groups.meet(key, other)) {
        boolean named = property.equals("Name");
        findings.add(
            Diagnostic.of(
                    Code.DUPLICATE_API_KEY,
                    key.get(property).get().span(),
                    named
                        ? "there is an API key of the name `" + text.get() + "` already"
                        : "there is an API key of this value already")
                .related(other.get(property).get().span(), "the first one is here")
                .help(
                    named
                        ? "give each key a name of its own"
                        : "give each key a value of its own, or leave the value out"));
        return;
      }
    }
  }
}
