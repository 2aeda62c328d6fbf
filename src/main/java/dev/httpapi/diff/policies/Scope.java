package dev.httpapi.diff.policies;

import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Actions, resources or principals: those of a pattern, or all but those of some patterns.
 *
 * @param allBut whether it is {@code NotAction}, {@code NotResource} or {@code NotPrincipal}
 * @param globs one pattern, or those that are left out
 * @param shown how the policy writes it
 */
public record Scope(boolean allBut, List<Glob> globs, List<String> shown, Span span) {
  public Scope {
    globs = List.copyOf(globs);
    shown = List.copyOf(shown);
  }

  static Scope of(Glob glob, String shown, Span span) {
    return new Scope(false, List.of(glob), List.of(shown), span);
  }

  /** What a statement has in mind that says nothing. */
  static Scope all(Span span) {
    return of(Glob.of("*"), "*", span);
  }

  /** Whether it stands for everything. */
  public boolean isAll() {
    return allBut ? globs.isEmpty() : globs.get(0).isAll();
  }

  /** Whether all that the other has in it is in this, as far as the patterns tell. */
  public boolean covers(Scope other) {
    if (!allBut) {
      return other.allBut ? isAll() : globs.get(0).covers(other.globs.get(0));
    }
    for (Glob left : globs) {
      if (other.allBut
          ? other.globs.stream().noneMatch(out -> out.covers(left))
          : meets(other, left)) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(Scope one, Glob glob) {
    return one.globs.get(0).meets(glob);
  }

  /** As a person reads it: {@code `s3:*`}, {@code everything but `iam:*`}. */
  public String text() {
    List<String> quoted = new ArrayList<>(shown.size());
    for (String one : shown) {
      quoted.add("`" + one + "`");
    }
    return (allBut ? "everything but " : "") + String.join(", ", quoted);
  }
}
