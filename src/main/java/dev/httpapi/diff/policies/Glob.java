package dev.httpapi.diff.policies;

import dev.httpapi.diff.canonical.Concatenation;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A text of a policy in which {@code *} stands for any characters and {@code ?} for one. What is
 * known only when a stack is deployed is a part of its own: it is the same as itself alone, and
 * within what {@code *} stands for. A star does not end at a colon.
 *
 * @param parts a character each, or a reference as {@code ${Name}}
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">IAM
 *     JSON policy elements: Resource, "Using wildcards in resource ARNs"</a>
 */
public record Glob(List<String> parts) {
  private static final String STAR = "*";
  private static final String ONE = "?";

  /** A character that no text has: what fits it fits all that are not written out. */
  private static final String OTHER = "\uffff";

  private static final String PARTITION = "${AWS::Partition}";

  private static final List<String> COMMON_START = characters("arn:aws:");

  public Glob {
    parts = List.copyOf(parts);
  }

  public static Glob of(String text) {
    return written(characters(text));
  }

  /** The name of an action, in which case does not count. */
  public static Glob ofAction(Value value) {
    return value instanceof Value.Text text ? of(text.text().toLowerCase(Locale.ROOT)) : of(value);
  }

  /** A value in canonical form: a text, one that is put together, or a reference. */
  public static Glob of(Value value) {
    List<String> parts = new ArrayList<>();
    gather(value, parts);
    return written(parts);
  }

  /** ARNs of the common partition are those of the stack's own: it reaches no other. */
  private static Glob written(List<String> parts) {
    if (parts.size() < COMMON_START.size()
        || !parts.subList(0, COMMON_START.size()).equals(COMMON_START)) {
      return new Glob(parts);
    }
    List<String> own = characters("arn:");
    own.add(PARTITION);
    own.addAll(parts.subList(COMMON_START.size() - 1, parts.size()));
    return new Glob(own);
  }

  private static void gather(Value value, List<String> parts) {
    Optional<List<Value>> joined = Concatenation.parts(value);
    if (joined.isPresent()) {
      joined.get().forEach(part -> gather(part, parts));
    } else if (value instanceof Value.Text text) {
      parts.addAll(characters(text.text()));
    } else {
      String shown = Shown.of(value);
      parts.add(shown.length() > 1 ? shown : "$" + shown);
    }
  }

  private static List<String> characters(String text) {
    List<String> parts = new ArrayList<>(text.length());
    for (int i = 0; i < text.length(); i++) {
      parts.add(String.valueOf(text.charAt(i)));
    }
    return parts;
  }

  /** Whether it stands for everything. */
  public boolean isAll() {
    return !parts.isEmpty() && parts.stream().allMatch(STAR::equals);
  }

  /** Whether every text that the other stands for is one that this stands for. */
  public boolean covers(Glob other) {
    return new Walk(this, other).all(0, start());
  }

  /** Whether there may be a text that both stand for; of references that cannot be ruled out. */
  public boolean meets(Glob other) {
    return meets(0, other, 0, new HashMap<>());
  }

  private boolean meets(int at, Glob other, int there, Map<List<Integer>, Boolean> known) {
    List<Integer> place = List.of(at, there);
    Boolean met = known.get(place);
    if (met == null) {
      met = meetsFrom(at, other, there, known);
      known.put(place, met);
    }
    return met;
  }

  private boolean meetsFrom(int at, Glob other, int there, Map<List<Integer>, Boolean> known) {
    boolean ended = at == parts.size();
    boolean otherEnded = there == other.parts.size();
    if (ended && otherEnded) {
      return true;
    }
    if (!ended && isMany(parts.get(at))) {
      return meets(at + 1, other, there, known)
          || (!otherEnded && meets(at, other, there + 1, known));
    }
    if (!otherEnded && isMany(other.parts.get(there))) {
      return meets(at, other, there + 1, known) || (!ended && meets(at + 1, other, there, known));
    }
    return !ended
        && !otherEnded
        && (parts.get(at).equals(ONE)
            || other.parts.get(there).equals(ONE)
            || parts.get(at).equals(other.parts.get(there)))
        && meets(at + 1, other, there + 1, known);
  }

  private static boolean isMany(String part) {
    return part.equals(STAR) || part.length() > 1;
  }

  private BitSet start() {
    BitSet states = new BitSet(parts.size() + 1);
    states.set(0);
    return closed(states);
  }

  /** With the states that are reached where a star stands for nothing. */
  private BitSet closed(BitSet states) {
    for (int i = states.nextSetBit(0); i >= 0; i = states.nextSetBit(i + 1)) {
      if (i < parts.size() && parts.get(i).equals(STAR)) {
        states.set(i + 1);
      }
    }
    return states;
  }

  /** The states after one more part of a text. */
  private BitSet after(BitSet states, String part) {
    BitSet next = new BitSet(parts.size() + 1);
    for (int i = states.nextSetBit(0); i >= 0; i = states.nextSetBit(i + 1)) {
      if (i < parts.size()) {
        String own = parts.get(i);
        if (own.equals(STAR)) {
          next.set(i);
        } else if (own.equals(part) || (own.equals(ONE) && part.length() == 1)) {
          next.set(i + 1);
        }
      }
    }
    return closed(next);
  }

  /** All texts of a pattern, held against another one, which is an automaton. */
  private record Walk(Glob cover, Glob covered, Map<Integer, Map<BitSet, Boolean>> known) {

    Walk(Glob cover, Glob covered) {
      this(cover, covered, new HashMap<>());
    }

    /** Whether the cover takes whatever follows from here. */
    boolean all(int at, BitSet states) {
      if (states.isEmpty()) {
        return false;
      }
      Map<BitSet, Boolean> here = known.computeIfAbsent(at, place -> new HashMap<>());
      Boolean taken = here.get(states);
      if (taken == null) {
        taken = allFrom(at, states);
        here.put(states, taken);
      }
      return taken;
    }

    private boolean allFrom(int at, BitSet states) {
      if (at == covered.parts.size()) {
        return states.get(cover.parts.size());
      }
      String part = covered.parts.get(at);
      if (part.equals(STAR)) {
        return allLengths(at, states);
      }
      // A character that is not written out is the worst that can stand for a question mark.
      return all(at + 1, cover.after(states, part.equals(ONE) ? OTHER : part));
    }

    private boolean allLengths(int at, BitSet states) {
      BitSet reached = states;
      while (all(at + 1, reached)) {
        BitSet next = cover.after(reached, OTHER);
        if (next.equals(reached)) {
          return true;
        }
        reached = next;
      }
      return false;
    }
  }
}
