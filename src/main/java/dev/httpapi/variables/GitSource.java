package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.git.GitRepository;
import dev.httpapi.git.GitValue;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ${git:sha1}} and the rest of what serverless-plugin-git-variables tells, which version 4
 * of the framework tells itself. The repository is opened when the first is asked for.
 *
 * @see <a href="https://www.serverless.com/framework/docs/guides/variables/git">Git variables</a>
 */
final class GitSource implements VariableSource, AutoCloseable {
  private final Path folder;
  private final Map<String, String> environment;
  private Optional<GitRepository> repository = Optional.empty();

  /** The repository around {@code folder}. */
  GitSource(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  @Override
  public Optional<Node> resolve(Request request) {
    Optional<GitValue> asked = GitValue.named(request.needAddress("${git:sha1}"));
    if (asked.isEmpty()) {
      throw request.unknown(words());
    }
    try {
      Optional<String> value = value(asked.get());
      return value.isEmpty()
          ? Optional.empty()
          : Optional.of(new StringNode(value.get(), request.span()));
    } catch (IOException problem) {
      throw UnresolvableException.because(
          Code.UNREADABLE_FILE,
          request.span(),
          "the git repository cannot be read: " + problem.getMessage());
    }
  }

  /**
   * A value of the repository; empty when there is none.
   *
   * @throws IOException when the repository cannot be read
   */
  Optional<String> value(GitValue asked) throws IOException {
    if (repository.isEmpty()) {
      repository = Optional.of(GitRepository.around(folder, environment));
    }
    return repository.get().value(asked);
  }

  private static String words() {
    StringBuilder words = new StringBuilder();
    for (GitValue value : GitValue.values()) {
      words.append(words.isEmpty() ? "" : ", ").append("`git:").append(value.word()).append('`');
    }
    return words.toString();
  }

  @Override
  public String absence(Request request) {
    GitValue asked = GitValue.named(request.address().orElse("")).orElse(GitValue.COMMIT);
    boolean exists = repository.isPresent() && repository.get().exists();
    return switch (asked) {
      case USER -> "git's configuration has no `user.name`";
      case EMAIL -> "git's configuration has no `user.email`";
      case IS_DIRTY, REPOSITORY ->
          exists ? "the git repository has no working tree" : "the service is in no git repository";
      default ->
          exists ? "the git repository has no commit" : "the service is in no git repository";
    };
  }

  /** A message or a name is what it is; a dollar in it is none of ours. */
  @Override
  public boolean isResolved() {
    return true;
  }

  @Override
  public void close() {
    if (repository.isPresent()) {
      repository.get().close();
    }
  }
}
