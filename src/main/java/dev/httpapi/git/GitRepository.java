package dev.httpapi.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/**
 * The git repository around a folder, if there is one. What is asked is what the commands of {@link
 * GitValue} print; no program is run, and nothing is written.
 */
public final class GitRepository implements AutoCloseable {
  private static final String TAG_SEPARATOR = "::";

  private final Optional<Repository> repository;
  private final ConfigurationFiles files;

  private GitRepository(Optional<Repository> repository, ConfigurationFiles files) {
    this.repository = repository;
    this.files = files;
  }

  /**
   * Looks for the repository that a folder lies in.
   *
   * @param environment says where the user's configuration lies
   * @throws IOException when there is one, and it cannot be read
   */
  public static GitRepository around(Path folder, Map<String, String> environment)
      throws IOException {
    SystemReader.setInstance(new QuietSystem(SystemReader.getInstance(), environment));
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().findGitDir(folder.toFile()).setMustExist(true);
    try {
      return new GitRepository(
          builder.getGitDir() == null ? Optional.empty() : Optional.of(builder.build()),
          new ConfigurationFiles(environment));
    } catch (RuntimeException problem) {
      throw unreadable(problem);
    }
  }

  /** What JGit knows of it. */
  Optional<Repository> repository() {
    return repository;
  }

  /** Whether there is a repository. */
  public boolean exists() {
    return repository.isPresent();
  }

  /**
   * A value; empty when there is none, as of a commit before the first one.
   *
   * @throws IOException when the repository cannot be read
   */
  public Optional<String> value(GitValue asked) throws IOException {
    try {
      return switch (asked) {
        case USER -> setting("name");
        case EMAIL -> setting("email");
        default -> repository.isPresent() ? value(asked, repository.get()) : Optional.empty();
      };
    } catch (ConfigInvalidException | RuntimeException problem) {
      throw unreadable(problem);
    }
  }

  /** JGit tells of a damaged file by exceptions of many kinds. */
  static IOException unreadable(Exception problem) {
    String reason = problem.getMessage();
    return new IOException(reason == null ? problem.getClass().getSimpleName() : reason, problem);
  }

  private static Optional<String> value(GitValue asked, Repository repository) throws IOException {
    if (asked == GitValue.REPOSITORY) {
      return repository.isBare()
          ? Optional.empty()
          : Optional.of(repository.getWorkTree().getCanonicalFile().getName());
    }
    if (asked == GitValue.IS_DIRTY) {
      return repository.isBare()
          ? Optional.empty()
          : Optional.of(Boolean.toString(new TrackedFiles(repository).differ()));
    }
    ObjectId head = repository.resolve(Constants.HEAD);
    return head == null ? Optional.empty() : Optional.of(ofCommit(asked, head, repository));
  }

  private static String ofCommit(GitValue asked, ObjectId head, Repository repository)
      throws IOException {
    return switch (asked) {
      case COMMIT -> head.name();
      case BRANCH -> branch(repository);
      case DESCRIBE -> describe(head, repository, false);
      case DESCRIBE_LIGHT -> describe(head, repository, true);
      case MESSAGE -> message(head, repository).whole();
      case MESSAGE_SUBJECT -> message(head, repository).subject();
      case MESSAGE_BODY -> message(head, repository).body();
      case TAGS -> tags(head, repository);
      default -> abbreviated(head, repository);
    };
  }

  /** The branch by the shortest name that means no other reference, as git shows it. */
  private static String branch(Repository repository) throws IOException {
    Ref head = repository.exactRef(Constants.HEAD);
    if (head == null || !head.isSymbolic()) {
      return Constants.HEAD;
    }
    String name = head.getTarget().getName();
    if (!name.startsWith(Constants.R_HEADS)) {
      return name.startsWith(Constants.R_REFS) ? name.substring(Constants.R_REFS.length()) : name;
    }
    String branch = name.substring(Constants.R_HEADS.length());
    for (String other : List.of("", "refs/", "refs/tags/", "refs/remotes/")) {
      if (repository.exactRef(other + branch) != null) {
        return "heads/" + branch;
      }
    }
    boolean remote = repository.exactRef("refs/remotes/" + branch + "/HEAD") != null;
    return remote ? "heads/" + branch : branch;
  }

