package dev.httpapi.testing;

import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.Input;
import dev.httpapi.Sides;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diff.Comparison;
import dev.httpapi.diff.base.Side;
import dev.httpapi.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of {@code fixtures/diff}: a service or template as it was, and as it is. */
public record DiffCase(Path folder) {
  private static final Path ALL = Path.of("fixtures/diff");

  /** All pairs, by name. */
  public static List<DiffCase> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.sorted().map(DiffCase::new).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The code of the change that it shows, with what tells it from others that show the same. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** The word before the first dot. */
  public String code() {
    int dot = name().indexOf('.');
    return dot < 0 ? name() : name().substring(0, dot);
  }

  public Comparison forth() {
    return Comparison.of(side("old"), side("new"));
  }

  public Comparison back() {
    return Comparison.of(side("new"), side("old"));
  }

  /** What is said, as it was written down. */
  public String told(String file) {
    return read(folder.resolve(file));
  }

  public Side side(String name) {
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files
              .filter(one -> one.getFileName().toString().startsWith(name + "."))
              .findFirst()
              .orElseThrow();
      return side(file.getFileName().toString(), read(file), folder);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The side that a text is, of the stage and the region that are the default. */
  public static Side side(String name, String text, Path folder) {
    Diagnostics diagnostics = new Diagnostics();
    return read(name, text, folder, diagnostics)
        .orElseThrow(() -> new AssertionError(name + ": " + diagnostics.all()));
  }

  /** The same; empty when it is refused. */
  public static Optional<Side> read(
      String name, String text, Path folder, Diagnostics diagnostics) {
    Path place = folder.toAbsolutePath().normalize();
    Input input =
        new Input(new SourceFile(name, text), name.endsWith(".json"), place, "", place, Set.of());
    CompileOptions options =
        new CompileOptions(
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            EnumSet.of(Choice.NO_RULES, Choice.CODE_NOT_READ));
    return Sides.read(input, options, diagnostics);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
