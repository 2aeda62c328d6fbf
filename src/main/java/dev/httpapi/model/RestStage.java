package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * The stage that a REST API is deployed to. The framework has no resource for it: it comes to be
 * with the deployment, and its settings are made after that.
 *
 * @param span where it is named
 * @param explicit whether the stage is a resource of the template, with all of its settings
 * @param tracing whether X-Ray traces requests
 * @param metrics whether detailed metrics are reported
 * @param logs its access and execution logs
 * @param tags of the stack and the provider
 */
public record RestStage(
    String name,
    Span span,
    boolean explicit,
    Optional<Setting<Boolean>> tracing,
    Optional<Setting<Boolean>> metrics,
    Optional<Setting<Logs>> logs,
    Optional<Setting<Mapping>> tags) {

  /** The name of the log group that accesses are written to. */
  public String logGroupName(String service) {
    return "/aws/api-gateway/" + service + "-" + name;
  }

  /** A setting of a stage, and where it is written. */
  public record Setting<T>(String path, Span span, T value) {}

  /**
   * Logs of a stage.
   *
   * @param enabled whether there are any
   * @param level of execution logging: {@code INFO}, {@code ERROR} or {@code OFF}
   * @param fullExecutionData whether whole requests and responses are logged
   * @param role the role that API Gateway writes logs with; empty when the stack makes one
   * @param roleManagedExternally whether somebody else sees to that role
   */
  public record Logs(
      boolean enabled,
      boolean access,
      String level,
      Node format,
      boolean fullExecutionData,
      Optional<Node> role,
      boolean roleManagedExternally,
      Optional<Node> retentionInDays,
      Optional<Node> dataProtectionPolicy) {

    /** Whether anything is logged at all. */
    public boolean needsRole() {
      return enabled && (access || !level.equals("OFF"));
    }
  }
}
