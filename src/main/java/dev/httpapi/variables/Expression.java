package dev.httpapi.variables;

import dev.httpapi.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * A string with variables, taken apart.
 *
 * @param parts text and variables in the order in which they stand
 */
record Expression(List<Part> parts) {

  /** A piece of a string. */
  sealed interface Part permits Text, Variable {}

  /** Text that is what it says, escapes already taken out. */
  record Text(String text) implements Part {}

  /**
   * One {@code ${...}}: sources to be asked in turn, from index {@code start} to {@code end} of the
   * string.
   */
  record Variable(List<Candidate> candidates, int start, int end) implements Part {}

  /** Where a variable's value may come from. */
  sealed interface Candidate permits Reference, Literal {}

  /** {@code type:address} or {@code type(parameters):address}. */
  record Reference(String type, List<Argument> parameters, Optional<Argument> address)
      implements Candidate {}

  /** A value written in the variable itself. */
  record Literal(Node value) implements Candidate {}

  /** A parameter or an address: a value, or a string that holds variables of its own. */
  sealed interface Argument permits Given, Nested {}

  /** A literal argument. */
  record Given(Node value) implements Argument {}

  /** An argument with variables in it. */
  record Nested(Expression expression) implements Argument {}

  /** The one variable of which the whole string consists, if it does. */
  Optional<Variable> wholly() {
    return parts.size() == 1 && parts.get(0) instanceof Variable variable
        ? Optional.of(variable)
        : Optional.empty();
  }
}
