package dev.httpapi.inspect;

import dev.httpapi.source.Deferred;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import dev.httpapi.variables.Origins;
import dev.httpapi.variables.TracedVariable;
import dev.httpapi.variables.TracedVariable.Unresolved;
import dev.httpapi.variables.VariableTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * The variables of a service, for a person or a program. What came from the environment is shown as
 * stars, unless it is asked for.
 *
 * @param trace the service as it was resolved
 * @param showValues whether values of the environment are shown
 */
public record VariableListing(VariableTrace trace, boolean showValues) {
  private static final int LONGEST_VALUE = 120;

  /** How many variables have no value. */
  public int unresolved() {
    int count = 0;
    for (TracedVariable variable : trace.variables()) {
      count += variable.isResolved() ? 0 : 1;
    }
    return count;
  }

  /** A line for each variable: {@code place: variable = value (source)}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (TracedVariable variable : trace.variables()) {
      text.append(variable.span()).append(": ").append(oneLine(variable.written()));
      if (variable.outcome() instanceof TracedVariable.Value value) {
        text.append(" = ").append(shortened(shown(value.marked()))).append(" (");
        text.append(variable.source()).append(variable.isGiven() ? ", --values" : "").append(')');
      } else if (variable.outcome() instanceof Unresolved problem) {
        text.append(" unresolved: ").append(oneLine(reason(problem)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String oneLine(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n");
  }

  private static String shortened(Node value) {
    String json = CompactText.of(value);
    int length = json.codePointCount(0, json.length());
    return length <= LONGEST_VALUE
        ? json
        : json.substring(0, json.offsetByCodePoints(0, LONGEST_VALUE)) + "...";
  }

  private String reason(Unresolved problem) {
    return showValues ? problem.reason() : problem.masked();
  }

  /** The same for a program, as {@code docs/variables.md} describes it. */
  public String json() {
    List<Value> variables = new ArrayList<>();
    for (TracedVariable variable : trace.variables()) {
      Fields fields = place(new Fields().put("variable", variable.written()), variable.span());
      fields
          .put("source", variable.source())
          .put("given", Value.of(variable.isGiven()))
          .put("resolved", Value.of(variable.isResolved()));
      if (variable.outcome() instanceof TracedVariable.Value value) {
        fields
            .put("value", Value.of(shown(value.marked())))
            .put("environment", Value.texts(environment(value.marked())));
      } else if (variable.outcome() instanceof Unresolved problem) {
        fields.put("code", problem.code().id()).put("reason", reason(problem));
      }
      variables.add(fields);
    }
    Fields root =
        new Fields()
            .put("variables", Value.list(variables))
            .put("unresolved", Value.of(unresolved()));
    return TemplateWriter.write(root, TemplateFormat.JSON);
  }

  static Fields place(Fields fields, Span span) {
    return fields
        .put("file", span.file().name())
        .put("line", Value.of(span.line()))
        .put("column", Value.of(span.column()));
  }

  /** The variables of the environment that a value came from. */
  private List<String> environment(Node marked) {
    List<String> names = new ArrayList<>();
    for (int use : Origins.uses(marked)) {
      String name = trace.environmentUses().get(use).name();
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private Node shown(Node marked) {
    return Deferred.shown(showValues ? Origins.plain(marked) : Origins.masked(marked));
  }
}
