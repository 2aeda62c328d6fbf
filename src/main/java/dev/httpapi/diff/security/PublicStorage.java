package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the part of {@code resource-policy} that no document of IAM says: what keeps a bucket from
 * being made public, and who may use a layer. Buckets block public access where nothing is said.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html">Blocking
 *     public access to your Amazon S3 storage</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-layerversionpermission.html">AWS::Lambda::LayerVersionPermission</a>
 */
record PublicStorage() implements Evaluator {
  private static final Set<String> BUCKET = Set.of("AWS::S3::Bucket");
  private static final Set<String> LAYER = Set.of("AWS::Lambda::LayerVersionPermission");
  private static final String BLOCK = "PublicAccessBlockConfiguration";
  private static final List<String> FLAGS =
      List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(BUCKET)) {
      if (both.now().isPresent()) {
        bucket(both.old(), both.now().get(), consequences);
      }
    }
    for (Pair.Both both : pair.ofTypes(LAYER)) {
      layer(both, OldSide.of(pair), consequences);
    }
  }

  private static void bucket(Optional<Declared> old, Declared now, Consequences consequences) {
    for (String flag : FLAGS) {
      Optional<String> was = old.flatMap(bucket -> bucket.text(BLOCK, flag));
      Optional<String> is = now.text(BLOCK, flag);
      boolean wasOff = was.equals(Optional.of("false"));
      boolean off = is.equals(Optional.of("false"));
      if (off != wasOff) {
        Optional<Span> before = old.flatMap(bucket -> bucket.get(BLOCK, flag)).map(Located::span);
        consequences.add(
            Consequence.of(
                    ChangeCode.RESOURCE_POLICY,
                    off ? Effect.WEAKER : Effect.STRONGER,
                    now.logicalId(),
                    off
                        ? "may be made public: `" + flag + "` is off now"
                        : "no longer has `" + flag + "` off")
                .at(
                    before.or(() -> old.map(Declared::span)),
                    now.get(BLOCK, flag).map(Located::span).or(() -> Optional.of(now.span()))));
      }
    }
  }

  private static void layer(Pair.Both both, OldSide side, Consequences consequences) {
    Optional<String> before = both.old().map(one -> who(one, side));
    Optional<String> after = both.now().map(one -> who(one, OldSide.none()));
    if (before.equals(after)) {
      return;
    }
    Optional<Span> old = both.old().map(PublicStorage::place);
    Optional<Span> now = both.now().map(PublicStorage::place);
    if (after.isPresent()) {
      String formerly = before.map(who -> ", before " + who).orElse("");
      boolean narrower = before.equals(Optional.of("everybody"));
      consequences.add(
          Consequence.of(
                  ChangeCode.RESOURCE_POLICY,
                  narrower ? Effect.STRONGER : Effect.WEAKER,
                  both.logicalId(),
                  "lets " + after.get() + " use the layer now" + formerly)
              .at(old, now));
    } else {
      consequences.add(
          Consequence.of(
                  ChangeCode.RESOURCE_POLICY,
                  Effect.STRONGER,
                  both.logicalId(),
                  "no longer lets " + before.orElseThrow() + " use the layer")
              .at(old, now));
    }
  }

  private static String who(Declared permission, OldSide side) {
    Optional<String> organization =
        permission
            .get("OrganizationId")
            .map(id -> "the organization `" + Shown.of(side.of(id).value()) + "`");
    String principal =
        permission.get("Principal").map(who -> Shown.of(side.of(who).value())).orElse("*");
    return principal.equals("*")
        ? organization.orElse("everybody")
        : "the account `" + principal + "`";
  }

  private static Span place(Declared permission) {
    return permission.get("Principal").map(Located::span).orElse(permission.span());
  }
}
