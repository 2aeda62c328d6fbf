package dev.httpapi.diagnostics;

import java.util.Locale;

/** Every kind of diagnostic, by a name that stays the same for good. */
public enum Code {
  CODE_FAILED(Severity.ERROR),
  CODE_NOT_RUN(Severity.ERROR),
  CONDITIONAL_REFERENCE(Severity.ERROR),
  CONFLICTING_CORS(Severity.WARNING),
  CONFLICTING_ROLES(Severity.ERROR),
  DUPLICATE_KEY(Severity.ERROR),
  DUPLICATE_ROUTE(Severity.ERROR),
  DURABLE_FUNCTION(Severity.ERROR),
  EXTERNAL_HTTP_API(Severity.ERROR),
  EXTERNAL_REST_API(Severity.ERROR),
  FILE_SYSTEM_WITHOUT_VPC(Severity.ERROR),
  FRAMEWORK_VERSION(Severity.WARNING),
  HANDLER_AND_IMAGE(Severity.ERROR),
  HTTP_API_TIMEOUT(Severity.WARNING),
  IMAGE_NOT_PINNED(Severity.ERROR),
  INVALID_AUTHORIZER(Severity.ERROR),
  INVALID_INTEGRATION(Severity.ERROR),
  INVALID_JSON(Severity.ERROR),
  INVALID_ROUTE(Severity.ERROR),
  INVALID_VALUE(Severity.ERROR),
  INVALID_VARIABLE(Severity.ERROR),
  INVALID_YAML(Severity.ERROR),
  LOGICAL_ID_COLLISION(Severity.ERROR),
  LOG_LEVEL_WITHOUT_JSON(Severity.ERROR),
  MISSING_ARTIFACT(Severity.ERROR),
  MISSING_PROPERTY(Severity.ERROR),
  MOVED_SETTING(Severity.NOTE),
  NOT_A_SERVICE(Severity.ERROR),
  NO_API(Severity.ERROR),
  NO_HANDLER(Severity.ERROR),
  OLDER_SYNTAX(Severity.NOTE),
  OUTSIDE_FILE(Severity.ERROR),
  PERMISSIONS_WIDENED(Severity.WARNING),
  PLUGIN_NOT_RUN(Severity.WARNING),
  PRIVATE_WITHOUT_KEY(Severity.WARNING),
  ROLE_NAME_TOO_LONG(Severity.ERROR),
  SECURE_STRING_REFUSED(Severity.WARNING),
  SEVERAL_CORS_ORIGINS(Severity.WARNING),
  SIBLING_PATH_VARIABLES(Severity.ERROR),
  SNAP_START_WITH_PROVISIONED_CONCURRENCY(Severity.ERROR),
  STAGE_SETTING_LEFT_OUT(Severity.WARNING),
  UNCOMPILED_EVENT(Severity.ERROR),
  UNKNOWN_AUTHORIZER(Severity.ERROR),
  UNKNOWN_CONDITION(Severity.ERROR),
  UNKNOWN_DESTINATION(Severity.ERROR),
  UNKNOWN_EXTENSION(Severity.ERROR),
  UNKNOWN_FUNCTION(Severity.ERROR),
  UNKNOWN_IMAGE(Severity.ERROR),
  UNKNOWN_LAYER(Severity.WARNING),
  UNKNOWN_PATH(Severity.ERROR),
  UNKNOWN_PATH_PARAMETER(Severity.WARNING),
  UNKNOWN_PROPERTY(Severity.ERROR),
  UNKNOWN_SOURCE(Severity.ERROR),
  UNKNOWN_TAG(Severity.ERROR),
  UNKNOWN_USAGE_PLAN(Severity.ERROR),
  UNREADABLE_FILE(Severity.ERROR),
  UNRESOLVED_VARIABLE(Severity.ERROR),
  UNUSED_FALLBACK(Severity.WARNING),
  UNUSED_SETTING(Severity.WARNING),
  VALUE_NEEDED(Severity.ERROR),
  VARIABLE_CYCLE(Severity.ERROR);

  private final Severity severity;

  Code(Severity severity) {
    this.severity = severity;
  }

  /** How much a diagnostic of this code weighs unless something says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** The name that is shown, such as {@code duplicate-route}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
