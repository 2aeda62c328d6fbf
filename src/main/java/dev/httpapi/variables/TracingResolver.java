package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import dev.httpapi.variables.Expression.Argument;
import dev.httpapi.variables.Expression.Nested;
import dev.httpapi.variables.Expression.Part;
import dev.httpapi.variables.Expression.Reference;
import dev.httpapi.variables.Expression.Variable;
import dev.httpapi.variables.TracedVariable.Question;
import dev.httpapi.variables.TracedVariable.Unresolved;
import dev.httpapi.variables.TracedVariable.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A resolver that notes every variable that it comes upon, and marks what the environment answers.
 * It resolves as the other does, but that it goes on to the other variables of a text after one has
 * no value.
 */
final class TracingResolver extends Resolver {
  private static final String ENVIRONMENT = "env";

  private final Deque<Inquiry> open = new ArrayDeque<>();
  private final VariableNotes notes;
  private final List<VariableTrace.EnvironmentUse> uses = new ArrayList<>();
  private final Set<Diagnostic> told = Collections.newSetFromMap(new IdentityHashMap<>());
  private final WholeValue whole = new WholeValue(this);

  TracingResolver(
      Node root,
      Map<String, VariableSource> sources,
      GivenValues values,
      OlderSyntax older,
      OtherStages otherStages,
      Diagnostics diagnostics) {
    super(root, sources, values, older, otherStages, diagnostics);
    this.notes = new VariableNotes(root.span().file());
  }

  /** A variable that is being resolved. */
  private static final class Inquiry {
    final List<Question> questions = new ArrayList<>();

    /** The source that is being asked; without one, a fall-back that is written out. */
    String source = TracedVariable.LITERAL;

    /** Texts that may stand in what is said of it, with their marks. */
    final List<String> arguments = new ArrayList<>();

    boolean answered;
  }

  /** Every variable that was asked for. */
  List<TracedVariable> variables() {
    for (TracedVariable one : notes.all()) {
      if (one.outcome() instanceof Value value) {
        notes.replace(settled(one, value));
      }
    }
    return notes.sorted();
  }

  List<VariableTrace.EnvironmentUse> environmentUses() {
    return uses;
  }

  /** Errors that are told with no variable. */
  List<Diagnostic> otherThanVariables(List<Diagnostic> all) {
    List<Diagnostic> others = new ArrayList<>();
    for (Diagnostic diagnostic : all) {
      if (diagnostic.isError() && !told.contains(diagnostic)) {
        others.add(diagnostic);
      }
    }
    return others;
  }

  @Override
  Node variable(Variable variable, StringNode text, int nesting) {
    String written = text.text().substring(variable.start(), variable.end());
    Span span = WrittenPlace.of(text, variable.start(), variable.end());
    Inquiry inquiry = new Inquiry();
    open.push(inquiry);
    try {
      Node value = super.variable(variable, text, nesting);
      String source = inquiry.answered ? inquiry.source : TracedVariable.LITERAL;
      notes.put(new TracedVariable(written, span, source, new Value(value), inquiry.questions));
      return value;
    } catch (UnresolvableException problem) {
      String source = ((Reference) variable.candidates().get(0)).type();
      notes.put(
          new TracedVariable(
              written,
              span,
              inquiry.questions.isEmpty() ? source : inquiry.source,
              reason(problem, inquiry.arguments),
              inquiry.questions));
      throw problem;
    } finally {
      open.pop();
    }
  }

  private Unresolved reason(UnresolvableException problem, List<String> arguments) {
    Optional<Diagnostic> diagnostic = problem.diagnostic();
    if (diagnostic.isEmpty()) {
      return unresolved("what it leads to has no value");
    }
    if (!told.add(diagnostic.get())) {
      return unresolved("a variable in it has no value");
    }
    String message = diagnostic.get().message();
    return new Unresolved(
        diagnostic.get().code(), Origins.plain(message), Origins.masked(message, arguments));
  }

  private static Unresolved unresolved(String reason) {
    return new Unresolved(Code.UNRESOLVED_VARIABLE, reason, reason);
  }

  @Override
  Optional<Node> ask(
      Reference reference, StringNode text, Span span, int nesting, List<Absence> absences) {
    Optional<Node> answer = super.ask(reference, text, span, nesting, absences);
    Inquiry inquiry = open.peek();
    inquiry.answered = answer.isPresent();
    Question question = inquiry.questions.remove(inquiry.questions.size() - 1);
    inquiry.questions.add(
        new Question(question.type(), question.key(), question.given(), answer.isPresent()));
    boolean environment = reference.type().equals(ENVIRONMENT) && !question.given();
    return environment && answer.isPresent() ? Optional.of(mark(answer.get(), text)) : answer;
  }

