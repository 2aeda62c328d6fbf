package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * A parameter of a request.
 *
 * @param location {@code querystring}, {@code path} or {@code header}
 * @param required true or false, as it is written
 * @param mappedValue what the integration receives instead of the parameter itself
 */
public record RequestParameter(
    String location, String name, Span span, Node required, Optional<Node> mappedValue) {

  /** How API Gateway names it, such as {@code method.request.querystring.page}. */
  public String source() {
    return "method.request." + location + "." + name;
  }

  /** How the integration knows it. */
  public String target() {
    return "integration.request." + location + "." + name;
  }
}
