package dev.httpapi.model;

import dev.httpapi.source.Span;
import java.util.List;

/** Where a function's code lies before it is uploaded. */
public sealed interface Artifact {

  /** An archive that is there already: a path relative to the service's folder. */
  record Archive(String path, Span span) implements Artifact {}

  /**
   * The service's folder, to be packaged.
   *
   * @param patterns which files belong, in order; {@code !} before one leaves files out
   */
  record Folder(List<String> patterns) implements Artifact {
    public Folder {
      patterns = List.copyOf(patterns);
    }
  }
}
