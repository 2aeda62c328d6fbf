package dev.httpapi.template;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a template as text. The text ends with a line feed and holds no other line ends. */
public final class TemplateWriter {

  private TemplateWriter() {}

  /** A template, or a part of one, in one of the two formats that CloudFormation reads. */
  public static String write(Value template, TemplateFormat format) {
    try {
      return switch (format) {
        case YAML -> YamlWriter.write(template);
        case JSON -> JsonWriter.write(template);
      };
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
