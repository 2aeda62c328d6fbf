package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Excerpt;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import dev.httpapi.variables.Expression.Argument;
import dev.httpapi.variables.Expression.Candidate;
import dev.httpapi.variables.Expression.Given;
import dev.httpapi.variables.Expression.Literal;
import dev.httpapi.variables.Expression.Nested;
import dev.httpapi.variables.Expression.Part;
import dev.httpapi.variables.Expression.Reference;
import dev.httpapi.variables.Expression.Text;
import dev.httpapi.variables.Expression.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves the variables of a tree. Each property is resolved when it is first asked for, and once;
 * a property that leads back to itself is a cycle.
 */
sealed class Resolver implements VariableSource.Scope permits TracingResolver {
  /** The framework's limit for values that hold variables whose values hold variables ... */
  private static final int DEEPEST_NESTING = 10;

  /** A chain of properties that lead to properties; each costs several frames of the stack. */
  private static final int LONGEST_CHAIN = 500;

  /** Properties that double at each step would otherwise fill the memory. */
  private static final int MOST_VALUES = 5_000_000;

  /** A file that reads itself would otherwise never end. */
  private static final int DEEPEST_VALUE = 500;

  /** Begins what texts that are no property are resolved under; no property begins so. */
  private static final String TEXT = "\0text";

  private final Node root;
  final Map<String, VariableSource> sources;
  final GivenValues values;
  private final OlderSyntax older;
  private final Delimiters delimiters;
  private final OtherStages otherStages;
  private final Diagnostics diagnostics;
  private final Map<String, Optional<Node>> properties = new HashMap<>();
  private final Deque<String> pending = new ArrayDeque<>();
  private int resolved;
  private int texts;

  Resolver(
      Node root,
      Map<String, VariableSource> sources,
      GivenValues values,
      OlderSyntax older,
      OtherStages otherStages,
      Diagnostics diagnostics) {
    this.root = root;
    this.sources = sources;
    this.values = values;
    this.older = older;
    this.delimiters = older.delimiters(root);
    this.otherStages = otherStages;
    this.diagnostics = diagnostics;
  }

  /** The whole tree without variables; what could not be resolved is in the diagnostics. */
  Node resolveAll() {
    return deep(List.of(), root, true);
  }

  @Override
  public Optional<Node> property(List<String> path, Span use) {
    Node node = root;
    List<String> walked = List.of();
    for (String key : path) {
      node = value(walked, node);
      Optional<Node> child = child(node, key);
      if (child.isEmpty()) {
        return Optional.empty();
      }
      node = child.get();
      walked = with(walked, key);
    }
    return Optional.of(deep(walked, node, false));
  }

  @Override
  public Optional<Node> select(Node value, List<String> path, Span use) {
    Node node = value;
    for (String key : path) {
      if (node instanceof StringNode text) {
        node = expand(text, 0);
      }
      Optional<Node> child = child(node, key).filter(found -> !found.isNull());
      if (child.isEmpty()) {
        return Optional.empty();
      }
      node = child.get();
    }
    return Optional.of(node);
  }

  @Override
  public Node text(String text, Span use) {
    List<String> name = List.of(TEXT, Integer.toString(texts++));
    return deep(name, new StringNode(text, use), false);
  }

