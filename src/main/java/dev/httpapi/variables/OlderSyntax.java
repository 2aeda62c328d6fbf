package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What services of releases 1 and 2 carry and version 3 reads no longer. Each habit is told where
 * it is first met.
 */
final class OlderSyntax {
  private final Diagnostics diagnostics;
  private final Set<String> told = new HashSet<>();

  OlderSyntax(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The delimiters that {@code provider.variableSyntax} describes, else the usual ones. */
  Delimiters delimiters(Node root) {
    Optional<Node> provider =
        root instanceof Mapping service ? service.get("provider") : Optional.empty();
    Optional<Node> written =
        provider.isPresent() && provider.get() instanceof Mapping settings
            ? settings.get("variableSyntax")
            : Optional.empty();
    if (written.isEmpty() || written.get().isNull()) {
      return Delimiters.DEFAULT;
    }
    Span span = written.get().span();
    Optional<Delimiters> delimiters =
        written.get() instanceof StringNode text ? Delimiters.of(text.text()) : Optional.empty();
    if (delimiters.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_VALUE,
                  span,
                  "no opening and closing of variables can be read from `variableSyntax`")
              .help("write plain characters around one group, as in `\"\\\\${{(.+?)}}\"`"));
      return Delimiters.DEFAULT;
    }
    boolean usual = delimiters.get().areDefault();
    note(
        "variableSyntax",
        span,
        usual
            ? "`variableSyntax` describes the variables that are read anyway"
            : "variables stand between `"
                + delimiters.get().open()
                + "` and `"
                + delimiters.get().close()
                + "`; version 3 knows no `variableSyntax`",
        usual ? "leave it out" : "write `${`; CloudFormation's own `${AWS::Region}` stays text");
    return delimiters.get();
  }

  /** A variable that starts with blanks. */
  void blanks(Span span, String open) {
    note(
        "blanks",
        span,
        "blanks after `" + open + "` are left out; version 3 takes such a variable for text",
        "write the source right after `" + open + "`, here and wherever else it is so");
  }

  /** A setting that the file does not have, and that releases 1 and 2 filled in. */
  void filledIn(String address, Span span, String help) {
    note(
        address,
        span,
        "`self:" + address + "` is not set, and has the value in effect; version 3 refuses it",
        help);
  }

  private void note(String habit, Span span, String message, String help) {
    if (told.add(habit)) {
      diagnostics.add(Diagnostic.of(Code.OLDER_SYNTAX, span, message).help(help));
    }
  }
}
