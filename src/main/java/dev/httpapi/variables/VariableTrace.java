package dev.httpapi.variables;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /**
   * Resolves a service. A variable without a value is told with the others and does not end it.
   *
   * @param diagnostics where {@code files} reports
   */
  public static VariableTrace of(
      Node root, Variables.Inputs inputs, ServiceFiles files, Diagnostics diagnostics) {
    Optional<TracingResolver> noting = Variables.noting(root, inputs, files, diagnostics);
    if (noting.isEmpty()) {
      return new VariableTrace(root, List.of(), List.of(), diagnostics.all());
    }
    TracingResolver resolver = noting.get();
    Node marked = resolver.resolveAll();
    String instanceId = InstanceId.of(Origins.plain(marked));
    List<TracedVariable> variables = new ArrayList<>();
    for (TracedVariable variable : resolver.variables()) {
      variables.add(variable.withInstanceId(instanceId));
    }
    return new VariableTrace(
        InstanceId.replace(marked, instanceId),
        variables,
        resolver.environmentUses(),
        resolver.otherThanVariables(diagnostics.all()));
  }
}
