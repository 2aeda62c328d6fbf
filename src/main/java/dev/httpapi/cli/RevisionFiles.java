package dev.httpapi.cli;

import dev.httpapi.Input;
import dev.httpapi.git.Checkout;
import dev.httpapi.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Finds and reads a service as it was at a revision, by the names under which it lies here now. */
final class RevisionFiles {
  private final Checkout checkout;
  private final Path workingFolder;

  private RevisionFiles(Checkout checkout) {
    this.checkout = checkout;
    this.workingFolder = checkout.counterpart(Path.of(""));
  }

  /**
   * The folder whose repository is asked for the revisions of a file.
   *
   * @param named the path that is given; empty looks in the working folder
   */
  static Path folder(Optional<String> named) {
    Path folder = Path.of(named.orElse("x")).toAbsolutePath().normalize().getParent();
    while (folder.getParent() != null && !Files.isDirectory(folder)) {
      folder = folder.getParent();
    }
    return folder;
  }

  /**
   * Reads a service that is named by its path in the working tree.
   *
   * @param named the path that is given; empty looks for the usual names
   * @throws UsageException when there was no such file
   */
  static Input read(Optional<String> named, Checkout checkout) {
    RevisionFiles files = new RevisionFiles(checkout);
    if (named.isEmpty()) {
      return files.read(files.find());
    }
    if (named.get().equals(InputFiles.STDIN)) {
      throw new UsageException("standard input has no revisions; name the file");
    }
    return files.read(checkout.counterpart(Path.of(named.get())));
  }

  /**
   * Whether the service was there.
   *
   * @param named the path that is given; empty looks for the usual names
   */
  static boolean has(Optional<String> named, Checkout checkout) {
    return named.isPresent()
        ? Files.isRegularFile(checkout.counterpart(Path.of(named.get())))
        : InputFiles.usual(checkout.counterpart(Path.of(""))).isPresent();
  }

  /**
   * Reads a service that is named by its path in a revision.
   *
   * @throws UsageException when there was no such file
   */
  static Input read(RevisionPath named, Checkout checkout) {
    RevisionFiles files = new RevisionFiles(checkout);
    if (named.path().isEmpty()) {
      return files.read(files.find());
    }
    Path start = named.isFromWorkingFolder() ? files.workingFolder : checkout.root();
    return files.read(start.resolve(named.path()).normalize());
  }

  private Path find() {
    return InputFiles.usual(workingFolder)
        .map(workingFolder::resolve)
        .orElseThrow(() -> InputFiles.noneIn("in " + name(workingFolder)));
  }

  private Input read(Path place) {
    String name = name(place);
    return new Input(
        new SourceFile(name, InputFiles.text(name, place)),
        name.endsWith(".json"),
        place.getParent(),
        name(place.getParent()),
        workingFolder,
        Set.of(place));
  }

  /** What a file is called: the revision as it was named, and the path from the root. */
  private String name(Path place) {
    if (!place.startsWith(checkout.root())) {
      throw new UsageException(
          "`"
              + place.getFileName()
              + "` lies outside of the repository that has the revision `"
              + checkout.revision()
              + "`");
    }
    return checkout.revision() + ":" + checkout.name(place);
  }
}
