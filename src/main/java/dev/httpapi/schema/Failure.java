package dev.httpapi.schema;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import java.util.List;
import java.util.Optional;

/** A value that does not meet one keyword of a schema. */
sealed interface Failure {

  /** The value that fails. */
  Node value();

  /** The value is of none of the types. */
  record WrongType(Node value, List<JsonType> types) implements Failure {}

  /** The value is none of the choices. */
  record NotAChoice(Node value, List<Node> choices) implements Failure {}

  /** The text does not match; {@code meaning} says the pattern in words. */
  record NotMatching(Node value, String pattern, Optional<String> meaning) implements Failure {}

  /** A length, a count or a number outside its bounds; {@code bound} says which and how much. */
  record OutOfBounds(Node value, String bound) implements Failure {}

  /** A key that the mapping must have and has not. */
  record MissingKey(Node value, String key) implements Failure {}

  /** A key that the mapping cannot have; {@code known} are those it can. */
  record UnknownKey(Node value, Mapping.Entry entry, List<String> known) implements Failure {}

  /** A key whose name is not allowed; {@code reasons} say why. */
  record BadKeyName(Node value, Mapping.Entry entry, List<Failure> reasons) implements Failure {}

  /** Twice the same item. */
  record RepeatedItem(Node value) implements Failure {}

  /** None of the branches accepts the value; of each, why. */
  record NoBranch(Node value, List<List<Failure>> branches) implements Failure {}

  /** More branches than one accept the value: these. Of one that must not, none are named. */
  record TooManyBranches(Node value, List<Schema> branches) implements Failure {}

  /** Nothing is allowed here. */
  record Forbidden(Node value) implements Failure {}
}
