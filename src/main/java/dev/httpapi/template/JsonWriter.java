package dev.httpapi.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Writes a template as JSON, laid out as {@code JSON.stringify(template, null, 2)} does. */
final class JsonWriter {
  private static final int DEEPEST = 1000;

  private final JsonGenerator out;

  private JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  static String write(Value template) throws IOException {
    StringWriter text = new StringWriter(1 << 14);
    StreamWriteConstraints limits =
        StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build();
    JsonFactory factory = JsonFactory.builder().streamWriteConstraints(limits).build();
    try (JsonGenerator generator = factory.createGenerator(text)) {
      generator.setPrettyPrinter(layout());
      new JsonWriter(generator).value(template);
    }
    return text.append('\n').toString();
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  private void value(Value value) throws IOException {
    if (value instanceof Value.Text text) {
      out.writeString(text.text());
    } else if (value instanceof Value.Number number) {
      out.writeNumber(number.text());
    } else if (value instanceof Value.Bool flag) {
      out.writeBoolean(flag.value());
    } else if (value instanceof Value.Null) {
      out.writeNull();
    } else if (value instanceof Value.Items items) {
      out.writeStartArray();
      for (Value item : items.values()) {
        value(item);
      }
      out.writeEndArray();
    } else if (value instanceof Fields fields) {
      out.writeStartObject();
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        out.writeFieldName(field.getKey());
        value(field.getValue());
      }
      out.writeEndObject();
    }
  }
}
