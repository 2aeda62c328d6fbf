package dev.httpapi.model;

import dev.httpapi.source.Node;
import java.util.List;

/** The name of a role in IAM, which no two roles of an account share. */
public sealed interface RoleName {

  /** A name that the service gives. */
  record Given(Node name) implements RoleName {}

  /**
   * A name that is made: words and the region, joined by dashes.
   *
   * @param words what comes before the region
   * @param suffixed whether {@code lambdaRole} follows, as it does where 64 characters allow
   */
  record Made(List<String> words, boolean suffixed) implements RoleName {
    /** What follows the region. */
    public static final String SUFFIX = "lambdaRole";

    public Made {
      words = List.copyOf(words);
    }
  }
}