  /** The part of a value that a step of a path leads to. */
  Optional<Node> child(Node node, String key) {
    if (node instanceof Mapping mapping) {
      return mapping.get(key);
    }
    if (node instanceof StringNode text && Deferred.isPromise(text.text())) {
      return Optional.of(partOfPromise(text, key));
    }
    if (key.equals("length") && node instanceof Sequence list) {
      return Optional.of(NumberNode.of(list.items().size(), node.span()));
    }
    if (node instanceof StringNode text) {
      return characterOrLength(text, key);
    }
    if (node instanceof Sequence list && key.length() < 10 && key.matches("0|[1-9][0-9]*")) {
      int index = Integer.parseInt(key);
      return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Node partOfPromise(StringNode promise, String key) {
    return new StringNode(
        SsmSource.keyOfSecret(promise.text(), key)
            .orElseThrow(
                () ->
                    valueNeeded(
                        promise.span(),
                        "`" + key + "` of `" + Deferred.shown(promise.text()) + "` is asked for",
                        promise.text())),
        promise.span());
  }

  /** JavaScript's view of a string: its length, and its characters by their index. */
  private static Optional<Node> characterOrLength(StringNode text, String key) {
    if (key.equals("length")) {
      return Optional.of(NumberNode.of(text.text().length(), text.span()));
    }
    int index = key.length() < 10 && key.matches("0|[1-9][0-9]*") ? Integer.parseInt(key) : -1;
    return index >= 0 && index < text.text().length()
        ? Optional.of(new StringNode(text.text().substring(index, index + 1), text.span()))
        : Optional.empty();
  }

  private static List<String> with(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path.size() + 1);
    longer.addAll(path);
    longer.add(key);
    return longer;
  }

  /** A node with everything below it resolved; {@code recover} goes on after a problem. */
  private Node deep(List<String> path, Node node, boolean recover) {
    Node value;
    try {
      if (++resolved > MOST_VALUES) {
        throw UnresolvableException.because(
            Code.VARIABLE_CYCLE,
            node.span(),
            "the variables up to here stand for more than " + MOST_VALUES + " values");
      }
      if (recover && otherStages.hold(path)) {
        return node;
      }
      if (path.size() > DEEPEST_VALUE) {
        throw UnresolvableException.because(
            Code.VARIABLE_CYCLE,
            node.span(),
            "values in values, more than " + DEEPEST_VALUE + " deep; does a file read itself?");
      }
      value = value(path, node);
    } catch (UnresolvableException problem) {
      if (!recover) {
        throw problem;
      }
      problem.diagnostic().ifPresent(diagnostics::add);
      return new NullNode(node.span());
    }
    if (value instanceof Mapping mapping) {
      List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
      for (Mapping.Entry entry : mapping.entries()) {
        entries.add(entry.with(deep(with(path, entry.key()), entry.value(), recover)));
      }
      return Mapping.of(entries, mapping.span());
    }
    if (value instanceof Sequence list) {
      List<Node> items = new ArrayList<>(list.items().size());
      for (int i = 0; i < list.items().size(); i++) {
        items.add(deep(with(path, Integer.toString(i)), list.items().get(i), recover));
      }
      return new Sequence(items, list.span());
    }
    return value;
  }

  /** A property's own value: a string's variables resolved, a collection as it is. */
  private Node value(List<String> path, Node node) {
    if (!(node instanceof StringNode text) || !delimiters.mayStandIn(text.text())) {
      return node;
    }
    String name = String.join(".", path);
    Optional<Node> known = properties.get(name);
    if (known != null) {
      return known.orElseThrow(UnresolvableException::reported);
    }
    if (pending.contains(name)) {
      throw cycle(name, text.span());
    }
    if (pending.size() >= LONGEST_CHAIN) {
      throw UnresolvableException.because(
          Code.VARIABLE_CYCLE,
          text.span(),
          "a chain of more than " + LONGEST_CHAIN + " variables leads here");
    }
    pending.push(name);
    try {
      Node value = expand(text, 0);
      properties.put(name, Optional.of(value));
      return value;
    } catch (UnresolvableException problem) {
      problem.diagnostic().ifPresent(diagnostics::add);
      properties.put(name, Optional.empty());
      throw UnresolvableException.reported();
    } finally {
      pending.pop();
    }
  }

  private UnresolvableException cycle(String name, Span span) {
    List<String> path = new ArrayList<>();
    for (String step : pending) {
      if (!step.startsWith(TEXT)) {
        path.add(0, step);
      }
      if (step.equals(name)) {
        break;
      }
    }
    path.add(name);
    return UnresolvableException.because(
        Code.VARIABLE_CYCLE, span, "this refers back to itself: " + String.join(" -> ", path));
  }

  /** The value of a string, its variables and those in their values resolved. */
  final Node expand(StringNode text, int nesting) {
    if (!delimiters.mayStandIn(text.text())) {
      return text;
    }
    if (nesting > DEEPEST_NESTING) {
      throw UnresolvableException.because(
          Code.VARIABLE_CYCLE,
          text.span(),
          "variables that lead to variables, more than " + DEEPEST_NESTING + " deep");
    }
    return evaluate(parse(text), text, nesting);
  }

  Expression parse(StringNode text) {
    try {
      return ExpressionParser.parse(text.text(), text.span(), sources.keySet(), delimiters);
    } catch (ExpressionException problem) {
      String part = text.text().substring(problem.start(), problem.end());
      throw UnresolvableException.because(
          Code.INVALID_VARIABLE, Excerpt.of(part, text.span()), problem.getMessage());
    }
  }

  Node evaluate(Expression expression, StringNode text, int nesting) {
    Optional<Variable> whole = expression.wholly();
    if (whole.isPresent()) {
      return variable(whole.get(), text, nesting);
    }
    StringBuilder result = new StringBuilder();
    for (Part part : expression.parts()) {
      if (part instanceof Text piece) {
        result.append(piece.text());
      } else if (part instanceof Variable variable) {
        result.append(embedded(variable, text, nesting));
      }
    }
    return new StringNode(result.toString(), text.span());
  }

  private String embedded(Variable variable, StringNode text, int nesting) {
    Node value = variable(variable, text, nesting);
    StringBuilder joined = new StringBuilder();
    if (!value.isNull() && join(value, joined)) {
      return joined.toString();
    }
    String written = text.text().substring(variable.start(), variable.end());
    throw UnresolvableException.because(
        Diagnostic.of(
                Code.INVALID_VARIABLE,
                Excerpt.of(written, text.span()),
                "only a string, number, boolean or list can stand inside a text, and this is "
                    + value.kind())
            .help("let the variable be the whole value, or name a part of it"));
  }

  /** Writes a value as JavaScript's {@code String(value)}, lists with commas between the items. */
  private static boolean join(Node value, StringBuilder out) {
    if (value instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        out.append(i == 0 ? "" : ",");
        if (!list.items().get(i).isNull() && !join(list.items().get(i), out)) {
          return false;
        }
      }
      return true;
    }
    if (value instanceof Scalar scalar) {
      out.append(scalar.text());
    }
    return value instanceof Scalar;
  }

