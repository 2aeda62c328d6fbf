package dev.httpapi.variables;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.DecimalText;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the variables of a string.
 *
 * <pre>
 * string    = (text | variable)*
 * variable  = "${" reference ("," reference)* ("," literal)? "}"
 *           | "$&lt;" the same, its first type a known source, "&gt;"
 * reference = type ("(" argument ("," argument)* ")")? (":" address)?
 * literal   = "'" ... "'" | JSON string | true | false | null | number
 * </pre>
 *
 * <p>What starts like a variable and is none ({@code ${AWS::Region}}, {@code ${name}}) is text, as
 * CloudFormation's own expressions must stay. A backslash before {@code ${} makes it text; doubled
 * backslashes there stand for one. Blanks before a first reference of a known source are left out,
 * as before version 3. A service may have delimiters of its own in place of {@code ${} and its
 * bracket.
 */
final class ExpressionParser {
  private static final int DEEPEST = 100;

  private final String string;
  private final Span span;
  private final Set<String> knownTypes;
  private final Delimiters delimiters;
  private int at;
  private int depth;

  /** How many expressions that are not ours stand open: a backslash in them is a character. */
  private int foreign;

  private ExpressionParser(
      String string, Span span, Set<String> knownTypes, Delimiters delimiters) {
    this.string = string;
    this.span = span;
    this.knownTypes = knownTypes;
    this.delimiters = delimiters;
  }

  /**
   * Takes a string apart.
   *
   * @param span the place of the string, which its literals are said to stand at
   * @param knownTypes the source types that {@code $<} and an opening with blanks introduce
   * @throws ExpressionException when a variable is malformed
   */
  static Expression parse(String string, Span span, Set<String> knownTypes, Delimiters delimiters) {
    return new ExpressionParser(string, span, knownTypes, delimiters).string();
  }

  private Expression string() {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (at < string.length()) {
      char c = string.charAt(at);
      if (c == '\\' && foreign == 0) {
        backslashes(text);
      } else if (c == delimiters.sign()) {
        sign(parts, text);
      } else {
        if (foreign > 0 && closes(delimiters.close())) {
          foreign--;
        }
        text.append(c);
        at++;
      }
    }
    flush(parts, text);
    return new Expression(List.copyOf(parts));
  }

  private static void flush(List<Part> parts, StringBuilder text) {
    if (text.length() > 0) {
      parts.add(new Text(text.toString()));
      text.setLength(0);
    }
  }

  /** A run of backslashes: before <code>${</code> it is halved, and an odd one escapes. */
  private void backslashes(StringBuilder text) {
    int end = at;
    while (end < string.length() && string.charAt(end) == '\\') {
      end++;
    }
    int count = end - at;
    at = end;
    if (!string.startsWith(delimiters.open(), end)) {
      text.append("\\".repeat(count));
      if (count % 2 == 1 && isSign(end)) {
        text.append(delimiters.sign());
        at++;
      }
      return;
    }
    text.append("\\".repeat(count / 2));
    if (count % 2 == 1) {
      text.append(delimiters.open());
      at += delimiters.open().length();
    }
  }

  /** Of several dollars before a variable, all but the last vanish, as in the framework. */
  private void sign(List<Part> parts, StringBuilder text) {
    int start = at;
    int last = at;
    while (isSign(last + 1)) {
      last++;
    }
    at = last;
    Optional<Variable> variable = variable(start, false);
    if (variable.isPresent()) {
      flush(parts, text);
      parts.add(variable.get());
      return;
    }
    // What follows a dollar that starts nothing is text, too.
    if (at == last + 1 && at < string.length()) {
      at += Character.charCount(string.codePointAt(at));
    }
    text.append(string, start, at);
  }

  /**
   * Reads a variable at the dollar where the parser stands; where there is none, passes the dollar,
   * and for a foreign expression its opening bracket too, and returns empty.
   */
  private Optional<Variable> variable(int start, boolean nested) {
    if (string.startsWith(delimiters.open(), at)) {
      int inside = at + delimiters.open().length();
      if (startsReference(inside)) {
        return Optional.of(candidates(start, inside, delimiters.close()));
      }
      int afterBlanks = skipBlanks(inside);
      if (afterBlanks > inside && startsKnownReference(afterBlanks)) {
        return Optional.of(candidates(start, afterBlanks, delimiters.close()));
      }
      return notOurs(inside, nested);
    }
    if (string.startsWith("$<", at) && startsKnownReference(at + 2)) {
      return Optional.of(candidates(start, at + 2, ">"));
    }
    at++;
    return Optional.empty();
  }

  private Optional<Variable> notOurs(int inside, boolean nested) {
    if (nested) {
      throw problem(
          "a source such as `self:` or `env:` is missing after `" + delimiters.open() + "`",
          at,
          inside);
    }
    foreign++;
    at = inside;
    return Optional.empty();
  }

  private boolean closes(String close) {
    return string.startsWith(close, at);
  }

  private boolean isSign(int index) {
    return index < string.length() && string.charAt(index) == delimiters.sign();
  }

  /** {@code type:} but not {@code type::}, or {@code type(}. */
  private boolean startsReference(int from) {
    int end = endOfType(from);
    if (end == from || !isLower(string.charAt(from)) || end >= string.length()) {
      return false;
    }
    char next = string.charAt(end);
    if (next == '(') {
      return true;
    }
    return next == ':' && !string.startsWith(":", skipBlanks(end + 1));
  }

  private boolean startsKnownReference(int from) {
    return startsReference(from) && knownTypes.contains(string.substring(from, endOfType(from)));
  }

  private int endOfType(int from) {
    int end = from;
    while (end < string.length() && isWord(string.charAt(end))) {
      end++;
    }
    return end;
  }

  private Variable candidates(int start, int from, String close) {
    if (++depth > DEEPEST) {
      throw problem("variables in variables, more than " + DEEPEST + " deep", start, from);
    }
    at = from;
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(reference(start, close));
    while (true) {
      if (at >= string.length()) {
        throw unclosed(start, close);
      }
      if (closes(close)) {
        at += close.length();
        depth--;
        return new Variable(List.copyOf(candidates), start, at);
      }
      if (string.charAt(at) != ',') {
        throw problem("`,` or `" + close + "` must follow here", at, at + 1);
      }
      at = skipBlanks(at + 1);
      candidates.add(candidate(start, close));
    }
  }

  private Candidate candidate(int start, String close) {
    if (at >= string.length()) {
      throw unclosed(start, close);
    }
    char c = string.charAt(at);
    if (c == '\'' || c == '"') {
      return new Literal(last(quoted(start, close), start, close));
    }
    if (startsReference(at)) {
      return reference(start, close);
    }
    if (string.startsWith(delimiters.open(), at)) {
      throw problem(
          "a fall-back stands without `" + delimiters.open() + "` and `" + close + "`",
          at,
          at + delimiters.open().length());
    }
    int from = at;
    while (at < string.length() && !closes(close) && string.charAt(at) != ',') {
      at++;
    }
    String word = string.substring(from, at).trim();
    Node literal =
        literal(word)
            .orElseThrow(
                () ->
                    problem(
                        word.isEmpty()
                            ? "a fall-back is missing"
                            : "`" + word + "` is neither a source nor a literal; quote a text",
                        from,
                        Math.max(at, from + 1)));
    return new Literal(last(literal, start, close));
  }

  /** A literal is always there, so nothing can come after it. */
  private Node last(Node literal, int start, String close) {
    at = skipBlanks(at);
    if (at >= string.length()) {
      throw unclosed(start, close);
    }
    if (!closes(close)) {
      throw problem("nothing can follow a literal but `" + close + "`", at, at + 1);
    }
    return literal;
  }

  private Reference reference(int start, String close) {
    int end = endOfType(at);
    String type = string.substring(at, end);
    at = end;
    List<Argument> parameters = List.of();
    if (string.startsWith("(", at)) {
      at++;
      parameters = parameters(start);
      at = skipBlanks(at);
    }
    if (!string.startsWith(":", at)) {
      return new Reference(type, parameters, Optional.empty());
    }
    at = skipWhite(at + 1);
    return new Reference(type, parameters, address(start, close));
  }

  private List<Argument> parameters(int start) {
    List<Argument> parameters = new ArrayList<>();
    while (true) {
      at = skipBlanks(at);
      if (string.startsWith(")", at)) {
        at++;
        return List.copyOf(parameters);
      }
      if (string.startsWith(",", at)) {
        parameters.add(new Given(new NullNode(span)));
        at++;
        continue;
      }
      parameters.add(argument(start, ")", true));
      at = skipBlanks(at);
      if (string.startsWith(",", at)) {
        at++;
      } else if (!string.startsWith(")", at)) {
        throw problem("a `)` is missing after this", start, Math.min(at + 1, string.length()));
      }
    }
  }

  private Optional<Argument> address(int start, String close) {
    if (at >= string.length()) {
      throw unclosed(start, close);
    }
    if (closes(close) || string.charAt(at) == ',') {
      return Optional.empty();
    }
    return Optional.of(argument(start, close, false));
  }

  /** Text up to {@code close} or a comma, with variables in it, or one quoted text. */
  private Argument argument(int start, String close, boolean mayBeLiteral) {
    if (at >= string.length()) {
      throw unclosed(start, close);
    }
    char first = string.charAt(at);
    if (first == '\'' || first == '"') {
      Node text = quoted(start, close);
      at = skipBlanks(at);
      return new Given(text);
    }
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (true) {
      if (at >= string.length()) {
        throw unclosed(start, close);
      }
      char c = string.charAt(at);
      if (closes(close) || c == ',') {
        break;
      }
      if (c == delimiters.sign()) {
        int sign = at;
        Optional<Variable> nested = variable(sign, true);
        if (nested.isPresent()) {
          flush(parts, text);
          parts.add(nested.get());
        } else {
          text.append(string, sign, at);
        }
      } else {
        text.append(c);
        at++;
      }
    }
    trimEnd(text);
    if (!parts.isEmpty()) {
      flush(parts, text);
      return new Nested(new Expression(List.copyOf(parts)));
    }
    String word = text.toString();
    Optional<Node> literal = mayBeLiteral ? literal(word) : Optional.empty();
    return new Given(literal.orElseGet(() -> new StringNode(word, span)));
  }

  private static void trimEnd(StringBuilder text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    text.setLength(end);
  }

  private Node quoted(int start, String close) {
    int from = at;
    char quote = string.charAt(at);
    at++;
    while (at < string.length() && string.charAt(at) != quote) {
      at += quote == '"' && string.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= string.length()) {
      throw problem("this quote is not closed", from, string.length());
    }
    at++;
    String inside = string.substring(from + 1, at - 1);
    return new StringNode(quote == '"' ? unescape(inside, from) : inside, span);
  }

  /** JSON's escapes. */
  private String unescape(String inside, int from) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      i++;
      char escape = inside.charAt(i);
      int simple = "\"\\/bfnrt".indexOf(escape);
      if (simple >= 0) {
        text.append("\"\\/\b\f\n\r\t".charAt(simple));
      } else if (escape == 'u' && isHex(inside, i + 1)) {
        text.append((char) Integer.parseInt(inside.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        throw problem("`\\" + escape + "` is no escape of JSON", from + i, from + i + 2);
      }
    }
    return text.toString();
  }

  private static boolean isHex(String text, int from) {
    if (from + 4 > text.length()) {
      return false;
    }
    for (int i = from; i < from + 4; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }

  private Optional<Node> literal(String word) {
    return switch (word) {
      case "true" -> Optional.of(new BooleanNode(true, span));
      case "false" -> Optional.of(new BooleanNode(false, span));
      case "null", "Infinity", "-Infinity" -> Optional.of(new NullNode(span));
      default -> number(word);
    };
  }

  /** What is too large for a number is null, as JSON has no infinity. */
  private Optional<Node> number(String word) {
    Optional<String> number = DecimalText.javaScript(word);
    if (number.isPresent()) {
      return Optional.of(new NumberNode(number.get(), span));
    }
    return DecimalText.isTooLarge(word) ? Optional.of(new NullNode(span)) : Optional.empty();
  }

  private int skipBlanks(int from) {
    int index = from;
    while (index < string.length() && string.charAt(index) == ' ') {
      index++;
    }
    return index;
  }

  private int skipWhite(int from) {
    int index = from;
    while (index < string.length() && string.charAt(index) <= ' ') {
      index++;
    }
    return index;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(char c) {
    return isLower(c) || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '.' || c == '-';
  }

  private ExpressionException unclosed(int start, String close) {
    return problem("this variable has no closing `" + close + "`", start, string.length());
  }

  private static ExpressionException problem(String message, int start, int end) {
    return new ExpressionException(message, start, end);
  }
}
