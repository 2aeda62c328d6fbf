package dev.httpapi.variables;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;

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
    return Variables.trace(root, inputs, files, diagnostics);
  }

  /** What a resolver has noted, while it can still ask for more. */
  static VariableTrace of(Node marked, TracingResolver resolver, Diagnostics diagnostics) {
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
