package dev.httpapi.template;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;

/** A value in a template. An intrinsic function is an object with its name as the one key. */
public sealed interface Value
    permits Value.Text, Value.Number, Value.Bool, Value.Null, Value.Items, Fields {

  /** A string. */
  record Text(String text) implements Value {}

  /** A number, in the form in which it is to be written. */
  record Number(String text) implements Value {}

  /** A boolean. */
  record Bool(boolean value) implements Value {}

  /** {@code null}. */
  record Null() implements Value {}

  /** A list. */
  record Items(List<Value> values) implements Value {
    public Items {
      values = List.copyOf(values);
    }
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
    if (node instanceof StringNode string) {
      return new Text(string.text());
    }
    if (node instanceof NumberNode number) {
      return new Number(number.text());
    }
    if (node instanceof BooleanNode flag) {
      return new Bool(flag.value());
    }
    if (node instanceof NullNode) {
      return new Null();
    }
    if (node instanceof Sequence list) {
      return new Items(all(list.items()));
    }
    Fields fields = new Fields();
    for (Mapping.Entry entry : ((Mapping) node).entries()) {
      fields.put(entry.key(), of(entry.value()));
    }
    return fields;
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
