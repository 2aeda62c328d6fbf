package dev.httpapi.variables;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A service resolved while somebody takes notes.
 *
 * @param marked the resolved service, in which {@link Origins} marks what came from the environment
 * @param variables every variable that was asked for, by file, line and column; those of the
 *     service itself first
 * @param environmentUses the uses of {@code env}, by the numbers of the marks
 * @param others what is wrong beside variables without a value
 */
public record VariableTrace(
    Node marked,
    List<TracedVariable> variables,
    List<EnvironmentUse> environmentUses,
    List<Diagnostic> others) {

  public VariableTrace {
    variables = List.copyOf(variables);
    environmentUses = List.copyOf(environmentUses);
    others = List.copyOf(others);
  }

  /** A variable that the environment answered. */
  public record EnvironmentUse(String name, Span span) {}

  /** The same, with the diagnostics to which {@code files} reports. */
  public static VariableTrace of(
      Node root, Variables.Inputs inputs, ServiceFiles files, Diagnostics diagnostics) {
    Map<String, VariableSource> sources = new LinkedHashMap<>();
    GivenValues values = GivenValues.of(inputs.values(), diagnostics);
    TracingResolver resolver = new TracingResolver(root, sources, values, diagnostics);
    Variables.connect(sources, resolver, root, inputs, files);
    Node marked = resolver.resolveAll();
    List<TracedVariable> variables = resolver.variables();
    return new VariableTrace(
        InstanceId.fill(marked, Origins.plain(marked)),
        variables,
        resolver.environmentUses(),
        resolver.otherThanVariables(diagnostics.all()));
  }
}
