package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A method of a REST API.
 *
 * @param path without slashes at its ends; empty for the root
 * @param method in upper case; {@code ANY} for all of them
 * @param span where it is written
 * @param integration what stands behind it
 * @param timeoutInMillis how long API Gateway waits for it, in milliseconds
 * @param async whether a Lambda function is invoked without waiting for it
 * @param parameters what a request must or may carry
 * @param models what the body of a request must look like, by content type
 * @param cors whether and how pages of other origins may call it
 * @param authorization who may call it; empty for everybody
 * @param apiKeyRequired whether a request needs an API key
 * @param operationId the name that SDKs know it by
 */
public record RestRoute(
    String path,
    String method,
    Span span,
    RestIntegration integration,
    Optional<Node> timeoutInMillis,
    boolean async,
    List<RequestParameter> parameters,
    List<RequestModel> models,
    Optional<RestCors> cors,
    Optional<RestAuthorization> authorization,
    boolean apiKeyRequired,
    Optional<Node> operationId) {

  /** Method and path as a person writes them. */
  @Override
  public String toString() {
    return method + " /" + path;
  }
}
