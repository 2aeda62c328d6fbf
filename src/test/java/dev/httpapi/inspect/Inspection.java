package dev.httpapi.inspect;

import dev.httpapi.CompileOptions;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.SourceFile;
import dev.httpapi.variables.VariableTrace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A service that a test writes out and looks at, in a folder and an environment. */
record Inspection(Path folder, String text, Map<String, String> environment) {
  /** The first lines of most services. */
  static final String PROVIDER =
      """
      service: shop
      provider:
        name: aws
        runtime: nodejs20.x
      """;

  VariableTrace trace() {
    Diagnostics diagnostics = new Diagnostics();
    return Compiler.variables(input(), options(), diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.all()));
  }

  /** The lines of the list of variables. */
  List<String> listed(boolean showValues) {
    return new VariableListing(trace(), showValues).text().lines().toList();
  }

  /** The lines of the list of leaks. */
  List<String> leaks() {
    Diagnostics diagnostics = new Diagnostics();
    List<Leak> leaks =
        Compiler.leaks(input(), options(), diagnostics)
            .orElseThrow(() -> new AssertionError(diagnostics.all()));
    return new LeakListing(leaks).text().lines().toList();
  }

  private Input input() {
    return new Input(new SourceFile("serverless.yml", text), false, folder, "", folder, Set.of());
  }

  private CompileOptions options() {
    return new CompileOptions(
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        environment,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }
}
