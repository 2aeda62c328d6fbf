package dev.httpapi.diff;

import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.ChangeCode;
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
 * @param lost resources that are removed with what they hold
 * @param others all other changes
 */
public record Verdict(int security, int breaking, int replaced, int lost, int others) {

  public static Verdict of(List<Change> changes) {
    int security = 0;
    int breaking = 0;
    int replaced = 0;
    int lost = 0;
    for (Change change : changes) {
      switch (Group.of(change)) {
        case SECURITY -> security += isStronger(change) ? 0 : 1;
        case BREAKING -> breaking++;
        case REPLACED -> {
          boolean loss = change.code() == ChangeCode.RESOURCE_LOST;
          lost += loss ? 1 : 0;
          replaced += loss ? 0 : 1;
        }
        case OTHER -> {
          // Counted by what is left.
        }
      }
    }
    int others = changes.size() - security - breaking - replaced - lost;
    return new Verdict(security, breaking, replaced, lost, others);
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
    if (lost > 0) {
      parts.add(lost == 1 ? "1 resource is lost" : lost + " resources are lost");
    }
    if (others > 0) {
      String other = parts.isEmpty() ? "" : "other ";
      parts.add(others + " " + other + (others == 1 ? "change" : "changes"));
    }
    return parts.isEmpty() ? "no changes" : String.join(", ", parts);
  }
}
