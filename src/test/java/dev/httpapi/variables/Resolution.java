package dev.httpapi.variables;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.SourceFile;
import dev.httpapi.testing.Arguments;
import dev.httpapi.testing.CompactJson;
import dev.httpapi.testing.VariableCase;
import dev.httpapi.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A service read and resolved: its tree, and what was said on the way. */
record Resolution(Optional<Node> service, Diagnostics diagnostics) {

  /** Resolves the service of a case, whose files are written into {@code folder}. */
  static Resolution of(VariableCase one, Path folder) {
    return of(one, folder, Variables::resolve);
  }

  /** Resolves the service of a case while notes are taken, and takes the marks out. */
  static Resolution traced(VariableCase one, Path folder) {
    return of(
        one,
        folder,
        (root, inputs, files, diagnostics) ->
            Origins.plain(VariableTrace.of(root, inputs, files, diagnostics).marked()));
  }

  private interface Resolving {
    Node resolve(Node root, Variables.Inputs inputs, ServiceFiles files, Diagnostics diagnostics);
  }

  private static Resolution of(VariableCase one, Path folder, Resolving how) {
    Diagnostics diagnostics = new Diagnostics();
    Arguments arguments = Arguments.of(one.words());
    one.writeTo(folder);
    Optional<Node> tree =
        YamlReader.read(
            new SourceFile("serverless.yml", one.files().get("serverless.yml")), diagnostics);
    Variables.Inputs inputs =
        new Variables.Inputs(
            one.environment(),
            arguments.options(),
            arguments.parameters(),
            List.of(),
            List.of(),
            Optional.empty());
    ServiceFiles files = new ServiceFiles(folder, "", false, diagnostics);
    return new Resolution(
        tree.map(root -> how.resolve(root, inputs, files, diagnostics)), diagnostics);
  }

  /** The JSON of the section {@code custom}, or what is wrong. */
  String custom() {
    if (diagnostics.hasErrors()) {
      return "refused: " + diagnostics.all();
    }
    Mapping root = (Mapping) service.orElseThrow();
    return CompactJson.of(root.get("custom").orElse(new NullNode(root.span())));
  }
}
