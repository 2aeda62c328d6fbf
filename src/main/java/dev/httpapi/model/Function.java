package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A Lambda function, the provider's defaults applied.
 *
 * @param key its key under {@code functions}, from which logical ids are made
 * @param span where the key stands
 * @param name the name it has in AWS
 * @param nameSpan where that is written; its key where it is made of service, stage and key
 * @param code what it runs
 * @param settings what it runs with
 * @param network the VPC and file system it is attached to
 * @param role the role it runs as
 * @param logs its log group
 * @param publishing versions, and the alias that its callers go through
 * @param asynchronous what happens when it is invoked asynchronously
 * @param url its function URL
 * @param condition the condition under which it exists
 * @param dependsOn what is created before it
 * @param events what invokes it
 */
public record Function(
    String key,
    Span span,
    String name,
    Span nameSpan,
    FunctionCode code,
    FunctionSettings settings,
    FunctionNetwork network,
    FunctionRole role,
    FunctionLogs logs,
    Publishing publishing,
    AsynchronousInvocation asynchronous,
    Optional<FunctionUrl> url,
    Optional<Node> condition,
    List<Node> dependsOn,
    List<Event> events) {

  public Function {
    dependsOn = List.copyOf(dependsOn);
    events = List.copyOf(events);
  }

  /** The alias that callers go through instead of the function itself. */
  public Optional<Alias> alias() {
    return publishing.alias();
  }
}
