package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/** Where the values of one type of variable come from: {@code env}, {@code file}, ... */
interface VariableSource {

  /**
   * One question to a source.
   *
   * @param parameters what stands in parentheses, variables resolved
   * @param address what stands after the colon, variables resolved
   * @param span the place of the variable, at which a value from outside is said to stand
   * @param written the reference as it is written, for messages
   */
  record Request(
      List<Node> parameters, Optional<String> address, Span span, String written, Scope scope) {

    /** The address, which must be there; {@code example} shows how. */
    String needAddress(String example) {
      if (address.isEmpty()) {
        throw UnresolvableException.because(
            Code.INVALID_VARIABLE,
            span,
            "`" + written + "` needs something after the colon, as in `" + example + "`");
      }
      return address.get();
    }

    /** The first parameter, if it is there and not null. */
    Optional<Node> parameter() {
      return parameters.isEmpty() || parameters.get(0).isNull()
          ? Optional.empty()
          : Optional.of(parameters.get(0));
    }

    /** The question is not one that the source knows. */
    UnresolvableException unknown(String known) {
      return UnresolvableException.because(
          Code.INVALID_VARIABLE, span, "there is " + known + ", not `" + written + "`");
    }
  }

  /** What a source may ask of the service that is being resolved. */
  interface Scope {

    /** The resolved value of a property of the service, by its path; empty when there is none. */
    Optional<Node> property(List<String> path, Span use);

    /** Follows a path into a value that may hold variables; empty when it leads nowhere. */
    Optional<Node> select(Node value, List<String> path, Span use);

    /** The value of a text that a source brings up, its variables resolved, also those in them. */
    Node text(String text, Span use);
  }

  /**
   * The value, which may hold variables itself; empty when there is none and a fall-back is to be
   * asked.
   *
   * @throws UnresolvableException when the question itself is wrong
   */
  Optional<Node> resolve(Request request);

  /** A value for when this source, and every one after it, has none. */
  default Optional<Node> lastResort(Request request) {
    return Optional.empty();
  }

  /** Why there is no value, in a sentence without a full stop. */
  default String absence(Request request) {
    return "`" + request.written() + "` has no value";
  }

  /** Whether a question may hold what AWS alone knows. */
  default boolean takesPromises() {
    return false;
  }

  /** Whether values come out resolved, so that what looks like a variable in them is text. */
  default boolean isResolved() {
    return false;
  }
}
