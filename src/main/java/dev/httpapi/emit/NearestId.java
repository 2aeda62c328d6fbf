package dev.httpapi.emit;

import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.DeploymentBucket;
import dev.httpapi.template.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what was probably meant by a logical id that the template does not have.
 *
 * @param resources the resources that it has, by logical id
 * @param bucket what the service says of its deployment bucket
 */
record NearestId(Fields resources, Optional<DeploymentBucket> bucket) {

  /** A way out, when one is known. */
  Optional<String> hint(String logicalId) {
    boolean policy = logicalId.equals(LogicalIds.DEPLOYMENT_BUCKET_POLICY);
    if (policy || logicalId.equals(LogicalIds.DEPLOYMENT_BUCKET)) {
      return Optional.of(bucketHint(policy));
    }
    List<String> known = new ArrayList<>(resources.asMap().keySet());
    known.remove(LogicalIds.UNDIGESTED_DEPLOYMENT);
    return Suggestion.didYouMean(logicalId, known);
  }

  private String bucketHint(boolean policy) {
    if (bucket.isPresent() && bucket.get().name().isPresent()) {
      return "`provider.deploymentBucket` names a bucket that is there already, so that the stack"
          + " has none; leave this out";
    }
    if (policy && bucket.isPresent() && bucket.get().skipPolicy()) {
      return "`skipPolicySetup` leaves the policy out; leave this out, too";
    }
    return "`--deployment-bucket` keeps the framework's bucket and its policy in the stack; where"
        + " they are not wanted, leave this out";
  }
}
