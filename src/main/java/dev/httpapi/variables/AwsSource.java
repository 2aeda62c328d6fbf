package dev.httpapi.variables;

import dev.httpapi.source.Deferred;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code ${aws:accountId}} and {@code ${aws:region}}: what CloudFormation knows as pseudo
 * parameters. A region that the command line or the service names is that region, as in the
 * framework.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">
 *     Pseudo parameters</a>
 */
record AwsSource(Supplier<Optional<String>> region) implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    return switch (request.address().orElse("")) {
      case "region" ->
          text(request, region.get().orElseGet(() -> Deferred.pseudoParameter("AWS::Region")));
      case "accountId" -> text(request, Deferred.pseudoParameter("AWS::AccountId"));
      default -> throw request.unknown("`aws:region` and `aws:accountId`");
    };
  }

  private static Optional<Node> text(Request request, String text) {
    return Optional.of(new StringNode(text, request.span()));
  }

  @Override
  public boolean isResolved() {
    return true;
  }
}
