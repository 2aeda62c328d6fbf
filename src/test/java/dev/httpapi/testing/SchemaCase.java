package dev.httpapi.testing;

import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A service of {@code fixtures/schema}: accepted, or refused for one mistake. */
public record SchemaCase(Path file) {
  private static final Path ALL = Path.of("fixtures/schema");

  /** Services with which the schemas find nothing wrong. */
  public static List<SchemaCase> accepted() {
    return in("accepted");
  }

  /** Services with one mistake each, beside which lies what is said of it. */
  public static List<SchemaCase> refused() {
    return in("refused");
  }

  private static List<SchemaCase> in(String folder) {
    try (Stream<Path> files = Files.list(ALL.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .sorted()
          .map(SchemaCase::new)
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  public String name() {
    return file.getFileName().toString().replace(".yml", "");
  }

  /** The text of the service. */
  public String service() {
    return read(file);
  }

  /** What the command prints of it. */
  public String told() {
    return read(file.resolveSibling(name() + ".txt"));
  }

  /** What is said of the service up to the stage of the schemas. */
  public Diagnostics diagnostics() {
    Diagnostics diagnostics = new Diagnostics();
    Path folder = file.toAbsolutePath().getParent();
    SourceFile source = new SourceFile(file.getFileName().toString(), service());
    Compiler.resolved(
        new Input(source, false, folder, "", folder, Set.of(file.toAbsolutePath())),
        Arguments.of(List.of()).toOptions(Map.of(), Optional.empty(), false),
        diagnostics);
    return diagnostics;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
