package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;

/**
 * The REST API of a service, which exists when a function has a method of it.
 *
 * @param target the API that the methods belong to
 * @param description of the API and of its deployment
 * @param routes in the order of the functions and their events
 */
public record RestApi(
    Span span,
    Target target,
    Optional<Node> description,
    List<Route> routes,
    List<ApiKey> keys,
    List<UsagePlan> plans,
    RestStage stage) {

  /** The API itself. */
  public sealed interface Target {}

  /**
   * An API that another stack owns.
   *
   * @param resources the paths that exist there, without slashes at their ends
   */
  public record External(Node id, Node rootId, List<ExistingResource> resources)
      implements Target {}

  /** A path of an API elsewhere, and its resource id. */
  public record ExistingResource(String path, Span span, Node id) {}

  /**
   * An API that this stack owns.
   *
   * @param endpointType {@code EDGE}, {@code REGIONAL} or {@code PRIVATE}, and where that is said
   * @param policy the statements of its resource policy
   * @param securityPolicy the TLS versions and ciphers that its default endpoint takes
   * @param accessMode how strictly callers are held to that endpoint: {@code BASIC}, {@code STRICT}
   *     or an empty text for neither
   */
  public record Own(
      String name,
      StringNode endpointType,
      Optional<Node> vpcEndpointIds,
      Optional<Node> policy,
      Optional<Node> binaryMediaTypes,
      Optional<Node> minimumCompressionSize,
      Optional<String> apiKeySource,
      Optional<Node> disableDefaultEndpoint,
      Optional<Node> securityPolicy,
      Optional<String> accessMode)
      implements Target {}

  /** A method and the function that it belongs to. */
  public record Route(RestRoute route, Function function) {}

  public RestApi {
    routes = List.copyOf(routes);
    keys = List.copyOf(keys);
    plans = List.copyOf(plans);
  }
}
