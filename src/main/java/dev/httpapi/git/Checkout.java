package dev.httpapi.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The files of a repository as they were at a commit, in a temporary folder that is a repository of
 * its own: what is asked of it is answered as of that commit. Nothing is written into the real
 * repository or its working tree, and no program is run: no git, no hook, no filter. So what Git
 * LFS keeps elsewhere stays a pointer; submodules are empty folders.
 *
 * <p>All of the commit is written, since a service may read any file of its repository.
 */
public final class Checkout implements AutoCloseable {
  private final TemporaryFolder folder;
  private final String revision;
  private final ObjectId commit;
  private final Path workingTree;

  private Checkout(TemporaryFolder folder, String revision, ObjectId commit, Path workingTree) {
    this.folder = folder;
    this.revision = revision;
    this.commit = commit;
    this.workingTree = workingTree;
  }

  /**
   * The files of the repository that a folder lies in.
   *
   * @param revision what git calls a revision; or {@code A...B}, where the two parted, each of them
   *     being {@code HEAD} when left out
   * @param environment says where the user's configuration lies
   * @throws IOException when there is no repository or no such revision, or the repository cannot
   *     be read; its message is for people
   */
  public static Checkout of(Path folder, String revision, Map<String, String> environment)
      throws IOException {
    try (GitRepository lender = GitRepository.around(folder, environment)) {
      if (!lender.exists()) {
        throw new IOException("there is no git repository around " + folder);
      }
      Repository repository = lender.repository().get();
      refuseOtherNames(repository);
      Revision found = Revision.of(revision, repository);
      Checkout checkout =
          new Checkout(TemporaryFolder.create(), revision, found.commit(), workingTree(repository));
      checkout.fill(lender, found);
      return checkout;
    } catch (MissingObjectException missing) {
      throw new IOException(
          "object "
              + missing.getObjectId().name()
              + " of `"
              + revision
              + "` is not in this repository, which is damaged or was cloned with `--filter`",
          missing);
    } catch (RuntimeException problem) {
      throw GitRepository.unreadable(problem);
    }
  }

  /** JGit reads such a repository as if it were empty. */
  private static void refuseOtherNames(Repository repository) throws IOException {
    String format = repository.getConfig().getString("extensions", null, "objectFormat");
    if (format != null && !format.equalsIgnoreCase("sha1")) {
      throw new IOException(
          "the git repository names its objects by `" + format + "`, and only `sha1` is read");
    }
  }

  /** The root of the working tree; of a repository without one, the repository. */
  private static Path workingTree(Repository repository) throws IOException {
    File root = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
    return root.exists() ? root.toPath().toRealPath() : root.toPath().toAbsolutePath().normalize();
  }

  /** Writes the files; if that fails, none are left. */
  private void fill(GitRepository lender, Revision found) throws IOException {
    try {
      write(lender, found);
    } catch (MissingObjectException missing) {
      close();
      throw missing;
    } catch (IOException | ConfigInvalidException | RuntimeException problem) {
      close();
      throw new IOException(
          "`"
              + revision
              + "` cannot be checked out: "
              + GitRepository.unreadable(problem).getMessage(),
          problem);
    }
  }

  private void write(GitRepository lender, Revision found)
      throws IOException, ConfigInvalidException {
    Path root = root();
    Files.createDirectories(root);
    Path gitFolder = root.resolve(".git");
    BorrowingRepository.make(gitFolder, lender, found);
    try (Repository own =
            new FileRepositoryBuilder()
                .setGitDir(gitFolder.toFile())
                .setWorkTree(root.toFile())
                .setMustExist(true)
                .build();
        RevWalk walk = new RevWalk(own)) {
      new TreeFiles(own).write(walk.parseCommit(commit).getTree());
    }
  }

  /** What stands for the root of the working tree. */
  public Path root() {
    return mirrored(workingTree);
  }

  /**
   * What stands for a file or folder, which need not exist. Of what lies outside of the working
   * tree it is a place that does not exist, from which paths into it are what they are there.
   */
  public Path counterpart(Path path) {
    Path plain = path.toAbsolutePath().normalize();
    return mirrored(plain.startsWith(workingTree) ? plain : real(plain));
  }

  /** A path without symbolic links, as far as it exists. */
  private static Path real(Path path) {
    Path there = path;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(path)).normalize();
    } catch (IOException unreadable) {
      return path;
    }
  }

  /**
   * A path below the temporary folder instead of below the root of the disk: as deep as it was, so
   * that {@code ../..} does not lead to what others have put beside.
   */
  private Path mirrored(Path path) {
    return folder.path().resolve(path.getRoot().relativize(path).toString());
  }

  /** The commit's id: 40 hexadecimal digits. */
  public String commit() {
    return commit.name();
  }

  /** The revision as it was named. */
  public String revision() {
    return revision;
  }

  /** The path of a file from the root, with slashes; the root's is empty. */
  public String name(Path file) {
    return root().relativize(file).toString().replace(File.separatorChar, '/');
  }

  /**
   * Lends it the {@code node_modules} of the working tree that programs in a folder find, which git
   * does not keep: they are those of now.
   *
   * @param program a folder of the working tree
   */
  public void lendPackages(Path program) throws IOException {
    Path root = root();
    for (Path place = counterpart(program);
        place != null && place.startsWith(root);
        place = place.getParent()) {
      Path packages = workingTree.resolve(root.relativize(place)).resolve("node_modules");
      Path lent = place.resolve("node_modules");
      if (Files.isDirectory(packages) && Files.isDirectory(place) && !Files.exists(lent)) {
        Files.createSymbolicLink(lent, packages);
      }
    }
  }

  /** Deletes the files. */
  @Override
  public void close() throws IOException {
    folder.close();
  }
}
