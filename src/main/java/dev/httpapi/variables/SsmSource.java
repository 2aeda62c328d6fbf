package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code ${ssm:/path}}: a dynamic reference, which CloudFormation resolves when it deploys, so that
 * no value of a parameter or secret lands in a template. {@code ~true}, once the framework's sign
 * for a secure string, is {@code ssm-secure}; a path below {@code /aws/reference/secretsmanager/}
 * is a secret.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html">
 *     Dynamic references</a>
 */
record SsmSource(Supplier<String> region) implements VariableSource {
  private static final String SECRETS = "/aws/reference/secretsmanager/";
  private static final String SECURE = "~true";
  private static final List<String> WORDS = List.of("raw", "noDecrypt");

  @Override
  public Optional<Node> resolve(Request request) {
    refuseRegion(request);
    return Optional.of(
        new StringNode(
            "{{resolve:" + reference(request.needAddress("${ssm:/path}")) + "}}", request.span()));
  }

  /** CloudFormation reads parameters of the region that it deploys to, and of no other. */
  private void refuseRegion(Request request) {
    for (Node parameter : request.parameters()) {
      if (parameter instanceof Scalar word
          && !word.isNull()
          && !WORDS.contains(word.text())
          && !word.text().equals(region.get())) {
        throw UnresolvableException.because(
            Diagnostic.of(
                    Code.UNRESOLVED_VARIABLE,
                    request.span(),
                    "`" + request.written() + "` is a parameter of another region")
                .help(
                    "CloudFormation reads its own region only, which `--region` names; else give"
                        + " the value with `--values`"));
      }
    }
  }

  private static String reference(String address) {
    if (address.startsWith(SECRETS)) {
      return secret(address.substring(SECRETS.length()));
    }
    if (address.endsWith(SECURE)) {
      return "ssm-secure:" + address.substring(0, address.length() - SECURE.length());
    }
    int tilde = address.indexOf('~');
    return "ssm:" + (tilde < 0 ? address : address.substring(0, tilde));
  }

  /**
   * A key of a secret that a text promises as a whole; empty when the text promises no secret.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html">
   *     A secret value from Secrets Manager</a>
   */
  static Optional<String> keyOfSecret(String promise, String key) {
    String start = "{{resolve:secretsmanager:";
    boolean whole = promise.startsWith(start) && promise.indexOf("}}") == promise.length() - 2;
    return whole && !promise.contains(":SecretString:")
        ? Optional.of(promise.substring(0, promise.length() - 2) + ":SecretString:" + key + "}}")
        : Optional.empty();
  }

  private static String secret(String name) {
    int tilde = name.indexOf('~');
    return "secretsmanager:" + (tilde < 0 ? name : name.substring(0, tilde));
  }

  @Override
  public boolean takesPromises() {
    return true;
  }

  @Override
  public boolean isResolved() {
    return true;
  }
}
