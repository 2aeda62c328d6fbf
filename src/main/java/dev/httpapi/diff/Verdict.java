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
 * @param weaker changes that weaken security
 * @param unclear changes of which the templates do not tell whether they weaken security
 * @param stronger changes that strengthen security
 * @param breaking changes that break clients
 * @param replaced resources that give way to new ones
 * @param unsure resources of which it is not known whether they give way to new ones
 * @param lost resources that are removed with what they hold
 * @param others all other changes
 */
public record Verdict(
    int weaker,
    int unclear,
    int stronger,
    int breaking,
    int replaced,
    int unsure,
    int lost,
    int others) {

  public static Verdict of(List<Change> changes) {
    int weaker = 0;
    int unclear = 0;
    int stronger = 0;
    int breaking = 0;
    int replaced = 0;
    int unsure = 0;
    int lost = 0;
    for (Change change : changes) {
      switch (Group.of(change)) {
        case SECURITY -> {
          Effect effect = ((Consequence) change).effect();
          weaker += effect == Effect.WEAKER ? 1 : 0;
          unclear += effect == Effect.UNKNOWN ? 1 : 0;
          stronger += effect == Effect.STRONGER ? 1 : 0;
        }
        case BREAKING -> breaking++;
        case REPLACED -> {
          boolean isLost = change.code() == ChangeCode.RESOURCE_LOST;
          boolean isUnsure = change.code() == ChangeCode.RESOURCE_MAY_BE_REPLACED;
          lost += isLost ? 1 : 0;
          unsure += isUnsure ? 1 : 0;
          replaced += isLost || isUnsure ? 0 : 1;
        }
        case OTHER -> {
          // Counted by what is left.
        }
      }
    }
    int told = weaker + unclear + stronger + breaking + replaced + unsure + lost;
    return new Verdict(
        weaker, unclear, stronger, breaking, replaced, unsure, lost, changes.size() - told);
  }

  /** Changes that weaken security, or may. */
  public int security() {
    return weaker + unclear;
  }

  /** Resources that give way to new ones, or may. */
  public int replacements() {
    return replaced + unsure;
  }

  /** As in {@code 2 changes weaken security, 1 resource is replaced, 4 other changes}. */
  public String text() {
    List<String> parts = new ArrayList<>();
    add(weaker, "change weakens security", "changes weaken security", parts);
    add(unclear, "change may weaken security", "changes may weaken security", parts);
    add(breaking, "change breaks clients", "changes break clients", parts);
    add(replaced, "resource is replaced", "resources are replaced", parts);
    add(unsure, "resource may be replaced", "resources may be replaced", parts);
    add(lost, "resource is lost", "resources are lost", parts);
    add(stronger, "change strengthens security", "changes strengthen security", parts);
    String other = parts.isEmpty() ? "" : "other ";
    add(others, other + "change", other + "changes", parts);
    return parts.isEmpty() ? "no changes" : String.join(", ", parts);
  }

  private static void add(int count, String one, String several, List<String> parts) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : several));
    }
  }
}
