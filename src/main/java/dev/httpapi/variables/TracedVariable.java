package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;

/**
 * A variable of a service, and what became of it.
 *
 * @param written the variable with its braces, as it stands in the service
 * @param span where it stands
 * @param source the source that answered, or that was asked last: {@code env}, {@code self}, ...;
 *     {@code literal} for a fall-back that is written out
 * @param outcome what it resolves to, or why it does not
 * @param questions what the sources were asked, in turn
 */
public record TracedVariable(
    String written, Span span, String source, Outcome outcome, List<Question> questions) {
  /** Stands for a source where a fall-back that is written out is the value. */
  static final String LITERAL = "literal";

  public TracedVariable {
    questions = List.copyOf(questions);
  }

  /** What became of a variable. */
  public sealed interface Outcome permits Value, Unresolved {}

  /** It has a value, in which {@link Origins} marks what came from the environment. */
  public record Value(Node marked) implements Outcome {}

  /**
   * It has none.
   *
   * @param code of the error that {@code compile} tells
   * @param reason why, in a sentence without a full stop
   * @param masked the same without what came from the environment
   */
  public record Unresolved(Code code, String reason, String masked) implements Outcome {}

  /**
   * One question to a source.
   *
   * @param type the source
   * @param key the question as a file of values answers it
   * @param given whether such a file did
   * @param answered whether there was an answer
   */
  public record Question(String type, String key, boolean given, boolean answered) {}

  TracedVariable withInstanceId(String id) {
    return outcome instanceof Value value
        ? new TracedVariable(
            written, span, source, new Value(InstanceId.replace(value.marked(), id)), questions)
        : this;
  }

  public boolean isResolved() {
    return outcome instanceof Value;
  }

  /** Whether the answer came from a file of values. */
  public boolean isGiven() {
    return isResolved() && !questions.isEmpty() && last().given() && last().answered();
  }

  private Question last() {
    return questions.get(questions.size() - 1);
  }
}
