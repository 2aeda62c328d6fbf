package dev.httpapi.diagnostics;

import dev.httpapi.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The diagnostics of one run, in the order in which they were found, each once, as the user's
 * switches and comments leave them.
 */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<IgnoreComments> comments = new ArrayList<>();
  private final Switches switches;

  /** Diagnostics that nobody switches. */
  public Diagnostics() {
    this(new Switches());
  }

  /** Diagnostics of which some are off, or weigh otherwise. */
  public Diagnostics(Switches switches) {
    this.switches = switches;
  }

  /** Records a diagnostic; the same words at the same place are recorded once. */
  public void add(Diagnostic diagnostic) {
    String words = diagnostic.code().id() + " " + diagnostic.span() + " " + diagnostic.message();
    // An error is not taken for said because a warning said the same.
    if (seen.add(diagnostic.isError() ? "error " + words : words)) {
      found.add(diagnostic);
    }
  }

  /** Takes notice of a file that was read: its comments may ignore what is found in it. */
  public void read(SourceFile file) {
    Optional<IgnoreComments> ignores = IgnoreComments.of(file, this);
    if (ignores.isPresent()) {
      comments.add(ignores.get());
    }
  }

  /** Decides about a rule, unless that is decided already. */
  public void set(Code code, Switches.Level level) {
    switches.set(code, level);
  }

  /** Tells of comments that ignored nothing, once everything is found. */
  public void tellUnusedIgnores() {
    weighed();
    for (IgnoreComments ignores : comments) {
      ignores.tellUnused(this);
    }
  }

  public boolean hasErrors() {
    if (found.isEmpty()) {
      return false;
    }
    for (Diagnostic diagnostic : weighed()) {
      if (diagnostic.isError()) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is found that leaves nothing to compile. */
  public boolean hasRefusals() {
    for (Diagnostic diagnostic : found) {
      if (diagnostic.isError() && !Switches.concern(diagnostic)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What there is to say. An error stands for the warnings at its place, which mostly say the same
   * less exactly, even when the user decided that it is none.
   */
  public List<Diagnostic> all() {
    Set<String> placesOfErrors = new HashSet<>();
    for (Diagnostic diagnostic : found) {
      if (diagnostic.isError()) {
        placesOfErrors.add(diagnostic.span().toString());
      }
    }
    List<Diagnostic> told = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      if (diagnostic.isError() || !placesOfErrors.contains(diagnostic.span().toString())) {
        weigh(diagnostic, told);
      }
    }
    return told;
  }

  /** All that is found and not switched off, each with the severity that is decided. */
  private List<Diagnostic> weighed() {
    List<Diagnostic> weighed = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      weigh(diagnostic, weighed);
    }
    return weighed;
  }

  private void weigh(Diagnostic diagnostic, List<Diagnostic> out) {
    if (!Switches.concern(diagnostic)) {
      out.add(diagnostic);
    } else if (!isIgnored(diagnostic) && !switches.isOff(diagnostic.code())) {
      out.add(switches.weigh(diagnostic));
    }
  }

  private boolean isIgnored(Diagnostic diagnostic) {
    boolean ignored = false;
    for (IgnoreComments ignores : comments) {
      ignored |= ignores.ignores(diagnostic);
    }
    return ignored;
  }
}
