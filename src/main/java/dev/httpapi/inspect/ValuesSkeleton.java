package dev.httpapi.inspect;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.StringNode;
import dev.httpapi.variables.GivenValues;
import dev.httpapi.variables.Origins;
import dev.httpapi.variables.TracedVariable;
import dev.httpapi.variables.TracedVariable.Question;
import dev.httpapi.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file of values to be filled in, for what is answered elsewhere than on this machine: by AWS or
 * by a source that is not known.
 */
public final class ValuesSkeleton {
  /** Sources whose answers are given in another way, or in the service itself. */
  private static final Set<String> ANSWERED_OTHERWISE =
      Set.of("env", "file", "opt", "param", "self", "sls", "strToBool");

  private static final String HEAD =
      """
      # Answers for `httpapi compile --values`: a line for each variable, as it is asked.
      # What stands empty is not answered.
      """;
  private static final String NEEDED = "# Needed:\n";
  private static final String OPTIONAL =
      "# CloudFormation resolves these at the deployment; an answer here goes first:\n";

  private static final String PUNCTUATION = "._-/:~";
  private static final String UNANSWERED = "null";

  private final Map<String, List<String>> needed = new LinkedHashMap<>();
  private final Map<String, List<String>> optional = new LinkedHashMap<>();

  /** The skeleton for the variables of a service. */
  public ValuesSkeleton(List<TracedVariable> variables) {
    for (TracedVariable variable : variables) {
      for (Question question : variable.questions()) {
        if (!question.given() && !ANSWERED_OTHERWISE.contains(question.type())) {
          add(variable, question);
        }
      }
    }
    needed.keySet().forEach(optional::remove);
  }

  private void add(TracedVariable variable, Question question) {
    Map<String, List<String>> list;
    if (!variable.isResolved()) {
      list = needed;
    } else if (question.answered() && isPromise(variable)) {
      list = optional;
    } else {
      return;
    }
    List<String> places = list.computeIfAbsent(question.key(), key -> new ArrayList<>());
    String place = variable.span().toString();
    if (!places.contains(place)) {
      places.add(place);
    }
  }

  private static boolean isPromise(TracedVariable variable) {
    return variable.outcome() instanceof TracedVariable.Value value
        && Origins.plain(value.marked()) instanceof StringNode text
        && Deferred.isPromise(text.text());
  }

  /**
   * A file to be written.
   *
   * @param added how many variables it has that it had not before
   */
  public record Written(String text, int added) {}

  /** A new file. */
  public Written file() {
    return new Written(HEAD + lines(Set.of()), needed.size() + optional.size());
  }

  /**
   * A file with what it lacks added at its end; what it has stays to the character. Empty when the
   * file is no YAML mapping to which lines can be added.
   */
  public Optional<Written> addedTo(SourceFile existing) {
    Optional<Map<String, String>> before = answers(existing);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    String lines = lines(before.get().keySet());
    String separator = existing.text().endsWith("\n") || existing.text().isEmpty() ? "" : "\n";
    String longer = lines.isEmpty() ? existing.text() : existing.text() + separator + lines;
    Optional<Map<String, String>> after = answers(new SourceFile(existing.name(), longer));
    // Lines after braces, an end of the document or an open text would be another file.
    return after.isPresent() && after.get().equals(expected(before.get()))
        ? Optional.of(new Written(longer, after.get().size() - before.get().size()))
        : Optional.empty();
  }

  private Map<String, String> expected(Map<String, String> before) {
    Map<String, String> expected = new LinkedHashMap<>();
    needed.keySet().forEach(key -> expected.put(key, UNANSWERED));
    optional.keySet().forEach(key -> expected.put(key, UNANSWERED));
    expected.putAll(before);
    return expected;
  }

  /** What a file answers, by the variables without their braces; empty when it is no mapping. */
  private static Optional<Map<String, String>> answers(SourceFile file) {
    Optional<Node> content = YamlReader.read(file, new Diagnostics());
    Map<String, String> answers = new LinkedHashMap<>();
    if (content.isPresent() && content.get() instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        answers.put(GivenValues.withoutBraces(entry.key()), CompactText.of(entry.value()));
      }
      return Optional.of(answers);
    }
    return content.filter(Node::isNull).map(nothing -> answers);
  }

  private String lines(Set<String> known) {
    return lines(NEEDED, needed, known) + lines(OPTIONAL, optional, known);
  }

  private static String lines(String head, Map<String, List<String>> list, Set<String> known) {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, List<String>> variable : list.entrySet()) {
      if (!known.contains(variable.getKey())) {
        lines.append(lines.isEmpty() ? head : "");
        key(variable.getKey(), lines);
        lines.append(": # ").append(String.join(", ", variable.getValue())).append('\n');
      }
    }
    return lines.toString();
  }

  /** A key without quotes where no reader could take it for anything else. */
  private static void key(String key, StringBuilder out) {
    boolean plain = !key.endsWith(":");
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      plain &=
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PUNCTUATION.indexOf(c) >= 0;
    }
    if (plain) {
      out.append(key);
    } else {
      CompactText.quote(key, out);
    }
  }
}
