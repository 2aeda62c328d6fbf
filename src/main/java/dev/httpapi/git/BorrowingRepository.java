package dev.httpapi.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * A repository that has the references of another and borrows its objects, with a commit checked
 * out that may be another. Of the other's settings it has those that decide how files come out and
 * what variables tell: none that names a program, as hooks, filters and aliases do, and none that
 * names a place, as {@code core.worktree} does.
 *
 * @see <a href="https://git-scm.com/docs/gitrepository-layout">gitrepository-layout</a>
 */
final class BorrowingRepository {
  private static final List<String> KEPT_OF_CORE =
      List.of(
          "attributesFile",
          "autocrlf",
          "eol",
          "fileMode",
          "ignoreCase",
          "precomposeUnicode",
          "protectHFS",
          "protectNTFS",
          "symlinks");

  private final GitRepository lender;
  private final Repository repository;
  private final Path gitFolder;

  private BorrowingRepository(GitRepository lender, Repository repository, Path gitFolder) {
    this.lender = lender;
    this.repository = repository;
    this.gitFolder = gitFolder;
  }

  /**
   * Makes the {@code .git} of a working tree.
   *
   * @param gitFolder the folder to be made
   * @param lender a repository that exists
   */
  static void make(Path gitFolder, GitRepository lender, Revision revision)
      throws IOException, ConfigInvalidException {
    new BorrowingRepository(lender, lender.repository().orElseThrow(), gitFolder).make(revision);
  }

  private void make(Revision revision) throws IOException, ConfigInvalidException {
    Files.createDirectory(gitFolder);
    Files.createDirectory(gitFolder.resolve("refs"));
    write("config", config().toText());
    objects();
    references(revision);
    Path common = repository.getCommonDirectory().toPath();
    copy(common, "shallow");
    copy(common, "info/attributes");
  }

  private Config config() throws IOException, ConfigInvalidException {
    Config all = lender.settings();
    Config own = new Config();
    own.setInt("core", null, "repositoryFormatVersion", 0);
    own.setBoolean("core", null, "bare", false);
    // How many digits an id is shown with depends on how many objects there are.
    own.setInt("core", null, "abbrev", GitRepository.abbreviation(repository));
    for (String name : KEPT_OF_CORE) {
      keep("core", name, all, own);
    }
    // Whether a condition includes them may depend on the repository's place.
    keep("user", "name", all, own);
    keep("user", "email", all, own);
    return own;
  }

  private static void keep(String section, String name, Config all, Config own) {
    String value = all.getString(section, null, name);
    if (value != null) {
      own.setString(section, null, name, value);
    }
  }

  private void objects() throws IOException {
    if (!(repository instanceof FileRepository onDisk)) {
      throw new IOException("the objects of the git repository are not in files");
    }
    Path objects = onDisk.getObjectDatabase().getDirectory().toPath().toRealPath();
    write("objects/info/alternates", objects + "\n");
  }

  private void references(Revision revision) throws IOException {
    Optional<String> head =
        revision.branch().map(Constants.R_HEADS::concat).filter(Repository::isValidRefName);
    StringBuilder packed = new StringBuilder();
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS)) {
      if (ref.isSymbolic()) {
        symbolic(ref);
      } else if (!ref.getName().equals(head.orElse(""))) {
        line(packed, ref.getObjectId(), ref.getName());
      }
    }
    if (head.isPresent()) {
      line(packed, revision.commit(), head.get());
      write(Constants.HEAD, "ref: " + head.get() + "\n");
    } else {
      write(Constants.HEAD, revision.commit().name() + "\n");
    }
    write("packed-refs", packed.toString());
  }

  private static void line(StringBuilder packed, ObjectId id, String name) {
    if (id != null) {
      packed.append(id.name()).append(' ').append(name).append('\n');
    }
  }

  private void symbolic(Ref ref) throws IOException {
    if (Repository.isValidRefName(ref.getName())) {
      write(ref.getName(), "ref: " + ref.getTarget().getName() + "\n");
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = gitFolder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void copy(Path from, String name) throws IOException {
    if (Files.isRegularFile(from.resolve(name))) {
      Files.createDirectories(gitFolder.resolve(name).getParent());
      Files.write(gitFolder.resolve(name), Files.readAllBytes(from.resolve(name)));
    }
  }
}
