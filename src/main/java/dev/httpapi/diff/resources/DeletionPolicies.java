package dev.httpapi.diff.resources;

import dev.httpapi.template.located.Declared;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a resource that leaves its stack or gives way to a new one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html">DeletionPolicy</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html">UpdateReplacePolicy</a>
 */
final class DeletionPolicies {
  /** What goes with a resource of a type. */
  private static final Map<String, String> LOSSES =
      Map.of(
          "AWS::Logs::LogGroup", "the logs in it are lost",
          "AWS::DynamoDB::Table", "the items in it are lost",
          "AWS::SQS::Queue", "the messages in it are lost",
          "AWS::Cognito::UserPool", "the users in it are lost",
          "AWS::SecretsManager::Secret", "the secret in it is lost",
          "AWS::KMS::Key", "what is encrypted with it cannot be read again once it is deleted",
          "AWS::S3::Bucket", "CloudFormation deletes only an empty bucket");

  static final String SNAPSHOT = "Snapshot";

  private DeletionPolicies() {}

  /** Whether the live resource stays in the account. */
  static boolean keeps(String policy) {
    return policy.startsWith("Retain");
  }

  /** {@code DeletionPolicy}, with its default; instances and clusters of RDS have another one. */
  static String ofRemoval(Declared resource) {
    boolean cluster = resource.type().equals("AWS::RDS::DBCluster");
    boolean instance =
        resource.type().equals("AWS::RDS::DBInstance")
            && resource.get("DBClusterIdentifier").isEmpty();
    return resource
        .whole()
        .text("DeletionPolicy")
        .orElse(cluster || instance ? SNAPSHOT : "Delete");
  }

  /** {@code UpdateReplacePolicy}, with its default. */
  static String ofReplacement(Declared resource) {
    return resource.whole().text("UpdateReplacePolicy").orElse("Delete");
  }

  /** What is lost with a resource; empty where nothing is, or it is not known here. */
  static Optional<String> loss(String type) {
    return Optional.ofNullable(LOSSES.get(type));
  }
}
