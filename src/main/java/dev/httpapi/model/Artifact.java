package dev.httpapi.model;

import dev.httpapi.source.Span;
import java.util.List;

/** Where the code of a function or the content of a layer lies before it is uploaded. */
public sealed interface Artifact {

  /** Where it is named; the function's key where nothing names it. */
  Span span();

  /** An archive that is there already: a path relative to the service's folder. */
  record Archive(String path, Span span) implements Artifact {}

  /**
   * A folder to be packaged.
   *
   * @param path the folder, relative to the service's; empty for that folder itself
   * @param patterns which files belong, in order; {@code !} before one leaves files out
   */
  record Folder(String path, List<String> patterns, Span span) implements Artifact {
    public Folder {
      patterns = List.copyOf(patterns);
    }
  }
}
