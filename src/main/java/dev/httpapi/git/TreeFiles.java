package dev.httpapi.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

/**
 * The files of a commit, written into an empty working tree as git does: line ends by attributes
 * and settings, executable files, symbolic links. JGit has a checkout of its own; it runs the
 * filters that attributes name, and {@code sh} for the mode of an executable file.
 *
 * <p>Links come last, so that nothing is written through one, whatever names a tree holds. A
 * submodule is an empty folder.
 */
final class TreeFiles {
  private final Repository repository;
  private final Path root;
  private final boolean symlinks;
  private final Map<Path, ObjectId> links = new LinkedHashMap<>();

  /** Files for the working tree of a repository. */
  TreeFiles(Repository repository) {
    this.repository = repository;
    this.root = repository.getWorkTree().toPath();
    this.symlinks = repository.getConfig().getBoolean("core", null, "symlinks", true);
  }

  /** Writes the files and the index. */
  void write(RevTree tree) throws IOException {
    // An index that knows its repository looks at the files once more, and runs filters for it.
    DirCache index = DirCache.lock(repository.getIndexFile(), repository.getFS());
    try (TreeWalk walk = new TreeWalk(repository)) {
      DirCacheBuilder entries = index.builder();
      walk.setOperationType(OperationType.CHECKOUT_OP);
      walk.addTree(tree);
      while (walk.next()) {
        write(walk, entries);
      }
      for (Map.Entry<Path, ObjectId> link : links.entrySet()) {
        link(link.getKey(), link.getValue(), walk.getObjectReader());
      }
      entries.finish();
      index.write();
      index.commit();
    } finally {
      index.unlock();
    }
  }

  private void write(TreeWalk walk, DirCacheBuilder entries) throws IOException {
    FileMode mode = walk.getFileMode(0);
    // Refuses names that lead out of the working tree, or into .git.
    DirCacheEntry entry = new DirCacheEntry(walk.getRawPath());
    Optional<Path> place = place(walk.getPathString());
    if (FileMode.TREE.equals(mode)) {
      if (place.isPresent()) {
        folder(place.get());
        walk.enterSubtree();
      }
      return;
    }
    entry.setFileMode(mode);
    entry.setObjectId(walk.getObjectId(0));
    if (place.isEmpty()) {
      entry.setAssumeValid(true);
    } else if (FileMode.GITLINK.equals(mode)) {
      folder(place.get());
    } else if (FileMode.SYMLINK.equals(mode)) {
      links.put(place.get(), walk.getObjectId(0));
    } else {
      file(place.get(), walk);
      if (FileMode.EXECUTABLE_FILE.equals(mode)) {
        makeExecutable(place.get());
      }
    }
    entries.add(entry);
  }

  /** Where a file goes; nowhere if its name is none on this machine. */
  private Optional<Path> place(String name) {
    try {
      return Optional.of(root.resolve(name));
    } catch (InvalidPathException notHere) {
      return Optional.empty();
    }
  }

  private static void folder(Path place) throws IOException {
    try {
      Files.createDirectory(place);
    } catch (FileAlreadyExistsException there) {
      // On a disk that takes upper case for lower, two may be one.
      if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        throw twoOfOneName(place);
      }
    }
  }

  private static IOException twoOfOneName(Path place) {
    return new IOException("it has two files of the name " + place.getFileName());
  }

  private void file(Path place, TreeWalk walk) throws IOException {
    try (OutputStream out =
        EolStreamTypeUtil.wrapOutputStream(
            Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            walk.getEolStreamType(OperationType.CHECKOUT_OP))) {
      walk.getObjectReader().open(walk.getObjectId(0), Constants.OBJ_BLOB).copyTo(out);
    } catch (FileAlreadyExistsException sameName) {
      if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
        throw twoOfOneName(place);
      }
    }
  }

  private static void makeExecutable(Path file) {
    // Where a disk has no such mode it cannot be, and need not.
    file.toFile().setExecutable(true);
  }

  private void link(Path place, ObjectId id, ObjectReader reader) throws IOException {
    byte[] target = reader.open(id, Constants.OBJ_BLOB).getBytes();
    if (symlinks) {
      try {
        Files.createSymbolicLink(
            place, place.getFileSystem().getPath(new String(target, StandardCharsets.UTF_8)));
        return;
      } catch (FileAlreadyExistsException sameName) {
        return;
      } catch (UnsupportedOperationException | FileSystemException | InvalidPathException none) {
        // As git does where there are no links, below.
      }
    }
    try {
      Files.write(place, target, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException sameName) {
      // One of two names that are one on this disk.
    }
  }
}
