package dev.httpapi.rules.rest;

/**
 * Expressions by which parameters of a request become those of an integration, and of a response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping-sources.html">Parameter
 *     mapping source reference for REST APIs</a>
 */
final class Mapping {
  static final String HELP =
      "put a text in single quotes inside the quotes of YAML, as in `\"'text/html'\"`";

  private Mapping() {}

  /**
   * The name at the end of {@code start}, a place and a dot; empty where it has another form.
   *
   * @param start such as {@code method.request.}
   */
  static String nameAt(String expression, String start) {
    int dot = expression.startsWith(start) ? expression.indexOf('.', start.length()) : -1;
    if (dot < 0) {
      return "";
    }
    return switch (expression.substring(start.length(), dot)) {
      case "path", "querystring", "header", "multivaluequerystring", "multivalueheader" ->
          expression.substring(dot + 1);
      default -> "";
    };
  }

  /**
   * Whether an expression has the form of something that is the same wherever it stands: a text in
   * single quotes, a stage variable, a part of the context. {@code true} and {@code false} pass:
   * the framework writes them bare, and they are deployed.
   */
  static boolean isOfNeither(String expression) {
    return (expression.length() > 1 && expression.startsWith("'") && expression.endsWith("'"))
        || expression.startsWith("stageVariables.")
        || expression.startsWith("context.")
        || expression.equals("true")
        || expression.equals("false");
  }

  /** Whether an expression is a body, or a path into one. */
  static boolean isBody(String expression, String body) {
    return expression.equals(body) || expression.startsWith(body + ".");
  }
}
