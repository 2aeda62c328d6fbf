package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code parameter-type}: every parameter has a type, and one that CloudFormation has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>
 */
record ParameterTypes() implements TemplateRule {
  private static final List<String> PLAIN =
      List.of("String", "Number", "List<Number>", "CommaDelimitedList");

  @Override
  public void check(Template template, Findings findings) {
    for (Located.Entry parameter : template.section("Parameters").entries()) {
      if (parameter.value().value() instanceof Fields) {
        check(parameter, findings);
      }
    }
  }

  private static void check(Located.Entry parameter, Findings findings) {
    Optional<Located> type = parameter.value().get("Type");
    if (type.isEmpty()) {
      if (!parameter.key().startsWith("Fn::")) {
        findings.add(
            Code.PARAMETER_TYPE,
            parameter.keySpan(),
            "the parameter `" + parameter.key() + "` has no `Type`",
            "name it, as in `Type: String`");
      }
    } else if (type.get().value() instanceof Value.Text text && !isType(text.text())) {
      findings.add(
          Code.PARAMETER_TYPE,
          type.get().span(),
          "CloudFormation has no parameters of type `" + text.text() + "`",
          Suggestion.didYouMean(text.text(), PLAIN)
              .orElse("it has String, Number, List<Number>, CommaDelimitedList, and types of AWS"));
    }
  }

  /** Of the types of AWS there are many, and more to come. */
  private static boolean isType(String type) {
    return PLAIN.contains(type) || type.startsWith("AWS::") || type.startsWith("List<");
  }
}
