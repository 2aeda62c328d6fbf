package dev.httpapi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A JSON text that is written from its start to its end, indented by two spaces. */
final class JsonText {

  /** Writes a part of the text. */
  interface Part {
    void write() throws IOException;
  }

  private final StringWriter text = new StringWriter();
  private final JsonGenerator out;

  JsonText() {
    try {
      this.out = new JsonFactory().createGenerator(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter layout = new DefaultPrettyPrinter(separators);
    layout.indentObjectsWith(indenter);
    layout.indentArraysWith(indenter);
    out.setPrettyPrinter(layout);
  }

  /** An object, alone or as an item of an array. */
  void object(Part fields) {
    write(
        () -> {
          out.writeStartObject();
          fields.write();
          out.writeEndObject();
        });
  }

  void object(String name, Part fields) {
    write(() -> out.writeFieldName(name));
    object(fields);
  }

  void array(String name, Part items) {
    write(
        () -> {
          out.writeArrayFieldStart(name);
          items.write();
          out.writeEndArray();
        });
  }

  /** A text as an item of an array. */
  void item(String value) {
    write(() -> out.writeString(value));
  }

  void field(String name, String value) {
    write(() -> out.writeStringField(name, value));
  }

  void field(String name, int value) {
    write(() -> out.writeNumberField(name, value));
  }

  /** The whole text, which ends with a line feed. */
  String whole() {
    write(out::close);
    return text.append('\n').toString();
  }

  private static void write(Part part) {
    try {
      part.write();
    } catch (IOException impossible) {
      // There is nothing but memory to write to.
      throw new UncheckedIOException(impossible);
    }
  }
}
