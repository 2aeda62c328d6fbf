package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;

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
record SsmSource() implements VariableSource {
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
  private static void refuseRegion(Request request) {
    for (Node parameter : request.parameters()) {
      if (parameter instanceof Scalar word && !word.isNull() && !WORDS.contains(word.text())) {
        throw UnresolvableException.because(
            Diagnostic.of(
                    Code.UNRESOLVED_VARIABLE,
                    request.span(),
                    "`" + request.written() + "` is a parameter of another region")
                .help("CloudFormation reads its own region only; give the value with `--values`"));
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

  private static String secret(String name) {
    int tilde = name.indexOf('~');
    return "secretsmanager:" + (tilde < 0 ? name : name.substring(0, tilde));
  }

  @Override
  public boolean isResolved() {
    return true;
  }
}
