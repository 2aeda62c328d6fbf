package dev.httpapi.emit.lambda;

import dev.httpapi.emit.base.LogGroupEmitter;
import dev.httpapi.model.AsynchronousInvocation;
import dev.httpapi.model.AsynchronousInvocation.Destination;
import dev.httpapi.model.ExecutionRole;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionSettings;
import dev.httpapi.model.Service;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The policy statements of a function's own role, in the order and form of version 4 of the
 * framework: what its settings need, then what the service allows it.
 */
final class DedicatedRoleStatements {
  private final Service service;
  private final Function function;
  private final ExecutionRole role;
  private final List<Value> statements = new ArrayList<>();

  DedicatedRoleStatements(Service service, Function function, ExecutionRole role) {
    this.service = service;
    this.function = function;
    this.role = role;
  }

  List<Value> all() {
    logs();
    connections();
    durableExecution();
    settings(function.settings());
    fileSystem();
    AsynchronousInvocation invocation = function.asynchronous();
    destination(invocation.onSuccess());
    destination(invocation.onFailure());
    statements.addAll(Value.all(role.statements()));
    return statements;
  }

  private void logs() {
    Value events =
        Value.list(
            Intrinsic.sub(
                RoleStatements.LOG_GROUP_ARN + LogGroupEmitter.patternFor(function) + ":*:*"));
    add(
        "Allow",
        Value.texts(List.of("logs:CreateLogStream", "logs:CreateLogGroup", "logs:PutLogEvents")),
        events);
    if (function.logs().disabled()) {
      add("Deny", Value.texts(List.of("logs:PutLogEvents")), events);
    }
  }

  private void connections() {
    for (WebsocketApi.Route route : service.websocketRoutes()) {
      if (route.function().key().equals(function.key())) {
        add(
            "Allow",
            Value.texts(List.of(RoleStatements.MANAGE_CONNECTIONS)),
            Value.list(RoleStatements.connectionsArn()));
        return;
      }
    }
  }

  private void durableExecution() {
    if (function.publishing().durable().isPresent()) {
      add(
          "Allow",
          Value.texts(RoleStatements.DURABLE_ACTIONS),
          Value.list(RoleStatements.durableExecutions(function)));
    }
  }

  private void settings(FunctionSettings settings) {
    if (settings.deadLetterTarget().isPresent()) {
      add(
          "Allow",
          Value.texts(List.of("sns:Publish")),
          Value.of(settings.deadLetterTarget().get()));
    }
    if (settings.tracing().isPresent()) {
      add("Allow", Value.texts(RoleStatements.TRACING_ACTIONS), Value.texts(List.of("*")));
    }
    if (RoleStatements.isLiteral(settings.kmsKeyArn())) {
      add(
          "Allow",
          Value.texts(List.of("kms:Decrypt")),
          Value.list(Value.of(settings.kmsKeyArn().get())));
    }
  }

  private void fileSystem() {
    if (function.network().fileSystem().isPresent()) {
      add(
          "Allow",
          Value.texts(RoleStatements.FILE_SYSTEM_ACTIONS),
          Value.list(Value.of(function.network().fileSystem().get().arn())));
    }
  }

  private void destination(Optional<Destination> destination) {
    if (destination.isPresent()) {
      add(
          "Allow",
          Value.of(RoleStatements.action(destination.get())),
          RoleStatements.target(service, destination.get()));
    }
  }

  private void add(String effect, Value action, Value resource) {
    statements.add(
        new Fields().put("Effect", effect).put("Action", action).put("Resource", resource));
  }
}
