package dev.httpapi.rules;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Codes;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Kind;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.diagnostics.Switches.Level;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.util.Optional;

/**
 * {@code custom.httpapi.rules} of a service: codes, each {@code off}, {@code warning} or {@code
 * error}.
 */
public final class RuleSettings {
  private RuleSettings() {}

  /** Decides about the rules that a service names, unless that is decided already. */
  public static void apply(Node service, Diagnostics diagnostics) {
    Optional<Node> rules = at(at(at(Optional.of(service), "custom"), "httpapi"), "rules");
    if (rules.isEmpty() || rules.get().isNull()) {
      return;
    }
    if (!(rules.get() instanceof Mapping mapping)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_RULE,
                  rules.get().head(),
                  "expected a mapping of codes, found " + rules.get().kind())
              .help("write a code a line, as in `open-route: off`"));
      return;
    }
    for (Mapping.Entry entry : mapping.entries()) {
      apply(entry, diagnostics);
    }
  }

  private static Optional<Node> at(Optional<Node> node, String key) {
    return node.isPresent() && node.get() instanceof Mapping mapping
        ? mapping.get(key)
        : Optional.empty();
  }

  private static void apply(Mapping.Entry entry, Diagnostics diagnostics) {
    Optional<Code> code = Code.named(entry.key());
    if (code.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_RULE, entry.keySpan(), "no rule has the code `" + entry.key() + "`")
              .help(Suggestion.didYouMean(entry.key(), Codes.switchable())));
    } else if (code.get().kind() == Kind.REFUSAL) {
      diagnostics.add(
          Diagnostic.of(
              Code.INVALID_RULE,
              entry.keySpan(),
              "`" + entry.key() + "` cannot be switched: nothing can be compiled with it"));
    } else {
      Optional<Level> level = level(entry.value());
      if (level.isPresent()) {
        diagnostics.set(code.get(), level.get());
      } else {
        diagnostics.add(
            Diagnostic.of(
                Code.INVALID_RULE, entry.value().head(), "a rule is `off`, `warning` or `error`"));
      }
    }
  }

  private static Optional<Level> level(Node value) {
    if (value instanceof BooleanNode flag && !flag.value()) {
      return Optional.of(Level.OFF);
    }
    return value instanceof Scalar word ? level(word.text()) : Optional.empty();
  }

  /** The level that a word names. */
  public static Optional<Level> level(String word) {
    return switch (word) {
      case "off" -> Optional.of(Level.OFF);
      case "warning" -> Optional.of(Level.WARNING);
      case "error" -> Optional.of(Level.ERROR);
      default -> Optional.empty();
    };
  }
}
