package dev.httpapi.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Template values as the plain Java objects that other libraries read them to. */
final class Values {
  private Values() {}

  /** The value of an object that a YAML or JSON library gave. */
  static Value of(Object read) {
    if (read instanceof Map<?, ?> map) {
      Fields fields = new Fields();
      map.forEach((key, value) -> fields.put((String) key, of(value)));
      return fields;
    }
    if (read instanceof List<?> list) {
      return Value.list(list.stream().map(Values::of).toList());
    }
    if (read instanceof Boolean flag) {
      return Value.of(flag);
    }
    if (read instanceof Number number) {
      return new Value.Number(plain(number.toString()));
    }
    return read == null ? new Value.Null() : Value.of((String) read);
  }

  /** The same value with its numbers in one notation. */
  static Value withPlainNumbers(Value value) {
    if (value instanceof Value.Number number) {
      return new Value.Number(plain(number.text()));
    }
    if (value instanceof Value.Items items) {
      return Value.list(items.values().stream().map(Values::withPlainNumbers).toList());
    }
    if (value instanceof Fields fields) {
      Fields plain = new Fields();
      fields.asMap().forEach((key, field) -> plain.put(key, withPlainNumbers(field)));
      return plain;
    }
    return value;
  }

  private static String plain(String number) {
    BigDecimal exact = new BigDecimal(number);
    boolean whole = exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
    return whole ? exact.toBigInteger().toString() : Double.toString(exact.doubleValue());
  }
}
