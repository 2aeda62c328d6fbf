package dev.httpapi.cli;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Codes;
import dev.httpapi.diagnostics.Kind;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.diagnostics.Switches;
import dev.httpapi.rules.RuleSettings;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The option that switches rules. */
final class RuleOptions {
  private static final String RULE = "--rule";

  private RuleOptions() {}

  static void declare(CommandSpec spec) {
    Options.values(
        spec,
        "CODE=LEVEL",
        "Make a rule off, warning or error; repeatable. It goes before custom.httpapi.rules of the"
            + " service.",
        RULE);
  }

  /** What the command line decides; a new object each time, since a service decides more. */
  static Switches of(ParseResult given) {
    Switches switches = new Switches();
    for (String word : Options.texts(given, RULE)) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        throw new UsageException(RULE + " takes CODE=off, warning or error, not " + word);
      }
      Optional<Switches.Level> level = RuleSettings.level(word.substring(equals + 1));
      if (level.isEmpty()) {
        throw new UsageException(
            RULE + " takes off, warning or error for a code, not " + word.substring(equals + 1));
      }
      switches.set(code(word.substring(0, equals)), level.get());
    }
    return switches;
  }

  private static Code code(String id) {
    Optional<Code> code = Code.named(id);
    if (code.isEmpty()) {
      Optional<String> hint = Suggestion.didYouMean(id, Codes.switchable());
      throw new UsageException(
          "no rule has the code " + id + (hint.isPresent() ? "; " + hint.get() : ""));
    }
    if (code.get().kind() == Kind.REFUSAL) {
      throw new UsageException(
          id
              + " cannot be switched: nothing can be compiled with it; 'httpapi rules' lists those"
              + " that can");
    }
    return code.get();
  }
}
