package dev.httpapi.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * A commit by the name that somebody gave it. Beside what git calls a revision it may be {@code
 * A...B}: where the two parted, their merge base. A side that is left out is {@code HEAD}, so that
 * {@code origin/main...} is what a pull request is compared with.
 *
 * @param commit the commit's id
 * @param branch the branch that the name begins with, without the remote that it is of: {@code
 *     main} of {@code main}, {@code origin/main}, {@code main~2} and {@code origin/main...}
 * @see <a href="https://git-scm.com/docs/gitrevisions">gitrevisions</a>
 * @see <a
 *     href="https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/about-comparing-branches-in-pull-requests#three-dot-and-two-dot-git-diff-comparisons">Three-dot
 *     and two-dot comparisons</a>
 */
record Revision(ObjectId commit, Optional<String> branch) {
  private static final String RANGE = "..";
  private static final String MERGE_BASE = "...";
  private static final String REST = "the rest by `git fetch --unshallow`";
  private static final String ACTION = ", or set `fetch-depth: 0` for actions/checkout";

  /**
   * The commit of a name.
   *
   * @throws IOException when there is none, or the repository cannot be read
   */
  static Revision of(String name, Repository repository) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      int parting = name.indexOf(MERGE_BASE);
      if (parting < 0 && !name.contains(RANGE)) {
        return new Revision(commit(name, repository, walk).copy(), branch(name, repository));
      }
      String one = orHead(parting < 0 ? "" : name.substring(0, parting));
      String other = orHead(parting < 0 ? "" : name.substring(parting + MERGE_BASE.length()));
      if (parting < 0 || other.contains(RANGE)) {
        throw new IOException(
            "`" + name + "` is a range: name one revision, or `A...B` for where the two parted");
      }
      return new Revision(mergeBase(one, other, repository, walk), branch(one, repository));
    }
  }

  private static String orHead(String side) {
    return side.isEmpty() ? Constants.HEAD : side;
  }

  private static ObjectId mergeBase(String one, String other, Repository repository, RevWalk walk)
      throws IOException {
    RevCommit first = commit(one, repository, walk);
    RevCommit second = commit(other, repository, walk);
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(first);
    walk.markStart(second);
    RevCommit base = walk.next();
    if (base == null) {
      throw new IOException(
          "`"
              + one
              + "` and `"
              + other
              + "` have no commit in common"
              + (isShallow(repository) ? " in this shallow clone: fetch " + REST + ACTION : ""));
    }
    return base.copy();
  }

  private static RevCommit commit(String name, Repository repository, RevWalk walk)
      throws IOException {
    try {
      ObjectId found = name.isEmpty() ? null : repository.resolve(inFull(name, repository));
      if (found == null) {
        throw unknown(name, repository);
      }
      return walk.parseCommit(found);
    } catch (AmbiguousObjectException several) {
      throw new IOException("`" + name + "` is short for several objects: write more of it");
    } catch (IncorrectObjectTypeException other) {
      throw new IOException("`" + name + "` is no commit");
    } catch (RevisionSyntaxException unread) {
      throw new IOException(
          "`" + name + "` is not understood as a revision: name a branch, a tag or a commit");
    } catch (MissingObjectException missing) {
      throw unknown(name, repository);
    }
  }

  private static IOException unknown(String name, Repository repository) throws IOException {
    String message = "there is no revision `" + name + "` in this repository";
    for (String remote : repository.getRemoteNames()) {
      if (repository.exactRef(Constants.R_REMOTES + remote + "/" + name) != null) {
        return new IOException(message + ": there is `" + remote + "/" + name + "`");
      }
    }
    boolean shallow = isShallow(repository);
    Optional<String> fetch = fetch(name, shallow, repository);
    if (!shallow) {
      return new IOException(message + (fetch.isPresent() ? ": fetch it by " + fetch.get() : ""));
    }
    return new IOException(
        message
            + ", a shallow clone: fetch "
            + (fetch.isPresent() ? "it by " + fetch.get() : REST)
            + ACTION);
  }

  /** The command that fetches a branch of a remote. */
  private static Optional<String> fetch(String name, boolean shallow, Repository repository) {
    for (String remote : repository.getRemoteNames()) {
      if (name.startsWith(remote + "/") && Repository.isValidRefName(Constants.R_REMOTES + name)) {
        String branch = name.substring(remote.length() + 1);
        return Optional.of(
            "`git fetch "
                + (shallow ? "--depth=1 " : "")
                + remote
                + " +refs/heads/"
                + branch
                + ":refs/remotes/"
                + name
                + "`");
      }
    }
    return Optional.empty();
  }

  private static boolean isShallow(Repository repository) throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  /** A name as JGit understands it, which knows less of what may be left out. */
  private static String inFull(String name, Repository repository) throws IOException {
    int end = endOfReference(name);
    String reference = name.substring(0, end);
    String rest = name.substring(end).replace("@{u}", "@{upstream}");
    if (reference.equals("@")) {
      return Constants.HEAD + rest;
    }
    Optional<Ref> found = find(reference, repository);
    return found.isPresent() && found.get().getName().endsWith("/" + Constants.HEAD)
        ? found.get().getName() + rest
        : reference + rest;
  }

  /** Where that ends which names a reference; what follows goes back in its history. */
  private static int endOfReference(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c == '~' || c == '^' || name.startsWith("@{", at)) {
        return at;
      }
    }
    return name.length();
  }

  private static Optional<String> branch(String written, Repository repository) throws IOException {
    String name = inFull(written, repository);
    Optional<Ref> found = find(name.substring(0, endOfReference(name)), repository);
    if (name.contains("@{")) {
      // The upstream of a branch, or the one before; else a number in its log.
      String simple = repository.simplify(name);
      Optional<Ref> meant = simple == null ? Optional.empty() : find(simple, repository);
      found = meant.isPresent() ? meant : found;
    }
    String full = found.isPresent() ? found.get().getLeaf().getName() : "";
    if (full.startsWith(Constants.R_HEADS)) {
      return Optional.of(full.substring(Constants.R_HEADS.length()));
    }
    return full.startsWith(Constants.R_REMOTES)
        ? tracked(full.substring(Constants.R_REMOTES.length()), repository)
        : Optional.empty();
  }

  private static Optional<String> tracked(String name, Repository repository) {
    for (String remote : repository.getRemoteNames()) {
      if (name.startsWith(remote + "/")) {
        return Optional.of(name.substring(remote.length() + 1));
      }
    }
    int slash = name.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(name.substring(slash + 1));
  }

  /** The reference of a name, as git looks for it. */
  private static Optional<Ref> find(String name, Repository repository) throws IOException {
    if (name.isEmpty() || ObjectId.isId(name)) {
      return Optional.empty();
    }
    for (String prefix : List.of("", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/")) {
      Ref found = repository.exactRef(prefix + name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.ofNullable(
        repository.exactRef(Constants.R_REMOTES + name + "/" + Constants.HEAD));
  }
}
