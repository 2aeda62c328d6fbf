package dev.httpapi.diff.resources;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.located.Declared;
import java.util.Map;
import java.util.Optional;

/**
 * Resources that publish the state of another one at a moment. They cannot be updated; each change
 * publishes a new one under a new logical id, and nobody calls them by their own id.
 */
final class Publications {
  private static final Map<String, String> PARENTS =
      Map.of(
          "AWS::Lambda::Version", "FunctionName",
          "AWS::ApiGateway::Deployment", "RestApiId",
          "AWS::ApiGatewayV2::Deployment", "ApiId");

  private Publications() {}

  /** What is published, by its logical id or another id; empty for resources of other types. */
  static Optional<String> parent(Declared resource) {
    String property = PARENTS.get(resource.type());
    if (property == null) {
      return Optional.empty();
    }
    return referred(resource, property);
  }

  /** Whether a resource is a part of an API: a deployment publishes all of them. */
  static boolean isPart(Declared resource, String api) {
    return !PARENTS.containsKey(resource.type())
        && (referred(resource, "RestApiId").equals(Optional.of(api))
            || referred(resource, "ApiId").equals(Optional.of(api)));
  }

  /** The logical id that a property refers to, or another id as it is shown. */
  private static Optional<String> referred(Declared resource, String property) {
    return resource.get(property).map(value -> Shown.id(value.value()));
  }
}
