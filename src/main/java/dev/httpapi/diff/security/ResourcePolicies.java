package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.policies.Policy;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells {@code resource-policy} of buckets, queues, topics, keys, secrets and repositories: what
 * their policies let others do. A REST API is another matter: without a policy it is open.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html">Identity-based
 *     policies and resource-based policies</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html">Control
 *     access to a REST API with API Gateway resource policies</a>
 */
record ResourcePolicies() implements Evaluator {
  private static final String REST_API = "AWS::ApiGateway::RestApi";

  /** Types that have such a policy, with the property that it is. */
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          REST_API,
          "Policy",
          "AWS::S3::BucketPolicy",
          "PolicyDocument",
          "AWS::SQS::QueuePolicy",
          "PolicyDocument",
          "AWS::SNS::TopicPolicy",
          "PolicyDocument",
          "AWS::KMS::Key",
          "KeyPolicy",
          "AWS::SecretsManager::ResourcePolicy",
          "ResourcePolicy",
          "AWS::ECR::Repository",
          "RepositoryPolicyText",
          "AWS::DynamoDB::Table",
          "ResourcePolicy");

  /** Types that cannot be without one: of a new one it is told whether everybody is let in. */
  private static final Set<String> OWN =
      Set.of("AWS::KMS::Key", "AWS::ECR::Repository", "AWS::DynamoDB::Table");

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    OldSide side = OldSide.of(pair);
    for (Pair.Both both : pair.ofTypes(DOCUMENTS.keySet())) {
      if (both.now().isEmpty() && isOfSomethingGone(both.old().orElseThrow(), pair)) {
        continue;
      }
      Optional<Located> before = both.old().flatMap(ResourcePolicies::document).map(side::of);
      Optional<Located> after = both.now().flatMap(ResourcePolicies::document);
      boolean rest = both.now().or(both::old).orElseThrow().type().equals(REST_API);
      if (rest && before.isPresent() != after.isPresent()) {
        ofApi(both, before, after, consequences);
      } else {
        new PolicyComparison(ChangeCode.RESOURCE_POLICY, both.logicalId(), PolicyWords.RESOURCE)
            .tell(Policy.of(before), Policy.of(after), consequences);
      }
    }
  }

  /** Whether what it guards goes with it. */
  private static boolean isOfSomethingGone(Declared policy, Pair pair) {
    boolean gone = OWN.contains(policy.type());
    for (String property : List.of("Bucket", "Queues", "Topics", "SecretId")) {
      for (Located guarded : policy.get(property).map(Located::each).orElse(List.of())) {
        Optional<Declared> resource = policy.template().referred(guarded);
        gone |= resource.isPresent() && pair.now(resource.get()).isEmpty();
      }
    }
    return gone;
  }

  private static Optional<Located> document(Declared resource) {
    Optional<Located> policy = ApiPolicy.of(resource.get(DOCUMENTS.get(resource.type())));
    return policy.isPresent() && policy.get().get("PolicyDocument").isPresent()
        ? policy.get().get("PolicyDocument")
        : policy;
  }

  /** An API that comes or goes is told with its routes; one that nothing guards stays open. */
  private static void ofApi(
      Pair.Both both,
      Optional<Located> before,
      Optional<Located> after,
      Consequences consequences) {
    boolean guarded = ApiPolicy.guards(before);
    boolean guards = ApiPolicy.guards(after);
    if (both.old().isEmpty() || both.now().isEmpty() || guarded == guards) {
      return;
    }
    Span old = before.map(Located::span).orElse(both.old().get().span());
    Span now = after.map(Located::span).orElse(both.now().get().span());
    consequences.add(
        Consequence.of(
                ChangeCode.RESOURCE_POLICY,
                guards ? Effect.STRONGER : Effect.WEAKER,
                both.logicalId(),
                guards
                    ? "has a resource policy now that says who may call it"
                    : "no longer has a resource policy that says who may call it")
            .at(old, now));
  }
}
