package dev.httpapi.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a template as text. The text ends with a line feed and holds no other line ends. */
public final class TemplateWriter {
  private static final int DEEPEST = 1000;

  private TemplateWriter() {}

  /** The template in one of the two formats that CloudFormation reads. */
  public static String write(Fields template, TemplateFormat format) {
    StringWriter text = new StringWriter(1 << 14);
    try (JsonGenerator generator = generator(format, text)) {
      write(template, generator);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (format == TemplateFormat.JSON) {
      text.append('\n');
    }
    return text.toString();
  }

  private static JsonGenerator generator(TemplateFormat format, StringWriter text)
      throws IOException {
    StreamWriteConstraints limits =
        StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build();
    if (format == TemplateFormat.YAML) {
      return YAMLFactory.builder()
          .streamWriteConstraints(limits)
          .stringQuotingChecker(new PlainScalars())
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build()
          .createGenerator(text);
    }
    JsonGenerator generator =
        JsonFactory.builder().streamWriteConstraints(limits).build().createGenerator(text);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return generator.setPrettyPrinter(printer);
  }

  private static void write(Value value, JsonGenerator out) throws IOException {
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
        write(item, out);
      }
      out.writeEndArray();
    } else if (value instanceof Fields fields) {
      out.writeStartObject();
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        out.writeFieldName(field.getKey());
        write(field.getValue(), out);
      }
      out.writeEndObject();
    }
  }
}
