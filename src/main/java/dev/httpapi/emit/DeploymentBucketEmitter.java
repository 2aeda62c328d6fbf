package dev.httpapi.emit;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.emit.base.Tags;
import dev.httpapi.model.DeploymentBucket;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Optional;

/** The framework's bucket for code, for stacks that keep it: the bucket, its policy, its name. */
record DeploymentBucketEmitter(Emission emission) {
  private static final String OUTPUT = "ServerlessDeploymentBucketName";

  void emit() {
    Optional<DeploymentBucket> bucket = emission.service().deploymentBucket();
    Optional<Value> name = bucket.flatMap(DeploymentBucket::name).map(Value::of);
    Span origin = bucket.map(DeploymentBucket::span).orElse(emission.service().nameSpan());
    if (name.isPresent()) {
      emission.stack().output(OUTPUT, origin, name.get());
      return;
    }
    emission.add(
        LogicalIds.DEPLOYMENT_BUCKET,
        Resource.of("AWS::S3::Bucket", origin, bucketProperties(bucket)));
    if (bucket.isEmpty() || !bucket.get().skipPolicy()) {
      emission.add(
          LogicalIds.DEPLOYMENT_BUCKET_POLICY,
          Resource.of("AWS::S3::BucketPolicy", origin, policyProperties()));
    }
    emission.stack().output(OUTPUT, origin, Intrinsic.ref(LogicalIds.DEPLOYMENT_BUCKET));
  }

  private static Fields bucketProperties(Optional<DeploymentBucket> bucket) {
    Fields rule =
        new Fields()
            .put("ServerSideEncryptionByDefault", new Fields().put("SSEAlgorithm", "AES256"));
    Fields properties =
        new Fields()
            .put(
                "BucketEncryption",
                new Fields().put("ServerSideEncryptionConfiguration", Value.list(rule)));
    if (bucket.isEmpty()) {
      return properties;
    }
    properties.put("Tags", Tags.list(bucket.get().tags()));
    if (bucket.get().blockPublicAccess()) {
      Fields block = new Fields();
      for (String setting :
          List.of(
              "BlockPublicAcls",
              "BlockPublicPolicy",
              "IgnorePublicAcls",
              "RestrictPublicBuckets")) {
        block.put(setting, Value.of(true));
      }
      properties.put("PublicAccessBlockConfiguration", block);
    }
    if (bucket.get().versioning()) {
      properties.put("VersioningConfiguration", new Fields().put("Status", "Enabled"));
    }
    return properties;
  }

  private static Fields policyProperties() {
    Value bucket = Intrinsic.ref(LogicalIds.DEPLOYMENT_BUCKET);
    Fields statement =
        new Fields()
            .put("Action", "s3:*")
            .put("Effect", "Deny")
            .put("Principal", "*")
            .put(
                "Resource",
                Value.list(
                    Intrinsic.join(
                        "",
                        Value.of("arn:"),
                        Intrinsic.partition(),
                        Value.of(":s3:::"),
                        bucket,
                        Value.of("/*")),
                    Intrinsic.join(
                        "", Value.of("arn:"), Intrinsic.partition(), Value.of(":s3:::"), bucket)))
            .put(
                "Condition",
                new Fields().put("Bool", new Fields().put("aws:SecureTransport", Value.of(false))));
    return new Fields()
        .put("Bucket", bucket)
        .put("PolicyDocument", new Fields().put("Statement", Value.list(statement)));
  }
}
