package dev.httpapi.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * JSON without blanks, so that two values can be compared as text: the order of keys counts, and
 * numbers are as they are written.
 */
public final class CompactJson {
  private static final JsonFactory JSON = new JsonFactory();

  private CompactJson() {}

  /** The JSON of a located tree. */
  public static String of(Node node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      write(node, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** The same JSON without blanks. */
  public static String of(String json) {
    StringWriter text = new StringWriter();
    try (JsonParser in = JSON.createParser(json);
        JsonGenerator out = JSON.createGenerator(text)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token.isNumeric()) {
          out.writeNumber(in.getText());
        } else {
          out.copyCurrentEvent(in);
        }
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return text.toString();
  }

  private static void write(Node node, JsonGenerator out) throws IOException {
    if (node instanceof Mapping mapping) {
      out.writeStartObject();
      for (Mapping.Entry entry : mapping.entries()) {
        out.writeFieldName(entry.key());
        write(entry.value(), out);
      }
      out.writeEndObject();
    } else if (node instanceof Sequence list) {
      out.writeStartArray();
      for (Node item : list.items()) {
        write(item, out);
      }
      out.writeEndArray();
    } else if (node instanceof NumberNode number) {
      out.writeNumber(number.text());
    } else if (node instanceof BooleanNode flag) {
      out.writeBoolean(flag.value());
    } else if (node instanceof NullNode) {
      out.writeNull();
    } else {
      out.writeString(((Scalar) node).text());
    }
  }
}