  /** The value of one variable, by the first of its candidates that has one. */
  Node variable(Variable variable, StringNode text, int nesting) {
    String written = text.text().substring(variable.start(), variable.end());
    Span span = Excerpt.of(written, text.span());
    if (written.startsWith(delimiters.open() + " ")) {
      older.blanks(span, delimiters.open());
    }
    List<Absence> absences = new ArrayList<>();
    for (Candidate candidate : variable.candidates()) {
      if (candidate instanceof Literal literal) {
        Node value = literal.value().at(span);
        return value instanceof StringNode string ? expand(string, nesting + 1) : value;
      }
      Reference reference = (Reference) candidate;
      Optional<Node> value = ask(reference, text, span, nesting, absences);
      if (value.isPresent()) {
        if (candidate != variable.candidates().get(variable.candidates().size() - 1)) {
          warnOfUnusedFallback(reference, value.get(), span);
        }
        return value.get();
      }
    }
    List<String> reasons = new ArrayList<>();
    for (Absence absence : absences) {
      Optional<Node> value = absence.source().lastResort(absence.request());
      if (value.isPresent()) {
        return value.get();
      }
      reasons.add(absence.source().absence(absence.request()));
    }
    throw UnresolvableException.because(
        Diagnostic.of(Code.UNRESOLVED_VARIABLE, span, String.join(", and ", reasons))
            .help("give it a value, or a fall-back: `" + withFallback(written) + "`"));
  }

