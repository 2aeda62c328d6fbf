package dev.httpapi.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.DecimalText;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JSON text to a located tree, as strictly as {@code JSON.parse}; of two equal keys the last wins.
 */
public final class JsonReader {
  private static final int DEEPEST = 200;
  private static final int LONGEST_STRING = 256 * 1024 * 1024;

  private final String text;
  private final Places places;
  private final JsonParser parser;
  private final boolean keepsNumbers;

  private JsonReader(SourceFile file, boolean keepsNumbers) {
    this.keepsNumbers = keepsNumbers;
    this.text = file.text().startsWith("\uFEFF") ? file.text().substring(1) : file.text();
    this.places = new Places(file, text);
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_STRING)
            .maxNumberLength(LONGEST_STRING)
            .build();
    this.parser = parser(text, limits);
  }

  private static JsonParser parser(String text, StreamReadConstraints limits) {
    try {
      return JsonFactory.builder().streamReadConstraints(limits).build().createParser(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reads a whole file; empty when it is refused, which the diagnostics then say. */
  public static Optional<Node> read(SourceFile file, Diagnostics diagnostics) {
    return read(file, false, diagnostics);
  }

  /** Reads a template, in which a number is the text that is written. */
  public static Optional<Node> readTemplate(SourceFile file, Diagnostics diagnostics) {
    return read(file, true, diagnostics);
  }

  private static Optional<Node> read(
      SourceFile file, boolean keepsNumbers, Diagnostics diagnostics) {
    JsonReader reader = new JsonReader(file, keepsNumbers);
    try {
      return reader.document(diagnostics);
    } catch (JsonParseException problem) {
      String message = firstSentence(problem.getOriginalMessage());
      diagnostics.add(
          Diagnostic.of(Code.INVALID_JSON, reader.point(problem.getLocation()), message));
    } catch (IOException problem) {
      diagnostics.add(Diagnostic.of(Code.INVALID_JSON, file.start(), problem.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<Node> document(Diagnostics diagnostics) throws IOException {
    if (parser.nextToken() == null) {
      diagnostics.add(Diagnostic.of(Code.INVALID_JSON, places.span(0, 1), "the file is empty"));
      return Optional.empty();
    }
    Node root = value();
    if (parser.nextToken() != null) {
      diagnostics.add(
          Diagnostic.of(Code.INVALID_JSON, here(), "the JSON value has ended before this"));
      return Optional.empty();
    }
    return Optional.of(root);
  }

  private static String firstSentence(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private Node value() throws IOException {
    Span span = here();
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(span);
      case START_ARRAY -> array(span);
      case VALUE_STRING -> new StringNode(parser.getText(), span);
      case VALUE_TRUE -> new BooleanNode(true, span);
      case VALUE_FALSE -> new BooleanNode(false, span);
      case VALUE_NULL -> new NullNode(span);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(span);
      default -> throw new JsonParseException(parser, "a value is missing");
    };
  }

  private Node number(Span span) throws IOException {
    if (keepsNumbers) {
      return new StringNode(parser.getText(), span);
    }
    Optional<String> number = DecimalText.canonical(parser.getText());
    return number.isPresent() ? new NumberNode(number.get(), span) : new NullNode(span);
  }

  private Node object(Span start) throws IOException {
    List<Mapping.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Span keySpan = here();
      parser.nextToken();
      entries.add(new Mapping.Entry(key, keySpan, value()));
    }
    return Mapping.of(entries, start.to(here()));
  }

  private Node array(Span start) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new Sequence(items, start.to(here()));
  }

  /** The place of the token that was read last. */
  private Span here() {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    return places.span(start, endOfToken(start));
  }

  /** Where the token ends that starts at an offset: Jackson has read on, or not to its end. */
  private int endOfToken(int start) {
    if (start >= text.length()) {
      return text.length();
    }
    char first = text.charAt(start);
    int end = start + 1;
    if (first == '"') {
      while (end < text.length() && text.charAt(end) != '"') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(end + 1, text.length());
    }
    if ("{}[]".indexOf(first) < 0) {
      while (end < text.length() && "{}[],: \t\r\n".indexOf(text.charAt(end)) < 0) {
        end++;
      }
    }
    return end;
  }

  private Span point(JsonLocation place) {
    int offset = Math.min((int) Math.max(0, place.getCharOffset()), text.length());
    return places.span(offset, offset + 1);
  }
}
