package dev.httpapi.diagnostics;

import java.util.HashMap;
import java.util.Map;

/** What a user decides about rules: that they are off, or weigh otherwise. */
public final class Switches {
  private final Map<Code, Level> levels = new HashMap<>();
  private boolean refusingNothing;

  /** What becomes of the diagnostics of a rule. */
  public enum Level {
    OFF,
    WARNING,
    ERROR
  }

  /** Sets a rule, unless it is set already: who comes first decides. */
  public Switches set(Code code, Level level) {
    levels.putIfAbsent(code, level);
    return this;
  }

  /** Makes every rule that would refuse a service warn in place of that. */
  public Switches refuseNothing() {
    refusingNothing = true;
    return this;
  }

  /** Whether somebody can decide about a diagnostic. */
  static boolean concern(Diagnostic diagnostic) {
    return switch (diagnostic.code().kind()) {
      case RULE -> true;
      case SCHEMA -> !diagnostic.isError();
      case REFUSAL -> false;
    };
  }

  boolean isOff(Code code) {
    return levels.get(code) == Level.OFF;
  }

  /** A diagnostic that {@link #concern} a user, with the severity that was decided. */
  Diagnostic weigh(Diagnostic diagnostic) {
    Level level = levels.get(diagnostic.code());
    if (level == null) {
      return refusingNothing && diagnostic.isError()
          ? diagnostic.severity(Severity.WARNING)
          : diagnostic;
    }
    return diagnostic.severity(level == Level.ERROR ? Severity.ERROR : Severity.WARNING);
  }
}
