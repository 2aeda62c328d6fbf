package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * How an integration's result is turned into a response.
 *
 * @param contentHandling for the codes that start with 2
 * @param headers on every response
 * @param template of every response, for JSON
 */
public record RestResponses(
    Optional<Node> contentHandling,
    Mapping headers,
    Optional<Node> template,
    List<StatusCode> statusCodes) {

  /**
   * One status code.
   *
   * @param span where it is written, or what it is the default of
   * @param pattern the results that it is for, as a regular expression; an empty one for all others
   * @param patternSpan where that is written; empty where it is the framework's
   * @param headers of this code alone
   * @param templates by content type
   */
  public record StatusCode(
      String code,
      Span span,
      String pattern,
      Optional<Span> patternSpan,
      Mapping headers,
      Mapping templates) {}

  public RestResponses {
    statusCodes = List.copyOf(statusCodes);
  }
}
