package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Raises {@code dynamic-reference}, where a reference is not written as CloudFormation reads it or
 * stands where it resolves none; {@code too-many-dynamic-references}; and {@code
 * secure-string-refused}, where a secure string stands elsewhere than in the passwords that take
 * one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html">Dynamic
 *     references</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html">Secure
 *     strings</a>
 */
record DynamicReferences() implements WalkRule {
  private static final int MOST = 60;

  /** Types of which a password may be a secure string. */
  private static final List<String> WITH_PASSWORDS =
      List.of(
          "AWS::DirectoryService::MicrosoftAD",
          "AWS::DirectoryService::SimpleAD",
          "AWS::ElastiCache::ReplicationGroup",
          "AWS::IAM::User",
          "AWS::KinesisFirehose::DeliveryStream",
          "AWS::OpsWorks::App",
          "AWS::OpsWorks::Stack",
          "AWS::RDS::DBCluster",
          "AWS::RDS::DBInstance",
          "AWS::Redshift::Cluster");

  @Override
  public void check(Walk walk, Findings findings) {
    Set<String> different = new HashSet<>();
    for (Literal literal : walk.literals()) {
      List<DynamicReference> references = DynamicReference.in(literal.text());
      for (DynamicReference reference : references) {
        different.add(reference.text());
        if (!reference.isOpen()) {
          check(reference, literal, findings);
        }
      }
      if (references.isEmpty() && literal.around().isEmpty()) {
        warn(literal, "this dynamic reference has no end", "end it with `}}`", findings);
      }
    }
    if (different.size() > MOST) {
      findings.add(
          Code.TOO_MANY_DYNAMIC_REFERENCES,
          walk.template().span(),
          "the template has "
              + different.size()
              + " different dynamic references, of which CloudFormation takes "
              + MOST,
          "let functions read parameters and secrets when they run, or keep several values in one"
              + " secret and let the function take it apart");
    }
  }

  private static void check(DynamicReference reference, Literal literal, Findings findings) {
    if (!reference.isParameter() && !reference.isSecret()) {
      warn(
          literal,
          "CloudFormation resolves nothing of `" + reference.service() + "`",
          "it knows `ssm`, `ssm-secure` and `secretsmanager`",
          findings);
    } else if (!reference.isWellFormed()) {
      findings.add(
          Code.DYNAMIC_REFERENCE,
          literal.span(),
          "CloudFormation cannot read the dynamic reference `" + reference.text() + "`",
          reference.isSecret()
              ? "write `{{resolve:secretsmanager:name:SecretString:key}}`"
              : "a parameter has letters, digits and `_.-/`; a version behind a colon is a number");
    } else {
      place(reference, literal, findings);
    }
  }

  private static void place(DynamicReference reference, Literal literal, Findings findings) {
    Site site = literal.site();
    boolean properties = site.attribute().equals("Properties") && site.resource().isPresent();
    String type = site.resource().isPresent() ? site.resource().get().type() : "";
    if (reference.isSecureString() && !(properties && WITH_PASSWORDS.contains(type))) {
      secureString(type, literal, findings);
    } else if (reference.isSecret() && !properties) {
      warn(
          literal,
          "CloudFormation resolves secrets in properties of resources only",
          "here it leaves the text as it is",
          findings);
    } else if (reference.isSecret() && isCustom(type)) {
      warn(
          literal,
          "CloudFormation resolves no secret for a custom resource",
          "give the resource the name of the secret, and let it read the value",
          findings);
    }
  }

  private static boolean isCustom(String type) {
    return type.startsWith("Custom::") || type.equals("AWS::CloudFormation::CustomResource");
  }

  /** The words for a function are those in which it is told before there is a template. */
  private static void secureString(String type, Literal literal, Findings findings) {
    boolean function = type.equals("AWS::Lambda::Function");
    findings.add(
        Code.SECURE_STRING_REFUSED,
        literal.span(),
        function
            ? "CloudFormation gives no secure string to the environment of a function"
            : "CloudFormation gives no secure string to `" + literal.site().name() + "`",
        function
            ? "name a secret, `${ssm:/aws/reference/secretsmanager/name}`, or let the function read"
                + " the parameter when it runs"
            : "name a secret, `${ssm:/aws/reference/secretsmanager/name}`");
  }

  /** For what is not known to be refused, but does not do what it says. */
  private static void warn(Literal literal, String message, String help, Findings findings) {
    findings.add(
        Diagnostic.of(Code.DYNAMIC_REFERENCE, literal.span(), message)
            .severity(Severity.WARNING)
            .help(help));
  }
}
