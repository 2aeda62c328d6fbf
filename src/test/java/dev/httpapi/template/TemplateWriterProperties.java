package dev.httpapi.template;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a template holds is what every reader finds in its text. */
class TemplateWriterProperties {

  @Property(tries = 500)
  void whatIsWrittenIsRead(@ForAll("templates") Fields template) {
    ReadBack.assertSame(template);
  }

  @Provide
  Arbitrary<Fields> templates() {
    return fields(
        Arbitraries.lazyOf(
            this::scalars,
            this::scalars,
            this::scalars,
            () -> values(2).list().ofMaxSize(4).map(Value::list),
            () -> fields(values(2)).map(Value.class::cast)));
  }

  private Arbitrary<Value> values(int depth) {
    if (depth == 0) {
      return scalars();
    }
    return Arbitraries.oneOf(
        scalars(),
        values(depth - 1).list().ofMaxSize(4).map(Value::list),
        fields(values(depth - 1)).map(Value.class::cast));
  }

  private Arbitrary<Fields> fields(Arbitrary<Value> values) {
    return Combinators.combine(texts(), values)
        .as(Field::new)
        .list()
        .ofMaxSize(5)
        .map(TemplateWriterProperties::gather);
  }

  private record Field(String key, Value value) {}

  private static Fields gather(List<Field> all) {
    Fields fields = new Fields();
    all.forEach(field -> fields.put(field.key(), field.value()));
    return fields;
  }

  private Arbitrary<Value> scalars() {
    return Arbitraries.oneOf(
        texts().map(Value::of),
        Arbitraries.longs().map(Value::of),
        Arbitraries.of(true, false).map(Value::of),
        Arbitraries.just(new Value.Null()));
  }

  private Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "B",
            "1",
            "0",
            ".",
            "-",
            "+",
            "_",
            ":",
            " ",
            "  ",
            "#",
            "\n",
            "\t",
            "'",
            "\"",
            "\\",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "?",
            "=",
            "~",
            "e",
            "x",
            "/",
            "$",
            "<",
            "é",
            "日",
            "😀",
            "\u00a0",
            "\u2028",
            "\u0085",
            "\ufeff",
            "\r",
            "yes",
            "on",
            "null",
            "true",
            "2012-10-17",
            "12:30",
            "---",
            "...",
            "${a}");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(8).map(parts -> String.join("", parts)),
        Arbitraries.strings()
            .excludeChars('\ufffe', '\uffff')
            .ofMaxLength(12)
            .filter(TemplateWriterProperties::isWellFormed));
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
