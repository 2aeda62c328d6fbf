package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.util.Locale;
import java.util.Optional;

/** {@code ${strToBool(text)}}: true, false, 1 and 0 in any case, as a boolean. */
record BooleanSource() implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    Optional<Node> input = request.parameter();
    if (input.isEmpty()) {
      throw problem(request, "`strToBool` needs a value in its parentheses");
    }
    String text = input.get() instanceof Scalar scalar ? scalar.text() : input.get().kind();
    return switch (text.trim().toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Optional.of(new BooleanNode(true, request.span()));
      case "false", "0" -> Optional.of(new BooleanNode(false, request.span()));
      default -> throw problem(request, "`" + text + "` is not true, false, 1 or 0");
    };
  }

  private static UnresolvableException problem(Request request, String message) {
    return UnresolvableException.because(Code.INVALID_VARIABLE, request.span(), message);
  }
}