  private static String describe(ObjectId head, Repository repository, boolean light)
      throws IOException {
    Optional<Description.Found> found = Description.of(head, repository, light);
    String id = abbreviated(head, repository);
    if (found.isEmpty()) {
      return id;
    }
    String tag = found.get().tag();
    return found.get().distance() == 0 ? tag : tag + "-" + found.get().distance() + "-g" + id;
  }

  private static CommitMessage message(ObjectId head, Repository repository) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return new CommitMessage(walk.parseCommit(head).getFullMessage());
    }
  }

  private static String tags(ObjectId head, Repository repository) throws IOException {
    List<String> names = new ArrayList<>();
    for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
      Ref peeled = repository.getRefDatabase().peel(tag);
      ObjectId target =
          peeled.getPeeledObjectId() == null ? tag.getObjectId() : peeled.getPeeledObjectId();
      if (head.equals(target)) {
        names.add(tag.getName().substring(Constants.R_TAGS.length()));
      }
    }
    Collections.sort(names);
    return names.isEmpty() ? abbreviated(head, repository) : String.join(TAG_SEPARATOR, names);
  }

  private static String abbreviated(ObjectId id, Repository repository) throws IOException {
    try (ObjectReader reader = repository.newObjectReader()) {
      return reader.abbreviate(id, abbreviation(repository)).name();
    }
  }

  /**
   * How many digits an id is shown with at least: {@code core.abbrev}, else half as many bits as
   * number the packed objects, in digits, and 7 at least.
   */
  static int abbreviation(Repository repository) {
    String setting = repository.getConfig().getString("core", null, "abbrev");
    if (setting != null && !setting.equalsIgnoreCase("auto")) {
      return setting.chars().allMatch(Character::isDigit)
          ? Math.min(Math.max(Integer.parseInt(setting), 4), Constants.OBJECT_ID_STRING_LENGTH)
          : Constants.OBJECT_ID_STRING_LENGTH;
    }
    long packed =
        repository instanceof FileRepository onDisk
            ? onDisk.getObjectDatabase().getApproximateObjectCount()
            : 0;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(packed);
    return Math.max(7, (bits + 1) / 2);
  }

  /** A setting of the section {@code user}. */
  private Optional<String> setting(String name) throws IOException, ConfigInvalidException {
    return Optional.ofNullable(settings().getString("user", null, name)).map(String::strip);
  }

  /** What the files of user and repository say together. */
  Config settings() throws IOException, ConfigInvalidException {
    Optional<Path> gitFolder = Optional.empty();
    Optional<String> branch = Optional.empty();
    List<Path> sources = files.outside();
    if (repository.isPresent()) {
      Path own = repository.get().getDirectory().toPath().toRealPath();
      gitFolder = Optional.of(own);
      String full = repository.get().getFullBranch();
      if (full != null && full.startsWith(Constants.R_HEADS)) {
        branch = Optional.of(full.substring(Constants.R_HEADS.length()));
      }
      sources.add(commonFolder(own).resolve("config"));
      if (repository.get().getConfig().getBoolean("extensions", "worktreeConfig", false)) {
        sources.add(own.resolve("config.worktree"));
      }
    }
    Config settings = new Config();
    for (Path source : sources) {
      if (Files.isRegularFile(source)) {
        settings =
            Configuration.on(
                settings, source, files.home(), new Configuration.Place(gitFolder, branch));
      }
    }
    return settings;
  }

  /** What several working trees share. */
  static Path commonFolder(Path gitFolder) throws IOException {
    Path pointer = gitFolder.resolve("commondir");
    return Files.isRegularFile(pointer)
        ? gitFolder
            .resolve(new String(Files.readAllBytes(pointer), StandardCharsets.UTF_8).strip())
            .normalize()
        : gitFolder;
  }

  @Override
  public void close() {
    repository.ifPresent(Repository::close);
  }
}
