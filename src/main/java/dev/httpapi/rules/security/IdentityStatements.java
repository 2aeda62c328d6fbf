package dev.httpapi.rules.security;

import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.List;
import java.util.Optional;

/** Looks at each statement that says what a role, a user or a group may do. */
record IdentityStatements() implements TemplateRule {
  /** Types of which a list of policies is a property. */
  private static final List<String> HOLDERS =
      List.of("AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group");

  /** Types that are a policy. */
  private static final List<String> POLICIES =
      List.of(
          "AWS::IAM::Policy",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::RolePolicy",
          "AWS::IAM::UserPolicy",
          "AWS::IAM::GroupPolicy");

  @Override
  public void check(Template template, Findings findings) {
    for (String type : HOLDERS) {
      for (Declared holder : template.ofType(type)) {
        for (Located policy : holder.items("Policies")) {
          check(policy.get("PolicyDocument"), findings);
        }
      }
    }
    for (String type : POLICIES) {
      for (Declared policy : template.ofType(type)) {
        check(policy.get("PolicyDocument"), findings);
      }
    }
  }

  private static void check(Optional<Located> document, Findings findings) {
    for (Statement statement : Statement.of(document)) {
      if (statement.allows()) {
        if (statement.has("NotAction") || statement.endsWithStar("Action")) {
          WildcardAction.check(statement, findings);
        }
        if (statement.endsWithStar("Resource")) {
          WildcardResource.check(statement, findings);
        }
      }
    }
  }
}
