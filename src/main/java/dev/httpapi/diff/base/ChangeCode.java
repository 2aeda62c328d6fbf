package dev.httpapi.diff.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a change is called: the word by which it is ignored, accepted and looked up. */
public enum ChangeCode {
  // What clients of an API rely on.
  ROUTE_ADDED(Area.CONTRACT),
  ROUTE_REMOVED(Area.CONTRACT),
  ROUTE_MOVED(Area.CONTRACT),
  PATH_PARAMETER_RENAMED(Area.CONTRACT),
  PAYLOAD_VERSION(Area.CONTRACT),
  INTEGRATION_TIMEOUT(Area.CONTRACT),
  FUNCTION_TIMEOUT(Area.CONTRACT),
  REQUEST_VALIDATION(Area.CONTRACT),
  REQUEST_MAPPING(Area.CONTRACT),
  RESPONSE_MAPPING(Area.CONTRACT),
  CORS(Area.CONTRACT),
  CALLER_IDENTITY(Area.CONTRACT),
  API_ADDRESS(Area.CONTRACT),
  API_DEFINITION(Area.CONTRACT),
  STAGE_ADDRESS(Area.CONTRACT),
  DOMAIN_MAPPING(Area.CONTRACT),
  THROTTLING(Area.CONTRACT),

  // Who may call what, and what code may do.
  PUBLIC_ROUTE(Area.SECURITY),
  AUTHORIZER_ADDED(Area.SECURITY),
  AUTHORIZER_REMOVED(Area.SECURITY),
  AUTHORIZER_SWAPPED(Area.SECURITY),
  AUTHORIZER_SETTINGS(Area.SECURITY),
  AUTHORIZER_SCOPES(Area.SECURITY),
  API_KEY_REQUIRED(Area.SECURITY),
  INVOKE_PERMISSION(Area.SECURITY),
  IAM_STATEMENT(Area.SECURITY),
  TRUST_POLICY(Area.SECURITY),
  CORS_ORIGINS(Area.SECURITY),
  RESOURCE_POLICY(Area.SECURITY),
  FUNCTION_URL(Area.SECURITY),
  ENVIRONMENT_LITERAL(Area.SECURITY),
  TLS(Area.SECURITY),
  DEFAULT_ENDPOINT(Area.SECURITY),
  ENCRYPTION(Area.SECURITY),
  PROTECTION(Area.SECURITY),

  // What a stack costs, and what bounds it.
  RESOURCE_COUNT(Area.LIMITS),
  TEMPLATE_SIZE(Area.LIMITS),
  PROVISIONED_CONCURRENCY(Area.LIMITS),

  // The resources of the stack and what it tells other stacks.
  RESOURCE_ADDED(Area.STACK),
  RESOURCE_REMOVED(Area.STACK),
  RESOURCE_LOST(Area.STACK),
  RESOURCE_KEPT(Area.STACK),
  RESOURCE_REPLACED(Area.STACK),
  RESOURCE_MAY_BE_REPLACED(Area.STACK),
  RESOURCE_RENAMED(Area.STACK),
  RESOURCE_RETYPED(Area.STACK),
  RESOURCE_RENEWED(Area.STACK),
  RESOURCE_INTERRUPTED(Area.STACK),
  RESOURCE_UPDATED(Area.STACK),
  RESOURCE_CHANGED(Area.STACK),
  RESOURCE_METADATA(Area.STACK),
  OUTPUT(Area.STACK),
  EXPORT(Area.STACK),
  PARAMETER(Area.STACK),
  CONDITION(Area.STACK),
  TEMPLATE_SECTION(Area.STACK);

  private final Area area;

  ChangeCode(Area area) {
    this.area = area;
  }

  public Area area() {
    return area;
  }

  /** The word itself, such as {@code route-removed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of all changes. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ChangeCode::id).toList();
  }

  /** The change of a name; empty when there is none. */
  public static Optional<ChangeCode> named(String id) {
    for (ChangeCode code : values()) {
      if (code.id().equals(id)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