  /** What a parameter holds shows when it is too late to fall back. */
  private void warnOfUnusedFallback(Reference reference, Node value, Span span) {
    if (reference.type().equals("ssm")
        && value instanceof StringNode text
        && Deferred.isPromise(text.text())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNUSED_FALLBACK,
                  span,
                  "CloudFormation reads the parameter at the deployment, so the fall-back is never"
                      + " taken")
              .help("see that the parameter is there, or give the value with `--values`"));
    }
  }

  /** A source that had no value, and what it was asked. */
  record Absence(VariableSource source, VariableSource.Request request) {}

  private String withFallback(String written) {
    int close = written.endsWith(">") ? 1 : delimiters.close().length();
    int end = written.length() - close;
    return written.substring(0, end) + ", 'value'" + written.substring(end);
  }

  /** What a source answers; empty for nothing, and then {@code absences} says why. */
  Optional<Node> ask(
      Reference reference, StringNode text, Span span, int nesting, List<Absence> absences) {
    VariableSource.Request request = request(reference, text, span, nesting);
    Optional<Node> given = values.answer(request.written());
    if (given.isPresent()) {
      Node value =
          given.get() instanceof StringNode string ? expand(string, nesting + 1) : given.get();
      return Optional.of(Brought.by(span, value.at(given.get().span())));
    }
    VariableSource source = sources.get(reference.type());
    if (source == null) {
      throw unknownSource(reference.type(), span);
    }
    if (!source.takesPromises()) {
      refusePromise(request);
    }
    Optional<Node> answer = source.resolve(request).filter(node -> !node.isNull());
    if (answer.isEmpty()) {
      absences.add(new Absence(source, request));
      return Optional.empty();
    }
    Node value = answer.get();
    if (value instanceof StringNode string && !source.isResolved()) {
      value = expand(string, nesting + 1);
    }
    boolean elsewhere = value.span() != span;
    return Optional.of(elsewhere ? Brought.by(span, value) : value);
  }

  /** What AWS alone knows cannot name what is asked for. */
  private static void refusePromise(VariableSource.Request request) {
    List<String> asked = new ArrayList<>(List.of(request.address().orElse("")));
    for (Node parameter : request.parameters()) {
      asked.add(parameter instanceof Scalar scalar ? scalar.text() : "");
    }
    for (String text : asked) {
      if (Deferred.isPromise(text)) {
        throw valueNeeded(request.span(), "`" + Deferred.shown(text) + "` is asked for here", text);
      }
    }
  }

  private static UnresolvableException valueNeeded(Span span, String what, String promise) {
    return UnresolvableException.because(
        Diagnostic.of(Code.VALUE_NEEDED, span, what + ", and is known to AWS only")
            .help(NeededValues.help(promise)));
  }

  private UnresolvableException unknownSource(String type, Span span) {
    return UnresolvableException.because(
        Diagnostic.of(Code.UNKNOWN_SOURCE, span, "`" + type + "` is no source of variables")
            .help(
                Suggestion.didYouMean(type, sources.keySet())
                    .or(
                        () ->
                            Optional.of(
                                "if a plugin would answer it, give the value with `--values`; to have"
                                    + " it as text, write `\\${`"))));
  }

  /** The question of a reference, with the variables in it resolved. */
  VariableSource.Request request(Reference reference, StringNode text, Span span, int nesting) {
    List<Node> parameters = new ArrayList<>();
    for (Argument argument : reference.parameters()) {
      parameters.add(argument(argument, text, nesting));
    }
    Optional<String> address = Optional.empty();
    if (reference.address().isPresent()) {
      Node node = argument(reference.address().get(), text, nesting);
      if (!(node instanceof Scalar scalar)) {
        throw UnresolvableException.because(
            Code.INVALID_VARIABLE, span, "an address must be text, and this is " + node.kind());
      }
      address = Optional.of(scalar.text()).filter(value -> !value.isEmpty());
    }
    String written = GivenValues.key(reference.type(), parameters, address);
    return new VariableSource.Request(parameters, address, span, written, this);
  }

  private Node argument(Argument argument, StringNode text, int nesting) {
    if (argument instanceof Given given) {
      return given.value();
    }
    return evaluate(((Nested) argument).expression(), text, nesting);
  }
}
