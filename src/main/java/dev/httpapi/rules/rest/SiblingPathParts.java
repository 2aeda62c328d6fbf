package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TypeRule;
import dev.httpapi.template.located.Declared;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code sibling-path-variables} and {@code duplicate-path-part}: below one resource each
 * part of a path is there once, and one of them at most is a variable. What two events make of this
 * is told before there is a template; here are the resources that a service writes itself.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-resource.html">AWS::ApiGateway::Resource</a>
 */
record SiblingPathParts() implements TypeRule {

  @Override
  public void checkAll(List<Declared> resources, Findings findings) {
    for (List<Declared> siblings : Groups.of(resources, "ParentId")) {
      if (siblings.size() == 1 || noneIsWritten(siblings)) {
        continue;
      }
      for (int i = 1; i < siblings.size(); i++) {
        check(siblings.get(i), siblings.subList(0, i), findings);
      }
    }
  }

  private static boolean noneIsWritten(List<Declared> siblings) {
    for (Declared sibling : siblings) {
      if (sibling.isWritten("PathPart")) {
        return false;
      }
    }
    return true;
  }

  private static void check(Declared one, List<Declared> before, Findings findings) {
    Optional<String> part = one.text("PathPart");
    if (part.isEmpty()) {
      return;
    }
    for (Declared other : before) {
      Optional<String> taken = other.text("PathPart");
      if (taken.isPresent()
          && clash(part.get(), taken.get())
          && (one.isWritten("PathPart") || other.isWritten("PathPart"))
          && Groups.meet(one, other)) {
        findings.add(
            finding(one, part.get(), taken.get())
                .related(other.get("PathPart").get().span(), "the first one is made from this"));
        return;
      }
    }
  }

  private static boolean clash(String one, String other) {
    return one.equals(other) || (isVariable(one) && isVariable(other));
  }

  private static boolean isVariable(String part) {
    return part.startsWith("{") && part.endsWith("}");
  }

  private static Diagnostic finding(Declared one, String part, String taken) {
    if (part.equals(taken)) {
      return Diagnostic.of(
              Code.DUPLICATE_PATH_PART,
              one.get("PathPart").get().span(),
              "there is a resource for `" + part + "` in this place already")
          .help("refer to the resource that is there, or take another name");
    }
    return Diagnostic.of(
            Code.SIBLING_PATH_VARIABLES,
            one.get("PathPart").get().span(),
            "the variables `"
                + part
                + "` and `"
                + taken
                + "` stand in one place, and API Gateway allows one")
        .help("give both the same name, and either both a `+` or none");
  }
}
