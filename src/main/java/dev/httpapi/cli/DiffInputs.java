package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.Input;
import dev.httpapi.git.Checkout;
import dev.httpapi.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Finds the two inputs of a comparison: files, standard input, files of a git revision. */
final class DiffInputs implements AutoCloseable {
  private static final String BASE = "--base";
  private static final String STDIN = "-";

  /** A stack that is not there yet. */
  private static final String NOTHING = "{\"Resources\": {}}";

  private final Map<String, String> environment;
  private final boolean runsCode;
  private final List<Checkout> checkouts = new ArrayList<>();

  DiffInputs(Map<String, String> environment, CompileOptions options) {
    this.environment = environment;
    this.runsCode = options.code().isPresent();
  }

  static void declare(CommandSpec spec) {
    Options.files(
        spec,
        "OLD and NEW: each a service or a template, - for standard input, or REV:PATH for a file of"
            + " a git revision. With --base NEW alone. Default of NEW: as for compile.");
    Options.value(
        spec,
        "REV",
        "Compare with the same file as it was at a git revision, such as origin/main; REV... is"
            + " where this branch parted from it.",
        BASE);
  }

  /**
   * The two inputs.
   *
   * @param note what is to be said of the comparison; empty when there is nothing
   */
  record Inputs(Input before, Input after, Optional<String> note) {}

  /**
   * Reads what the command line names.
   *
   * @throws IOException when a revision cannot be read
   */
  Inputs read(ParseResult given) throws IOException {
    List<String> words = Options.positionals(given);
    Optional<String> base = Options.text(given, BASE);
    if (base.isPresent()) {
      return sinceRevision(base.get(), words);
    }
    if (words.size() != 2) {
      throw new UsageException(
          "diff compares two sides: diff OLD NEW, or diff --base REV with one file at most");
    }
    if (words.get(0).equals(STDIN) && words.get(1).equals(STDIN)) {
      throw new UsageException("one side alone can be standard input");
    }
    return new Inputs(side(words.get(0)), side(words.get(1)), Optional.empty());
  }

  private Inputs sinceRevision(String revision, List<String> words) throws IOException {
    if (words.size() > 1) {
      throw new UsageException("--base compares one file with what it was; two are named");
    }
    Optional<String> named = words.stream().findFirst();
    if (named.equals(Optional.of(STDIN))) {
      throw new UsageException("standard input has no revisions; name the file");
    }
    Input after = InputFiles.read(named, Optional.empty());
    Checkout checkout = checkout(RevisionFiles.folder(named), revision);
    if (!RevisionFiles.has(named, checkout)) {
      String name =
          revision + ":" + checkout.name(checkout.counterpart(Path.of(after.file().name())));
      return new Inputs(
          nothing(name),
          after,
          Optional.of("`" + revision + "` does not have the service, so that all of it is new"));
    }
    return new Inputs(RevisionFiles.read(named, checkout), after, Optional.empty());
  }

  private static Input nothing(String name) {
    Path here = Path.of("").toAbsolutePath();
    return new Input(new SourceFile(name, NOTHING), true, here, "", here, Set.of());
  }

  private Input side(String word) throws IOException {
    Optional<RevisionPath> path = word.equals(STDIN) ? Optional.empty() : RevisionPath.of(word);
    if (path.isEmpty()) {
      return InputFiles.read(Optional.of(word), Optional.empty());
    }
    Path here = Path.of("").toAbsolutePath();
    return RevisionFiles.read(path.get(), checkout(here, path.get().revision()));
  }

  private Checkout checkout(Path folder, String revision) throws IOException {
    try {
      Checkout checkout = Checkout.of(folder, revision, environment);
      checkouts.add(checkout);
      if (runsCode) {
        checkout.lendPackages(folder);
      }
      return checkout;
    } catch (IOException problem) {
      throw new UsageException(problem.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    for (Checkout checkout : checkouts) {
      checkout.close();
    }
  }
}
