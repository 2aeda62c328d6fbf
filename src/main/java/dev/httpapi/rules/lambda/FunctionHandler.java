package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code function-handler}: a handler has 1 to 128 characters, and no white space. Raises
 * {@code handler-form}, a warning, for one that no function of the runtime can have: Lambda asks
 * for it only when the function is invoked.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">Handler of
 *     CreateFunction</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html">Python</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Java</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/csharp-handler.html">.NET</a>
 */
record FunctionHandler() implements ResourceRule {
  private static final int LONGEST = 128;

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> handler = function.get("Handler");
    if (handler.isEmpty() || handler.get().text().isEmpty()) {
      return;
    }
    String text = handler.get().text().get();
    if (text.isEmpty() || text.length() > LONGEST || hasWhiteSpace(text)) {
      findings.add(
          Code.FUNCTION_HANDLER,
          handler.get().span(),
          text.length() > LONGEST
              ? "a handler of " + text.length() + " characters is too long for Lambda"
              : text.isEmpty() ? "the handler is empty" : "a handler has no white space",
          "write 1 to " + LONGEST + " characters, as in `src/items.list`");
      return;
    }
    Optional<String> form = missing(text, function.text("Runtime").orElse(""));
    if (form.isPresent()) {
      findings.add(
          Code.HANDLER_FORM,
          handler.get().span(),
          "`" + text + "` names no function that `" + function.text("Runtime").get() + "` can run",
          form.get());
    }
  }

  private static boolean hasWhiteSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** What a handler is to be like, where it is not so; empty for runtimes that take any. */
  private static Optional<String> missing(String handler, String runtime) {
    if (runtime.startsWith("nodejs")) {
      return isOfFile(handler, "js", "mjs", "cjs", "ts")
          ? Optional.empty()
          : Optional.of("write the file without its ending and what it exports: `src/items.list`");
    }
    if (runtime.startsWith("python")) {
      return isOfFile(handler, "py")
          ? Optional.empty()
          : Optional.of("write the module and its function: `src/items.list`");
    }
    if (runtime.startsWith("ruby")) {
      return isOfFile(handler, "rb")
          ? Optional.empty()
          : Optional.of("write the file without its ending and the method: `src/items.list`");
    }
    if (runtime.startsWith("java")) {
      return parts(handler) <= 2 && handler.indexOf('/') < 0
          ? Optional.empty()
          : Optional.of("write package, class and method: `shop.Items::list`");
    }
    if (runtime.startsWith("dotnet")) {
      return parts(handler) == 1 || parts(handler) == 3
          ? Optional.empty()
          : Optional.of("write assembly, class and method: `Shop::Shop.Items::List`");
    }
    return Optional.empty();
  }

  /** Whether something follows a file's name, and it is not the file's ending. */
  private static boolean isOfFile(String handler, String... endings) {
    String file = handler.substring(handler.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    if (dot <= 0 || dot == file.length() - 1) {
      return false;
    }
    for (String ending : endings) {
      if (file.endsWith("." + ending)) {
        return false;
      }
    }
    return true;
  }

  /** How many parts stand between double colons. */
  private static int parts(String handler) {
    int parts = 1;
    int at = handler.indexOf("::");
    while (at >= 0) {
      parts++;
      at = handler.indexOf("::", at + 2);
    }
    return parts;
  }
}
