package dev.httpapi.template;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value in a template. An intrinsic function is an object with its name as the one key. */
public sealed interface Value
    permits Value.Text, Value.Number, Value.Bool, Value.Null, Value.Items, Fields {

  /** The part of the configuration that it is made from; values are equal whatever that is. */
  Optional<Span> origin();

  /** A string. */
  record Text(String text, Optional<Span> origin) implements Value {
    public Text(String text) {
      this(text, Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text value && text.equals(value.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** A number, in the form in which it is to be written. */
  record Number(String text, Optional<Span> origin) implements Value {
    public Number(String text) {
      this(text, Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Number value && text.equals(value.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** A boolean. */
  record Bool(boolean value, Optional<Span> origin) implements Value {
    public Bool(boolean value) {
      this(value, Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bool flag && value == flag.value;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(value);
    }
  }

  /** {@code null}. */
  record Null(Optional<Span> origin) implements Value {
    public Null() {
      this(Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Null;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /** A list. */
  record Items(List<Value> values, Optional<Span> origin) implements Value {
    public Items {
      values = List.copyOf(values);
    }

    public Items(List<Value> values) {
      this(values, Optional.empty());
    }

    /** Other values, made from the same part of the configuration. */
    public Items with(List<Value> others) {
      return new Items(others, origin);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Items items && values.equals(items.values);
    }

    @Override
    public int hashCode() {
      return values.hashCode();
    }
  }

  /** The same value, made from a part of the configuration. */
  default Value at(Optional<Span> place) {
    if (this instanceof Text value) {
      return new Text(value.text, place);
    }
    if (this instanceof Number value) {
      return new Number(value.text, place);
    }
    if (this instanceof Bool flag) {
      return new Bool(flag.value, place);
    }
    if (this instanceof Items items) {
      return new Items(items.values, place);
    }
    return this instanceof Fields fields ? fields.copy().madeFrom(place) : new Null(place);
  }

  /** The same value, made from a part of the configuration. */
  default Value at(Span place) {
    return at(Optional.of(place));
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(boolean value) {
    return new Bool(value);
  }

  static Value of(long number) {
    return new Number(Long.toString(number));
  }

  static Value list(List<Value> values) {
    return new Items(values);
  }

  static Value list(Value... values) {
    return new Items(List.of(values));
  }

  /** A list of strings. */
  static Value texts(List<String> texts) {
    List<Value> values = new ArrayList<>(texts.size());
    for (String text : texts) {
      values.add(new Text(text));
    }
    return new Items(values);
  }

  /** A list of values of the configuration as they stand there. */
  static Value listOf(List<Node> nodes) {
    return new Items(all(nodes));
  }

  /** A value of the configuration as it stands there. */
  static Value of(Node node) {
    Optional<Span> origin = Optional.of(node.head());
    if (node instanceof StringNode string) {
      return new Text(string.text(), origin);
    }
    if (node instanceof NumberNode number) {
      return new Number(number.text(), origin);
    }
    if (node instanceof BooleanNode flag) {
      return new Bool(flag.value(), origin);
    }
    if (node instanceof NullNode) {
      return new Null(origin);
    }
    if (node instanceof Sequence list) {
      return new Items(all(list.items()), origin);
    }
    return Fields.of((Mapping) node);
  }

  /** Values of the configuration as they stand there. */
  static List<Value> all(List<Node> nodes) {
    List<Value> values = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      values.add(of(node));
    }
    return values;
  }
}
