package dev.httpapi.diff;

import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import java.util.ArrayList;
import java.util.List;

/**
 * What a comparison comes to, in one line.
 *
 * @param security changes that weaken security, or of which that cannot be told
 * @param breaking changes that break clients
 * @param replaced resources that give way to new ones
 * @param others all other changes
 */
public record Verdict(int security, int breaking, int replaced, int others) {

  public static Verdict of(List<Change> changes) {
    int security = 0;
    int breaking = 0;
    int replaced = 0;
    for (Change change : changes) {
      switch (Group.of(change)) {
        case SECURITY -> security += isStronger(change) ? 0 : 1;
        case BREAKING -> breaking++;
        case REPLACED -> replaced++;
        case OTHER -> {
          // Counted by what is left.
        }
      }
    }
    return new Verdict(
        security, breaking, replaced, changes.size() - security - breaking - replaced);
  }

  private static boolean isStronger(Change change) {
    return change instanceof Consequence consequence && consequence.effect() == Effect.STRONGER;
  }

  /** As in {@code 2 changes weaken security, 1 resource is replaced, 4 other changes}. */
  public String text() {
    List<String> parts = new ArrayList<>();
    if (security > 0) {
      parts.add(
          security == 1 ? "1 change weakens security" : security + " changes weaken security");
    }
    if (breaking > 0) {
      parts.add(breaking == 1 ? "1 change breaks clients" : breaking + " changes break clients");
    }
    if (replaced > 0) {
      parts.add(replaced == 1 ? "1 resource is replaced" : replaced + " resources are replaced");
    }
    if (others > 0) {
      String other = parts.isEmpty() ? "" : "other ";
      parts.add(others + " " + other + (others == 1 ? "change" : "changes"));
    }
    return parts.isEmpty() ? "no changes" : String.join(", ", parts);
  }
}
