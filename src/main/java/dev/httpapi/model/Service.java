package dev.httpapi.model;

import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A service for one stage, every default filled in.
 *
 * @param name the service's name
 * @param stage the stage that is compiled
 * @param stackName the name of its stack, {@code <service>-<stage>} unless it is set
 * @param nameSpan where the name is written
 * @param functions in the order in which the framework takes them
 * @param layers the layers that it publishes, in the order in which the framework takes them
 * @param httpApi the HTTP API, when any function has a route
 * @param restApi the REST API, when any function has a method of it
 * @param websocketApi the WebSocket API, when any function has a route of it
 * @param sharedRole the role that functions share, unless all bring their own
 * @param resources what the service adds to its template
 */
public record Service(
    String name,
    String stage,
    String stackName,
    Span nameSpan,
    List<Function> functions,
    List<Layer> layers,
    Optional<HttpApi> httpApi,
    Optional<RestApi> restApi,
    Optional<WebsocketApi> websocketApi,
    Optional<ExecutionRole> sharedRole,
    Optional<DeploymentBucket> deploymentBucket,
    Resources resources) {

  public Service {
    functions = List.copyOf(functions);
    layers = List.copyOf(layers);
  }

  /** The routes of its HTTP API, none when it has no such API. */
  public List<HttpApi.Route> httpRoutes() {
    return httpApi.isPresent() ? httpApi.get().routes() : List.of();
  }

  /** The methods of its REST API, none when it has no such API. */
  public List<RestApi.Route> restRoutes() {
    return restApi.isPresent() ? restApi.get().routes() : List.of();
  }

  /** The routes of its WebSocket API, none when it has no such API. */
  public List<WebsocketApi.Route> websocketRoutes() {
    return websocketApi.isPresent() ? websocketApi.get().routes() : List.of();
  }

  /** The function of a key. */
  public Optional<Function> function(String key) {
    for (Function function : functions) {
      if (function.key().equals(key)) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }
}
