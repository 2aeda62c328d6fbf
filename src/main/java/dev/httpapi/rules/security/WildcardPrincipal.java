package dev.httpapi.rules.security;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.Optional;

/**
 * Raises {@code wildcard-principal}: a policy of a resource allows something to everybody, and no
 * condition says to whom.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
record WildcardPrincipal() implements TemplateRule {
  private static final String HELP =
      "name accounts or services, or narrow it by a `Condition` such as `aws:SourceArn` or"
          + " `aws:PrincipalOrgID`";

  @Override
  public void check(Template template, Findings findings) {
    for (String type : template.types()) {
      for (Declared resource : template.ofType(type)) {
        check(type, resource, findings);
      }
    }
  }

  private static void check(String type, Declared resource, Findings findings) {
    switch (type) {
      case "AWS::Lambda::Permission" -> permission(resource, findings);
      case "AWS::Lambda::LayerVersionPermission" -> layer(resource, findings);
      case "AWS::Events::EventBusPolicy" -> bus(resource, findings);
      default -> {
        String property = property(type);
        if (!property.isEmpty() && !isInNetwork(resource)) {
          document(path(resource, property), isWebsite(resource), findings);
        }
      }
    }
  }

  /** The property that holds the policy of a resource; empty for a type without one. */
  private static String property(String type) {
    return switch (type) {
      case "AWS::ApiGateway::RestApi" -> "Policy";
      case "AWS::IAM::Role" -> "AssumeRolePolicyDocument";
      case "AWS::S3::BucketPolicy",
          "AWS::SQS::QueuePolicy",
          "AWS::SQS::QueueInlinePolicy",
          "AWS::SNS::TopicPolicy",
          "AWS::SNS::TopicInlinePolicy" ->
          "PolicyDocument";
      case "AWS::KMS::Key", "AWS::KMS::ReplicaKey" -> "KeyPolicy";
      case "AWS::SecretsManager::ResourcePolicy", "AWS::DynamoDB::Table" -> "ResourcePolicy";
      case "AWS::ECR::Repository" -> "RepositoryPolicyText";
      case "AWS::OpenSearchService::Domain", "AWS::Elasticsearch::Domain" -> "AccessPolicies";
      default -> "";
    };
  }

  /** A table has its policy one step deeper. */
  private static Optional<Located> path(Declared resource, String property) {
    return resource.type().equals("AWS::DynamoDB::Table")
        ? resource.get(property, "PolicyDocument")
        : resource.get(property);
  }

  /** A search domain within a VPC is open to that network only. */
  private static boolean isInNetwork(Declared resource) {
    return resource.get("VPCOptions").isPresent();
  }

  /** The policy of a bucket that serves a web site is there to let everybody read it. */
  private static boolean isWebsite(Declared policy) {
    Optional<Declared> bucket = policy.referred("Bucket");
    return bucket.isPresent() && bucket.get().get("WebsiteConfiguration").isPresent();
  }

  private static void document(Optional<Located> document, boolean website, Findings findings) {
    for (Everybody.Found found : Everybody.allowedBy(document)) {
      if (!website || !isReading(found.statement())) {
        tell(found.statement(), found.principal(), findings);
      }
    }
  }

  private static boolean isReading(Statement statement) {
    for (Located action : statement.all("Action")) {
      if (!action.text().orElse("").equals("s3:GetObject")) {
        return false;
      }
    }
    return !statement.all("Action").isEmpty();
  }

  private static void tell(Statement statement, Located principal, Findings findings) {
    findings.add(
        Code.WILDCARD_PRINCIPAL,
        principal.span(),
        (statement.has("NotPrincipal") ? "all but `NotPrincipal` are" : "everybody is")
            + " allowed "
            + statement.shownActions()
            + ", and no condition narrows it",
        HELP);
  }

  /** A permission for the URL of a function opens no more than that URL, which says so itself. */
  private static void permission(Declared permission, Findings findings) {
    boolean narrowed =
        permission.get("SourceArn").isPresent()
            || permission.get("SourceAccount").isPresent()
            || permission.get("PrincipalOrgID").isPresent()
            || permission.get("EventSourceToken").isPresent();
    boolean ofOpenUrl =
        permission.text("FunctionUrlAuthType").orElse("").equals("NONE")
            || permission.text("InvokedViaFunctionUrl").orElse("").equals("true");
    if (permission.text("Principal").orElse("").equals("*") && !narrowed && !ofOpenUrl) {
      findings.add(
          Code.WILDCARD_PRINCIPAL,
          permission.get("Principal").get().span(),
          "everybody is allowed `"
              + permission.text("Action").orElse("lambda:InvokeFunction")
              + "`",
          "name an account or a service, or add `SourceArn`, `SourceAccount` or `PrincipalOrgID`");
    }
  }

  private static void layer(Declared permission, Findings findings) {
    if (permission.text("Principal").orElse("").equals("*")
        && permission.get("OrganizationId").isEmpty()) {
      findings.add(
          Code.WILDCARD_PRINCIPAL,
          permission.get("Principal").get().span(),
          "everybody is allowed to use this layer, and to read what is in it",
          "list the accounts that use it; a permission may name an organization as `OrganizationId`");
    }
  }

  /** A policy of an event bus is one statement, or, in the older form, the parts of one. */
  private static void bus(Declared policy, Findings findings) {
    boolean older = policy.get("Statement").isEmpty();
    Optional<Located> whole = older ? policy.get() : policy.get("Statement");
    if (whole.isEmpty()) {
      return;
    }
    Statement statement = new Statement(whole.get());
    Optional<Located> principal = Everybody.principal(statement);
    if (principal.isPresent()
        && (older || statement.allows())
        && !Narrowing.narrows(statement)
        && policy.get("Condition").isEmpty()) {
      tell(statement, principal.get(), findings);
    }
  }
}
