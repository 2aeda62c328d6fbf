package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.template.Fields;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;

/**
 * Raises {@code too-many-resources}, {@code too-many-outputs}, {@code too-many-parameters} and
 * {@code too-many-mappings}. Resources are counted as they are made, so that the place is the
 * service; parameters and mappings are its own, so that it is the first one too many.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">Quotas</a>
 */
record Counts() implements TemplateRule {
  private static final int RESOURCES = 500;
  private static final int OTHERS = 200;

  @Override
  public void check(Template template, Findings findings) {
    int resources = count(template, "Resources");
    if (resources > RESOURCES) {
      findings.add(
          Code.TOO_MANY_RESOURCES,
          template.span(),
          "the template has "
              + resources
              + " resources, of which CloudFormation takes "
              + RESOURCES,
          "split the service in several; one of them can bring the API, which the others name by"
              + " `provider.httpApi.id` or `provider.apiGateway.restApiId`");
    }
    int outputs = count(template, "Outputs");
    if (outputs > OTHERS) {
      findings.add(
          Code.TOO_MANY_OUTPUTS,
          template.span(),
          "the template has " + outputs + " outputs, of which CloudFormation takes " + OTHERS,
          "leave out those that nobody reads, or split the service in several");
    }
    own(template, "Parameters", Code.TOO_MANY_PARAMETERS, findings);
    own(template, "Mappings", Code.TOO_MANY_MAPPINGS, findings);
  }

  private static int count(Template template, String section) {
    return template.section(section).value() instanceof Fields fields ? fields.asMap().size() : 0;
  }

  private static void own(Template template, String section, Code code, Findings findings) {
    int count = count(template, section);
    if (count > OTHERS) {
      Located.Entry tooMany = template.section(section).entries().get(OTHERS);
      String kind = section.equals("Mappings") ? "mappings" : "parameters";
      findings.add(
          code,
          tooMany.keySpan(),
          "the template has " + count + " " + kind + ", of which CloudFormation takes " + OTHERS,
          "put several values into one, or split the service in several");
    }
  }
}
