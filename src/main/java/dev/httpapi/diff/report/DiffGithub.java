package dev.httpapi.diff.report;

import dev.httpapi.diff.Group;
import dev.httpapi.diff.base.Area;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.report.WorkflowCommand;
import dev.httpapi.report.WorkflowCommand.Level;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Shows what is worth a reviewer's look as annotations of a GitHub workflow, at the lines of the
 * new side. Resources that are merely added, updated or removed without a loss have none.
 *
 * <p>GitHub shows ten annotations of a level for each step
 * (https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations) and drops the
 * rest in silence, so the tenth says how many there are.
 */
public final class DiffGithub implements DiffRenderer {
  static final int MOST = 10;

  private final Predicate<String> isFile;

  /**
   * Annotations for a working tree.
   *
   * @param isFile whether a file of this name lies there: one of a revision does not
   */
  public DiffGithub(Predicate<String> isFile) {
    this.isFile = isFile;
  }

  @Override
  public String render(DiffReport report) {
    StringBuilder out = new StringBuilder();
    for (Level level : Level.values()) {
      List<Change> changes =
          report.urgentFirst().stream()
              .filter(change -> level(change).equals(Optional.of(level)))
              .toList();
      int most = MOST;
      if (level == Level.NOTICE && !report.notes().isEmpty()) {
        out.append(notes(report.notes()).line());
        most--;
      }
      for (int i = 0; i < Math.min(most, changes.size()); i++) {
        int more = i == most - 1 ? changes.size() - most : 0;
        out.append(command(changes.get(i), level, more, report).line());
      }
    }
    return out.toString();
  }

  private static Optional<Level> level(Change change) {
    if (change instanceof ResourceChange resource) {
      return Group.of(resource) == Group.REPLACED ? Optional.of(Level.WARNING) : Optional.empty();
    }
    Consequence consequence = (Consequence) change;
    return Optional.of(
        switch (consequence.effect()) {
          case BREAKING, WEAKER -> Level.ERROR;
          case UNKNOWN -> change.code().area() == Area.SECURITY ? Level.WARNING : Level.NOTICE;
          case COMPATIBLE, STRONGER, NEUTRAL -> Level.NOTICE;
        });
  }

  /** What limits the comparison stands at no line. */
  private static WorkflowCommand notes(List<String> notes) {
    return new WorkflowCommand(
        Level.NOTICE, Optional.empty(), "httpapi diff", String.join("\n", notes));
  }

  private WorkflowCommand command(Change change, Level level, int more, DiffReport report) {
    String rest =
        more == 0
            ? ""
            : "\nand "
                + more
                + " more of level "
                + level.word()
                + ", which GitHub would not show: "
                + report.command();
    return new WorkflowCommand(
        level, place(change, report), "httpapi (" + change.code().id() + ")", told(change) + rest);
  }

  private static String told(Change change) {
    if (change instanceof Consequence consequence) {
      return (consequence.effect() == Effect.NEUTRAL ? "" : consequence.effect().id() + ": ")
          + consequence.subject()
          + ": "
          + consequence.message();
    }
    ResourceChange resource = (ResourceChange) change;
    List<String> lines = new ArrayList<>();
    lines.add(resource.logicalId() + " (" + resource.type() + "): " + ChangeText.action(resource));
    lines.addAll(resource.remarks());
    ChangeText.ordered(resource)
        .forEach(property -> lines.add(ChangeText.property(resource.type(), property)));
    return String.join("\n", lines);
  }

  /**
   * Where a change stands in the working tree. Lines of the old side are those of the working tree
   * only when both sides are one file, compiled for two stages; else what is gone is told at the
   * start of the new file.
   */
  private Optional<Span> place(Change change, DiffReport report) {
    Optional<Span> now = here(change.after());
    if (now.isPresent()) {
      return now;
    }
    Optional<Span> old = report.before().equals(report.after()) ? here(change.before()) : now;
    return old.isPresent() || !isFile.test(report.after())
        ? old
        : Optional.of(new SourceFile(report.after(), "").start());
  }

  /** A place, or the nearest one of the variables that brought it, in a file that lies here. */
  private Optional<Span> here(Optional<Span> place) {
    Optional<Span> at = place;
    while (at.isPresent() && !isFile.test(at.get().file().name())) {
      at = at.get().usedAt();
    }
    return at;
  }
}
