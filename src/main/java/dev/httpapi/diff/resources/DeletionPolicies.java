package dev.httpapi.diff.resources;

import dev.httpapi.template.located.Declared;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a resource that leaves its stack or gives way to a new one. A secret is deleted
 * without the time in which it could be restored; a key can be used no more from the time of its
 * removal, and is deleted after its {@code PendingWindowInDays}, 30 where none are written.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html">DeletionPolicy</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html">UpdateReplacePolicy:
 *     the types with snapshots, and {@code Delete} for others</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html">AWS::KMS::Key,
 *     PendingWindowInDays</a>
 * @see <a
 *     href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1999">Secrets
 *     are deleted without recovery</a>
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
          "AWS::KMS::Key",
              "what is encrypted with it cannot be read any more, from now on and for good when its"
                  + " waiting period is over",
          "AWS::S3::Bucket", "CloudFormation deletes only an empty bucket");

  private static final String SNAPSHOT = "Snapshot";
  private static final String DELETE = "Delete";

  /** The types of which a snapshot can be made; of others there is none, whatever is written. */
  private static final Set<String> WITH_SNAPSHOTS =
      Set.of(
          "AWS::DocDB::DBCluster",
          "AWS::EC2::Volume",
          "AWS::ElastiCache::CacheCluster",
          "AWS::ElastiCache::ReplicationGroup",
          "AWS::Neptune::DBCluster",
          "AWS::RDS::DBCluster",
          "AWS::RDS::DBInstance",
          "AWS::Redshift::Cluster");

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
    return resource.whole().text("DeletionPolicy").orElse(cluster || instance ? SNAPSHOT : DELETE);
  }

  /** {@code UpdateReplacePolicy}, with its default. */
  static String ofReplacement(Declared resource) {
    return resource.whole().text("UpdateReplacePolicy").orElse(DELETE);
  }

  /** Whether a snapshot of a resource is kept when it is deleted under a policy. */
  static boolean makesSnapshot(String policy, String type) {
    return policy.equals(SNAPSHOT) && WITH_SNAPSHOTS.contains(type);
  }

  /** What is lost with a resource; empty where nothing is, or it is not known here. */
  static Optional<String> loss(String type) {
    return Optional.ofNullable(LOSSES.get(type));
  }
}
