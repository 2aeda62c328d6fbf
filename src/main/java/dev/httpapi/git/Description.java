package dev.httpapi.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * {@code git describe}: the tag from which the fewest commits lead here, and how many. JGit has a
 * command of the name, which chooses otherwise among tags of one commit and among histories.
 *
 * <p>Commits are visited by date, newest first. Each of the first ten tags met is a candidate; its
 * distance grows with every visited commit that does not lead to it, until all that is left does.
 *
 * @see <a href="https://git-scm.com/docs/git-describe#_search_strategy">Search strategy</a>
 */
final class Description {
  private static final int MOST_CANDIDATES = 10;

  private final RevWalk walk;
  private final Map<ObjectId, Tag> tags = new HashMap<>();
  private final boolean light;

  /** For each commit that was met, the candidates that it leads from, one bit for each. */
  private final Map<ObjectId, Integer> reached = new HashMap<>();

  private final List<RevCommit> open = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();

  /** A tag; one without an object of its own has no date. */
  private record Tag(String name, boolean annotated, long date) {}

  private static final class Candidate {
    private final Tag tag;
    private final int bit;
    private int distance;

    Candidate(Tag tag, int bit, int distance) {
      this.tag = tag;
      this.bit = bit;
      this.distance = distance;
    }

    int distance() {
      return distance;
    }
  }

  private Description(Repository repository, RevWalk walk, boolean light) throws IOException {
    this.walk = walk;
    this.light = light;
    List<Ref> all = new ArrayList<>(repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS));
    all.sort(Comparator.comparing(Ref::getName));
    for (Ref ref : all) {
      RevObject target = walk.parseAny(ref.getObjectId());
      long date =
          target instanceof RevTag tag && tag.getTaggerIdent() != null
              ? tag.getTaggerIdent().getWhenAsInstant().getEpochSecond()
              : 0;
      String name = ref.getName().substring(Constants.R_TAGS.length());
      add(walk.peel(target), new Tag(name, target instanceof RevTag, date));
    }
  }

  /** Of several tags at one commit an annotated one counts, and of those the newest. */
  private void add(RevObject target, Tag tag) {
    Tag present = tags.get(target.getId());
    boolean better =
        present == null || tag.annotated() && (!present.annotated() || present.date() < tag.date());
    if (better) {
      tags.put(target.copy(), tag);
    }
  }

  /**
   * The description of a commit; empty when no tag leads to it.
   *
   * @param light whether tags without an object of their own count
   */
  static Optional<Found> of(ObjectId commit, Repository repository, boolean light)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return new Description(repository, walk, light).find(walk.parseCommit(commit));
    }
  }

  /** A tag, and how many commits are between. */
  record Found(String tag, int distance) {}

  private Optional<Found> find(RevCommit commit) throws IOException {
    Optional<Tag> exact = tagAt(commit);
    if (exact.isPresent()) {
      return Optional.of(new Found(exact.get().name(), 0));
    }
    reached.put(commit, 0);
    open.add(commit);
    collect();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    // Sorting is stable: of two at one distance it is the one that was met first.
    candidates.sort(Comparator.comparingInt(Candidate::distance));
    Candidate best = candidates.get(0);
    finish(best);
    return Optional.of(new Found(best.tag.name(), best.distance));
  }

  private Optional<Tag> tagAt(RevCommit commit) {
    return Optional.ofNullable(tags.get(commit)).filter(tag -> light || tag.annotated());
  }

  private void collect() throws IOException {
    int visited = 0;
    boolean annotated = false;
    while (!open.isEmpty()) {
      RevCommit commit = open.remove(0);
      Optional<Tag> tag = tagAt(commit);
      if (tag.isPresent() && candidates.size() == MOST_CANDIDATES) {
        insert(commit);
        return;
      }
      if (tag.isPresent()) {
        Candidate candidate = new Candidate(tag.get(), 1 << candidates.size(), visited);
        candidates.add(candidate);
        reached.merge(commit, candidate.bit, (a, b) -> a | b);
        annotated |= tag.get().annotated();
      }
      visited++;
      int bits = reached.get(commit);
      for (Candidate candidate : candidates) {
        candidate.distance += (bits & candidate.bit) == 0 ? 1 : 0;
      }
      if (annotated && open.isEmpty() && leadsToNearest(bits)) {
        return;
      }
      openParents(commit);
    }
  }

  private boolean leadsToNearest(int bits) {
    int nearest =
        Collections.min(candidates, Comparator.comparingInt(Candidate::distance)).distance;
    for (Candidate candidate : candidates) {
      if (candidate.distance == nearest && (bits & candidate.bit) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Counts what else leads here and not to the tag. */
  private void finish(Candidate best) throws IOException {
    while (!open.isEmpty()) {
      RevCommit commit = open.remove(0);
      if ((reached.get(commit) & best.bit) == 0) {
        best.distance++;
      } else if (allLeadTo(best)) {
        return;
      }
      openParents(commit);
    }
  }

  private boolean allLeadTo(Candidate best) {
    for (RevCommit commit : open) {
      if ((reached.get(commit) & best.bit) == 0) {
        return false;
      }
    }
    return true;
  }

  private void openParents(RevCommit commit) throws IOException {
    int bits = reached.get(commit);
    for (RevCommit parent : commit.getParents()) {
      walk.parseHeaders(parent);
      Integer known = reached.get(parent);
      if (known == null) {
        insert(parent);
      }
      reached.put(parent, known == null ? bits : known | bits);
    }
  }

  /** Keeps the open commits by date, newest first; of one date, first come first. */
  private void insert(RevCommit commit) {
    int at = 0;
    while (at < open.size() && open.get(at).getCommitTime() >= commit.getCommitTime()) {
      at++;
    }
    open.add(at, commit);
  }
}
