package dev.httpapi.schema;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import dev.httpapi.yaml.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All schema files as one document: the root file, and under {@code $defs} every other one that it
 * leads to, by its name without {@code .json}. References are JSON pointers into the document,
 * since not every tool looks for an {@code $id} inside of it.
 */
public final class SchemaBundle {
  private static final String ROOT = "serverless.json";
  private static final String BASE = "https://httpapi.dev/schemas/";
  private static final String DEFINITIONS = "$defs";
  private static final String REFERENCE = "$ref";

  private final Map<String, Node> files = new TreeMap<>();

  private SchemaBundle() {}

  /** The schema of a service as it resolves, which is what the compiler holds it against. */
  public static Mapping resolved() {
    return new SchemaBundle().bundle("resolved.json");
  }

  /**
   * The schema of a service as it is written: with variables, with tags of CloudFormation, and with
   * values that the compiler coerces.
   */
  public static Mapping written() {
    return new WrittenForm(new SchemaBundle().bundle("written.json")).schema();
  }

  private Mapping bundle(String name) {
    Mapping root = (Mapping) load(ROOT);
    Span place = root.span();
    List<Mapping.Entry> definitions = new ArrayList<>();
    files.forEach(
        (file, schema) -> {
          if (!file.equals(ROOT)) {
            definitions.add(new Mapping.Entry(stem(file), place, schema));
          }
        });
    List<Mapping.Entry> document = new ArrayList<>();
    for (Mapping.Entry keyword : root.entries()) {
      document.add(
          keyword.key().equals("$id") ? keyword.with(new StringNode(BASE + name, place)) : keyword);
    }
    document.add(new Mapping.Entry(DEFINITIONS, place, Mapping.of(definitions, place)));
    return Mapping.of(document, place);
  }

  /** The schema of a file, its references rewritten; what they lead to is loaded, too. */
  private Node load(String file) {
    Node known = files.get(file);
    if (known != null) {
      return known;
    }
    Mapping written =
        (Mapping)
            JsonReader.read(new SourceFile(file, text(file)), new Diagnostics()).orElseThrow();
    // Schemas refer to each other in circles.
    files.put(file, written);
    List<Mapping.Entry> keywords = new ArrayList<>();
    for (Mapping.Entry keyword : written.entries()) {
      boolean ofFile = keyword.key().equals("$schema") || keyword.key().equals("$id");
      if (file.equals(ROOT) || !ofFile) {
        keywords.add(keyword.with(rewritten(keyword, file)));
      }
    }
    Node schema = Mapping.of(keywords, written.span());
    files.put(file, schema);
    return schema;
  }

  private Node rewritten(Mapping.Entry keyword, String file) {
    if (keyword.key().equals(REFERENCE) && keyword.value() instanceof Scalar reference) {
      return new StringNode(pointer(reference.text(), file), keyword.value().span());
    }
    // What a key of this name holds in an example is no reference of ours.
    return keyword.key().equals("examples") ? keyword.value() : rewritten(keyword.value(), file);
  }

  private Node rewritten(Node node, String file) {
    if (node instanceof Mapping mapping) {
      List<Mapping.Entry> entries = new ArrayList<>();
      for (Mapping.Entry entry : mapping.entries()) {
        entries.add(entry.with(rewritten(entry, file)));
      }
      return Mapping.of(entries, mapping.span());
    }
    if (node instanceof Sequence list) {
      return new Sequence(
          list.items().stream().map(item -> rewritten(item, file)).toList(), list.span());
    }
    return node;
  }

  private String pointer(String reference, String from) {
    int hash = reference.indexOf('#');
    String named = hash < 0 ? reference : reference.substring(0, hash);
    String file = named.isEmpty() ? from : named;
    load(file);
    String place = file.equals(ROOT) ? "#" : "#/" + DEFINITIONS + "/" + stem(file);
    return hash < 0 ? place : place + reference.substring(hash + 1);
  }

  private static String stem(String file) {
    return file.substring(0, file.length() - ".json".length());
  }

  private static String text(String file) {
    try (InputStream in = SchemaBundle.class.getResourceAsStream("/schemas/" + file)) {
      if (in == null) {
        throw new IllegalStateException("there is no schema " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
