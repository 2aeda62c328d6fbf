package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells {@code encryption}: a resource no longer names the key that encrypts what it holds, or
 * another one. AWS encrypts most of it all the same, with a key of its own.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html">Securing
 *     Lambda environment variables</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html">Encrypt
 *     log data in CloudWatch Logs using KMS</a>
 */
record Encryption() implements Evaluator {
  private static final Map<String, String[]> PROPERTIES = properties();

  private static Map<String, String[]> properties() {
    Map<String, String[]> properties = new LinkedHashMap<>();
    properties.put("AWS::Lambda::Function", new String[] {"KmsKeyArn"});
    properties.put("AWS::Logs::LogGroup", new String[] {"KmsKeyId"});
    properties.put("AWS::SNS::Topic", new String[] {"KmsMasterKeyId"});
    properties.put("AWS::SQS::Queue", new String[] {"KmsMasterKeyId"});
    properties.put("AWS::S3::Bucket", new String[] {"BucketEncryption"});
    properties.put("AWS::DynamoDB::Table", new String[] {"SSESpecification", "SSEEnabled"});
    properties.put("AWS::SecretsManager::Secret", new String[] {"KmsKeyId"});
    return properties;
  }

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    OldSide side = OldSide.of(pair);
    for (Pair.Both both : pair.ofTypes(PROPERTIES.keySet())) {
      if (both.old().isPresent() && both.now().isPresent()) {
        String[] property = PROPERTIES.get(both.now().get().type());
        compare(
            Setting.of(both.old().get(), both.now().get(), side, property),
            property[0],
            consequences);
      }
    }
  }

  private static void compare(Setting setting, String property, Consequences consequences) {
    if (setting.isSame()) {
      return;
    }
    boolean is = setting.after().isPresent() && !setting.now().equals("false");
    boolean was = setting.before().isPresent() && !setting.old().equals("false");
    if (was && is) {
      setting.tell(
          ChangeCode.ENCRYPTION,
          Effect.UNKNOWN,
          "is encrypted in another way now: `" + property + "` differs",
          consequences);
    } else if (was) {
      setting.tell(
          ChangeCode.ENCRYPTION,
          Effect.WEAKER,
          "no longer says by `" + property + "` how it is encrypted",
          consequences);
    } else if (is) {
      setting.tell(
          ChangeCode.ENCRYPTION,
          Effect.STRONGER,
          "says by `" + property + "` how it is encrypted now",
          consequences);
    }
  }
}
