package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import java.util.Optional;

/** What stands behind a method of a REST API. */
public sealed interface RestIntegration {

  /** A Lambda function that receives the request as it is and answers the whole response. */
  record LambdaProxy(Optional<TransferMode> transferMode) implements RestIntegration {}

  /** A Lambda function that receives what templates make of the request. */
  record Lambda(Templates request, RestResponses responses) implements RestIntegration {}

  /** An HTTP endpoint that receives what templates make of the request. */
  record Http(Endpoint endpoint, Templates request, RestResponses responses)
      implements RestIntegration {}

  /** An HTTP endpoint that receives the request as it is. */
  record HttpProxy(Endpoint endpoint, Optional<TransferMode> transferMode)
      implements RestIntegration {}

  /** Nothing: API Gateway answers by itself. */
  record Mock(Templates request, Optional<RestResponses> responses) implements RestIntegration {}

  /**
   * When a response is handed on: as a whole, or while it arrives.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html">
   *     Stream the integration response for your proxy integrations</a>
   */
  enum TransferMode {
    BUFFERED,
    STREAM
  }

  /**
   * An HTTP endpoint.
   *
   * @param method in upper case
   * @param connection the VPC link that leads there
   */
  record Endpoint(Node uri, String method, Optional<Connection> connection) {}

  /** A private connection. */
  record Connection(String type, Node id) {}

  /**
   * How a request is turned into what the integration receives.
   *
   * @param passThrough what happens to content types without a template
   * @param templates by content type; null takes a default away
   */
  record Templates(Optional<Node> passThrough, Optional<Node> contentHandling, Mapping templates) {}

  /** Whether the integration answers through the responses that the service describes. */
  default Optional<RestResponses> describedResponses() {
    if (this instanceof Lambda lambda) {
      return Optional.of(lambda.responses());
    }
    if (this instanceof Http http) {
      return Optional.of(http.responses());
    }
    return this instanceof Mock mock ? mock.responses() : Optional.empty();
  }

  /** Whether a Lambda function is invoked. */
  default boolean isLambda() {
    return this instanceof LambdaProxy || this instanceof Lambda;
  }
}
