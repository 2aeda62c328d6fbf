package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Node;
import java.util.List;
import java.util.Optional;

/** A source whose values live in AWS, and which no template can ask. */
record RemoteSource(String type, String way) implements VariableSource {

  /** The framework's sources that ask AWS, and that CloudFormation has nothing for. */
  static List<RemoteSource> all() {
    return List.of(
        new RemoteSource("cf", "or import what that stack exports: `Fn::ImportValue`"),
        new RemoteSource("s3", "or copy the object into a file, and read that with `file`"),
        new RemoteSource("output", "or import what that stack exports: `Fn::ImportValue`"));
  }

  @Override
  public Optional<Node> resolve(Request request) {
    throw UnresolvableException.because(
        Diagnostic.of(
                Code.UNRESOLVED_VARIABLE,
                request.span(),
                "`" + request.written() + "` is known to AWS only, which is never asked")
            .help("give the value with `--values`, " + way));
  }
}
