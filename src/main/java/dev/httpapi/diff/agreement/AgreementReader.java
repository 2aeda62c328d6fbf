package dev.httpapi.diff.agreement;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.yaml.JsonReader;
import dev.httpapi.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file of changes that were agreed to, YAML or JSON; {@code
 * schemas/input/accepted-changes.json} describes it.
 */
public final class AgreementReader {
  private static final String CHANGE = "change";
  private static final String OF = "of";
  private static final String REASON = "reason";
  private static final List<String> KEYS = List.of(CHANGE, OF, REASON);

  private final Diagnostics diagnostics;

  private AgreementReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** All that is agreed to there; what cannot be read is told, and left out. */
  public static Agreements read(SourceFile file, boolean json, Diagnostics diagnostics) {
    Optional<Node> tree =
        json ? JsonReader.read(file, diagnostics) : YamlReader.read(file, diagnostics);
    return tree.isEmpty() || tree.get().isNull()
        ? Agreements.none()
        : new AgreementReader(diagnostics).list(tree.get());
  }

  private Agreements list(Node tree) {
    if (!(tree instanceof Sequence list)) {
      refuse(
          tree.head(),
          "expected a list of changes that were agreed to, found " + tree.kind(),
          Optional.of("begin each with a dash, as in `- change: route-removed`"));
      return Agreements.none();
    }
    List<Agreement> all = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Mapping entry) {
        entry(entry).ifPresent(all::add);
      } else {
        refuse(
            item.head(),
            "an entry has a `change` and a `reason`; this is " + item.kind(),
            Optional.empty());
      }
    }
    return new Agreements(all);
  }

  private Optional<Agreement> entry(Mapping entry) {
    for (Mapping.Entry key : entry.entries()) {
      if (!KEYS.contains(key.key())) {
        refuse(
            key.keySpan(),
            "`" + key.key() + "` is not known in an entry",
            Suggestion.didYouMean(key.key(), KEYS)
                .or(() -> Optional.of("an entry has `change`, `of` and `reason`")));
      }
    }
    Optional<ChangeCode> code = code(entry);
    Optional<String> reason =
        text(entry, REASON, Optional.of("say why it was agreed to: that is shown beside it"));
    boolean any = !entry.has(OF);
    Optional<String> of = any ? Optional.empty() : text(entry, OF, Optional.empty());
    return code.isEmpty() || reason.isEmpty() || (of.isEmpty() && !any)
        ? Optional.empty()
        : Optional.of(new Agreement(code.get(), of, reason.get(), entry.head()));
  }

  private Optional<ChangeCode> code(Mapping entry) {
    Optional<String> word =
        text(entry, CHANGE, Optional.of("name the code of a change, such as `route-removed`"));
    Optional<ChangeCode> code = word.flatMap(ChangeCode::named);
    if (word.isPresent() && code.isEmpty()) {
      refuse(
          entry.get(CHANGE).orElseThrow().span(),
          "no change has the code `" + word.get() + "`",
          Suggestion.didYouMean(word.get(), ChangeCode.ids()));
    }
    return code;
  }

  /** The text at a key; empty when there is none, which is then said. */
  private Optional<String> text(Mapping entry, String key, Optional<String> help) {
    Optional<Node> value = entry.get(key);
    if (value.isEmpty()) {
      refuse(entry.head(), "`" + key + "` is missing in this entry", help);
    } else if (!(value.get() instanceof Scalar) || value.get().isNull()) {
      refuse(
          value.get().head(),
          "expected a string for `" + key + "`, found " + value.get().kind(),
          help);
    } else if (((Scalar) value.get()).text().isBlank()) {
      refuse(value.get().span(), "`" + key + "` is empty", help);
    } else {
      return Optional.of(((Scalar) value.get()).text());
    }
    return Optional.empty();
  }

  private void refuse(Span place, String message, Optional<String> help) {
    diagnostics.add(Diagnostic.of(Code.INVALID_AGREEMENT, place, message).help(help));
  }
}
