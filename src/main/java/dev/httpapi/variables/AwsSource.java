package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code ${aws:region}}: the region that is compiled for. The account is known to AWS only. */
record AwsSource(Supplier<String> region) implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    return switch (request.address().orElse("")) {
      case "region" -> Optional.of(new StringNode(region.get(), request.span()));
      case "accountId" ->
          throw UnresolvableException.because(
              Diagnostic.of(
                      Code.UNRESOLVED_VARIABLE,
                      request.span(),
                      "`aws:accountId` is known to AWS only, which is never asked")
                  .help("let CloudFormation fill it in: `${AWS::AccountId}` in `Fn::Sub`"));
      default -> throw request.unknown("`aws:region` and `aws:accountId`");
    };
  }

  @Override
  public boolean isResolved() {
    return true;
  }
}
