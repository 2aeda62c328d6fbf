package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Node;
import java.util.List;
import java.util.Optional;

/** A source whose values live in AWS. The compiler never goes there, so it has none of them. */
record RemoteSource(String type, String way) implements VariableSource {

  /** The framework's sources that ask AWS. */
  static List<RemoteSource> all() {
    return List.of(
        new RemoteSource("cf", "import the output: `Fn::ImportValue`"),
        new RemoteSource("s3", "give the value by `--param` and `${param:name}`"),
        new RemoteSource("ssm", "let CloudFormation read it: `{{resolve:ssm:/path}}`"));
  }

  @Override
  public Optional<Node> resolve(Request request) {
    throw UnresolvableException.because(
        Diagnostic.of(
                Code.UNRESOLVED_VARIABLE,
                request.span(),
                "`" + request.written() + "` is known to AWS only, which is never asked")
            .help(way));
  }
}
