package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code iam-statement}, {@code iam-action} and {@code iam-resource} for a policy of an
 * identity, or for one that says who may assume a role.
 *
 * @param trust whether it says who may assume a role
 * @param template what references lead into
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 *     of the IAM JSON policy language</a>
 */
record PolicyDocument(boolean trust, Template template, Findings findings) {

  void check(Located document) {
    Optional<String> version = document.text("Version");
    if (version.isPresent()
        && !version.get().equals("2012-10-17")
        && !version.get().equals("2008-10-17")) {
      add(
          document.get("Version").orElseThrow().span(),
          "`" + version.get() + "` is no version of the policy language",
          "write `2012-10-17`");
    }
    List<Located> sids = new ArrayList<>();
    for (Located statement : document.each("Statement")) {
      // What is made is made well; what it is made from has rules of its own.
      boolean made = statement.value().origin().isEmpty();
      if (!made && Certain.stays(statement.value()) && !statement.isFunction()) {
        checkStatement(statement);
        checkId(statement, sids);
      }
    }
  }

  private void checkStatement(Located statement) {
    Optional<Located> effect = statement.get("Effect");
    if (effect.isEmpty() && isWhole()) {
      add(statement.span(), "a statement has no `Effect`", "write `Effect: Allow`, or `Deny`");
    } else if (effect.isPresent()
        && effect.get().text().isPresent()
        && !effect.get().text().get().equals("Allow")
        && !effect.get().text().get().equals("Deny")) {
      add(
          effect.get().span(),
          "`" + effect.get().text().get() + "` is no effect of a statement",
          "write `Allow` or `Deny`");
    }
    one(statement, "Action", "NotAction");
    if (trust) {
      checkTrust(statement);
    } else {
      one(statement, "Resource", "NotResource");
      refuse(statement, "Principal", "it is for whoever the policy is attached to");
      refuse(statement, "NotPrincipal", "it is for whoever the policy is attached to");
    }
    checkActions(statement.each("Action"));
    checkActions(statement.each("NotAction"));
    if (!trust) {
      checkResources(statement.each("Resource"));
      checkResources(statement.each("NotResource"));
    }
  }

  private void checkTrust(Located statement) {
    if (statement.get("Principal").isEmpty()
        && statement.get("NotPrincipal").isEmpty()
        && isWhole()) {
      add(
          statement.span(),
          "a statement does not say who may assume the role",
          "write `Principal`, as in `Principal: {Service: lambda.amazonaws.com}`");
    }
    refuse(statement, "Resource", "who may assume a role is about that role");
  }

  /** Whether no macro can add what is missing. */
  private boolean isWhole() {
    return !template.fields().has("Transform");
  }

  /** Exactly one of two keys is there. */
  private void one(Located statement, String key, String opposite) {
    Optional<Located> first = statement.get(key);
    Optional<Located> second = statement.get(opposite);
    if (first.isEmpty() && second.isEmpty() && isWhole()) {
      add(
          statement.span(),
          "a statement has no `" + key + "`",
          "write `" + key + "`, or `" + opposite + "`");
    } else if (first.isPresent()
        && second.isPresent()
        && Certain.stays(first.get().value())
        && Certain.stays(second.get().value())) {
      add(
          second.get().span(),
          "a statement has both `" + key + "` and `" + opposite + "`",
          "keep one of them, or make two statements");
    }
  }

  private void refuse(Located statement, String key, String why) {
    Optional<Located> found = statement.get(key);
    if (found.isPresent() && Certain.stays(found.get().value())) {
      add(found.get().span(), "a statement cannot have `" + key + "` here", "leave it out: " + why);
    }
  }

  private void checkId(Located statement, List<Located> before) {
    Optional<Located> sid = statement.get("Sid");
    if (sid.isEmpty() || sid.get().text().isEmpty()) {
      return;
    }
    String text = sid.get().text().get();
    if (!Letters.only(text, "")) {
      add(
          sid.get().span(),
          "`" + text + "` cannot be the `Sid` of a statement",
          "write letters and digits only");
    }
    for (Located other : before) {
      if (!text.isEmpty() && other.text().orElse("").equals(text)) {
        findings.add(
            Diagnostic.of(
                    Code.IAM_STATEMENT,
                    sid.get().span(),
                    "two statements have the `Sid` `" + text + "`")
                .related(other.span(), "the other one is here")
                .help("change or leave out one of them"));
      }
    }
    before.add(sid.get());
  }

  private void checkActions(List<Located> actions) {
    for (Located action : actions) {
      Optional<String> text = action.text();
      if (text.isPresent() && text.get().indexOf(':') <= 0 && !isAny(text.get())) {
        findings.add(
            Code.IAM_ACTION,
            action.span(),
            "`" + text.get() + "` is no action",
            "write the service, a colon and the action, as in `s3:GetObject`");
      }
    }
  }

  private void checkResources(List<Located> resources) {
    for (Located resource : resources) {
      Optional<String> text = resource.text();
      if (text.isPresent()
          && !text.get().startsWith("arn:")
          && !text.get().startsWith("*")
          && !text.get().startsWith("$")) {
        findings.add(
            Code.IAM_RESOURCE,
            resource.span(),
            "`" + text.get() + "` is no ARN",
            "write an ARN, in which `*` stands for anything, or `*` alone");
      }
      checkReference(resource);
    }
  }

  /** The {@code Ref} of many resources is a name or an address, where their ARN is an attribute. */
  private void checkReference(Located resource) {
    if (!(resource.value() instanceof Fields fields) || !fields.has("Ref")) {
      return;
    }
    Optional<Declared> target = template.resource(fields.text("Ref"));
    if (target.isPresent() && isNameOf(target.get().type())) {
      findings.add(
          Code.IAM_RESOURCE,
          resource.span(),
          "the `Ref` of `" + target.get().logicalId() + "` is no ARN",
          "write `!GetAtt " + target.get().logicalId() + ".Arn`");
    }
  }

  private static boolean isNameOf(String type) {
    return switch (type) {
      case "AWS::DynamoDB::Table",
          "AWS::IAM::Role",
          "AWS::KMS::Key",
          "AWS::Kinesis::Stream",
          "AWS::Lambda::Function",
          "AWS::Logs::LogGroup",
          "AWS::S3::Bucket",
          "AWS::SQS::Queue" ->
          true;
      default -> false;
    };
  }

  private static boolean isAny(String action) {
    for (int i = 0; i < action.length(); i++) {
      if (action.charAt(i) != '*') {
        return false;
      }
    }
    return !action.isEmpty();
  }

  private void add(Span place, String message, String help) {
    findings.add(Code.IAM_STATEMENT, place, message, help);
  }
}
