package dev.httpapi.git;

import java.util.Optional;

/** What can be asked of a repository, by the names of serverless-plugin-git-variables. */
public enum GitValue {
  /** The commit's id, as short as git shows it: {@code git rev-parse --short HEAD}. */
  SHA1("sha1"),
  /** The commit's id. */
  COMMIT("commit"),
  /** The branch, or {@code HEAD} when none is checked out. */
  BRANCH("branch"),
  /** {@code git describe --always}: the nearest annotated tag. */
  DESCRIBE("describe"),
  /** {@code git describe --always --tags}: the nearest tag. */
  DESCRIBE_LIGHT("describeLight"),
  /** The commit's message. */
  MESSAGE("message"),
  /** The first paragraph of the message, as one line. */
  MESSAGE_SUBJECT("messageSubject"),
  /** The message without its first paragraph. */
  MESSAGE_BODY("messageBody"),
  /** {@code user.name} of the configuration. */
  USER("user"),
  /** {@code user.email} of the configuration. */
  EMAIL("email"),
  /** Whether a tracked file differs from the index, as {@code git diff} sees it. */
  IS_DIRTY("isDirty"),
  /** The name of the folder that is the root of the working tree. */
  REPOSITORY("repository"),
  /** The tags at the commit, joined by {@code ::}; else the commit's short id. */
  TAGS("tags");

  private final String word;

  GitValue(String word) {
    this.word = word;
  }

  /** The name in a variable. */
  public String word() {
    return word;
  }

  /**
   * The value of a name; {@code user.name} and {@code user.email} are how serverless-git-info calls
   * two of them.
   */
  public static Optional<GitValue> named(String word) {
    for (GitValue value : values()) {
      if (value.word.equals(word)) {
        return Optional.of(value);
      }
    }
    return switch (word) {
      case "user.name" -> Optional.of(USER);
      case "user.email" -> Optional.of(EMAIL);
      default -> Optional.empty();
    };
  }
}