  private Node mark(Node value, StringNode text) {
    if (!(value instanceof StringNode string)) {
      return value;
    }
    Question question = lastQuestion();
    uses.add(
        new VariableTrace.EnvironmentUse(
            question.key().substring(ENVIRONMENT.length() + 1), value.span()));
    return new StringNode(Origins.mark(uses.size() - 1, string.text()), string.span());
  }

  private Question lastQuestion() {
    List<Question> questions = open.peek().questions;
    return questions.get(questions.size() - 1);
  }

  /** Sources are asked by the texts themselves, without marks. */
  @Override
  VariableSource.Request request(Reference reference, StringNode text, Span span, int nesting) {
    VariableSource.Request marked = super.request(reference, text, span, nesting);
    Inquiry inquiry = open.peek();
    inquiry.source = reference.type();
    List<Node> parameters = new ArrayList<>();
    inquiry.arguments.add(marked.written());
    for (Node parameter : marked.parameters()) {
      if (parameter instanceof Scalar scalar) {
        inquiry.arguments.add(scalar.text());
      }
      parameters.add(Origins.plain(parameter));
    }
    VariableSource.Request request =
        new VariableSource.Request(
            parameters,
            marked.address().map(Origins::plain),
            span,
            Origins.plain(marked.written()),
            this);
    inquiry.questions.add(
        new Question(
            reference.type(),
            request.written(),
            values.answer(request.written()).isPresent(),
            false));
    return request;
  }

  @Override
  public Optional<Node> property(List<String> path, Span use) {
    List<String> plain = new ArrayList<>(path.size());
    path.forEach(step -> plain.add(Origins.plain(step)));
    return super.property(plain, use);
  }

  /** A character of a text from the environment is from there, too. */
  @Override
  Optional<Node> child(Node node, String key) {
    if (!(node instanceof StringNode text) || !Origins.isIn(text.text())) {
      return super.child(node, key);
    }
    Optional<Node> found = super.child(Origins.plain(text), key);
    int use = Origins.uses(text).iterator().next();
    return found.map(
        part ->
            part instanceof StringNode letter
                ? new StringNode(Origins.mark(use, letter.text()), letter.span())
                : part);
  }

  @Override
  Expression parse(StringNode text) {
    try {
      return super.parse(text);
    } catch (UnresolvableException problem) {
      if (!open.isEmpty() && open.peek().source.equals(ENVIRONMENT)) {
        // The text is a value of the environment; it is told with the variable that asked for it.
        open.peek().arguments.add(Origins.mark(0, text.text()));
      } else {
        notes.put(
            new TracedVariable(
                text.text(), text.span(), "", reason(problem, List.of()), List.of()));
      }
      throw problem;
    }
  }

  @Override
  Node evaluate(Expression expression, StringNode text, int nesting) {
    try {
      return super.evaluate(expression, text, nesting);
    } catch (UnresolvableException problem) {
      visit(expression, text, nesting);
      throw problem;
    }
  }

  /** Asks every variable of a text, so that all are noted. */
  private void visit(Expression expression, StringNode text, int nesting) {
    for (Part part : expression.parts()) {
      if (part instanceof Variable variable) {
        visit(variable, text, nesting);
        visitArguments(variable, text, nesting);
      }
    }
  }

  private void visit(Variable variable, StringNode text, int nesting) {
    String written = text.text().substring(variable.start(), variable.end());
    if (!notes.has(written, WrittenPlace.of(text, variable.start(), variable.end()))) {
      try {
        variable(variable, text, nesting);
      } catch (UnresolvableException noted) {
        // It is in the notes, which is all that it was asked for.
      }
    }
  }

  private void visitArguments(Variable variable, StringNode text, int nesting) {
    variable
        .candidates()
        .forEach(
            candidate -> {
              if (candidate instanceof Reference reference) {
                reference.parameters().forEach(argument -> visit(argument, text, nesting));
                reference.address().ifPresent(argument -> visit(argument, text, nesting));
              }
            });
  }

  private void visit(Argument argument, StringNode text, int nesting) {
    if (argument instanceof Nested nested) {
      visit(nested.expression(), text, nesting);
    }
  }

  /** A variable with all of its value known, where it led into a file with variables. */
  private TracedVariable settled(TracedVariable one, Value value) {
    VariableSource source = sources.get(one.source());
    if (value.marked() instanceof StringNode
        || (source != null && source.isResolved() && !one.isGiven())) {
      return one;
    }
    TracedVariable.Outcome outcome;
    try {
      outcome = new Value(whole.of(value.marked()));
    } catch (UnresolvableException problem) {
      outcome = unresolved("a variable in its value has no value");
    }
    return new TracedVariable(one.written(), one.span(), one.source(), outcome, one.questions());
  }
}
