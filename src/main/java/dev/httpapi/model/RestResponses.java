package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
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
   * @param pattern the results that it is for, as a regular expression; empty for all others
   * @param headers of this code alone
   * @param templates by content type
   */
  public record StatusCode(String code, String pattern, Mapping headers, Mapping templates) {}

  public RestResponses {
    statusCodes = List.copyOf(statusCodes);
  }
}
