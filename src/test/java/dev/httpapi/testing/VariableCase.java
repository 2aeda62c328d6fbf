package dev.httpapi.testing;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.yaml.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A service with variables, and what the framework made of its {@code custom} section.
 *
 * @param files the texts of its files, by their paths
 * @param environment the environment variables
 * @param words the command line
 * @param answer the resolved section as JSON, or the message of the refusal
 */
public record VariableCase(
    String name,
    Map<String, String> files,
    Map<String, String> environment,
    List<String> words,
    String answer) {
  private static final Path RECORDED = Path.of("src/test/resources/variables");

  /** The cases that the framework resolved. */
  public static List<VariableCase> accepted() {
    return read("accepted.json", "result");
  }

  /** The cases that the framework refused. */
  public static List<VariableCase> refused() {
    return read("refused.json", "error");
  }

  /** Writes the files of the service into a folder. */
  public void writeTo(Path folder) {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path place = folder.resolve(file.getKey());
        if (file.getKey().endsWith("/")) {
          Files.createDirectories(place);
          continue;
        }
        Files.createDirectories(place.getParent());
        Files.writeString(place, file.getValue());
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<VariableCase> read(String file, String answer) {
    try {
      SourceFile text = new SourceFile(file, Files.readString(RECORDED.resolve(file)));
      Sequence cases = (Sequence) JsonReader.read(text, new Diagnostics()).orElseThrow();
      return cases.items().stream().map(one -> read((Mapping) one, answer)).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static VariableCase read(Mapping one, String answer) {
    return new VariableCase(
        text(one.get("name").orElseThrow()),
        texts(one, "files"),
        texts(one, "env"),
        ((Sequence) one.get("args").orElseThrow())
            .items().stream().map(VariableCase::text).toList(),
        CompactJson.of(one.get(answer).orElseThrow()));
  }

  private static String text(Node node) {
    return ((Scalar) node).text();
  }

  private static Map<String, String> texts(Mapping one, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Mapping.Entry entry : ((Mapping) one.get(key).orElseThrow()).entries()) {
      texts.put(entry.key(), text(entry.value()));
    }
    return texts;
  }
}
