package dev.httpapi.git;

import java.io.File;
import java.io.IOException;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.WorkingTreeIterator.MetadataDiff;

/** The files of the index beside those of the working tree. */
final class TrackedFiles {
  private final Repository repository;

  TrackedFiles(Repository repository) {
    this.repository = repository;
  }

  /**
   * Whether {@code git diff} has something to show: a file that is tracked has other content or
   * another mode than in the index, or is gone. What is only staged, or not tracked, is none of it.
   */
  boolean differ() throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.setOperationType(OperationType.CHECKIN_OP);
      walk.addTree(new DirCacheIterator(repository.readDirCache()));
      FileTreeIterator files = new Files(repository);
      files.setDirCacheIterator(walk, 0);
      walk.addTree(files);
      while (walk.next()) {
        DirCacheIterator indexed = walk.getTree(0, DirCacheIterator.class);
        if (indexed == null) {
          continue;
        }
        if (FileMode.TREE.equals(indexed.getEntryRawMode())) {
          walk.enterSubtree();
        } else if (differs(indexed.getDirCacheEntry(), walk)) {
          return true;
        }
      }
      return false;
    }
  }

  private boolean differs(DirCacheEntry entry, TreeWalk walk) throws IOException {
    if (entry.isAssumeValid() || entry.isSkipWorkTree()) {
      return false;
    }
    if (entry.getStage() != DirCacheEntry.STAGE_0 || entry.isIntentToAdd()) {
      return true;
    }
    if (FileMode.GITLINK.equals(entry.getRawMode())) {
      return submoduleDiffers(entry);
    }
    FileTreeIterator file = walk.getTree(1, FileTreeIterator.class);
    if (file == null || file.isModeDifferent(entry.getRawMode())) {
      return true;
    }
    // Other line ends may be the same content: sizes alone do not decide.
    return file.compareMetadata(entry) != MetadataDiff.EQUAL
        && !file.getEntryObjectId().equals(entry.getObjectId());
  }

  /** A submodule whose folder is empty is not checked out, which is as it should be. */
  private boolean submoduleDiffers(DirCacheEntry entry) throws IOException {
    if (!new File(repository.getWorkTree(), entry.getPathString()).isDirectory()) {
      return true;
    }
    try (Repository submodule =
        SubmoduleWalk.getSubmoduleRepository(repository, entry.getPathString())) {
      if (submodule == null) {
        return false;
      }
      ObjectId head = submodule.resolve(Constants.HEAD);
      if (head == null || !head.equals(entry.getObjectId())) {
        return head != null;
      }
      IndexDiff changes = new IndexDiff(submodule, head, new Files(submodule));
      changes.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.UNTRACKED);
      changes.diff();
      return !(changes.getAdded().isEmpty()
          && changes.getChanged().isEmpty()
          && changes.getRemoved().isEmpty()
          && changes.getMissing().isEmpty()
          && changes.getModified().isEmpty()
          && changes.getConflicting().isEmpty());
    }
  }

  /**
   * Files without the filters that a repository names: those are programs. A file with a filter is
   * the same while the index has its size and time.
   */
  private static final class Files extends FileTreeIterator {
    Files(Repository repository) {
      super(repository);
    }

    private Files(Files parent, File folder) {
      super(parent, folder, parent.fs, parent.fileModeStrategy);
    }

    @Override
    protected AbstractTreeIterator enterSubtree() {
      return new Files(this, ((FileEntry) current()).getFile());
    }

    @Override
    public String getCleanFilterCommand() {
      return null;
    }
  }
}
