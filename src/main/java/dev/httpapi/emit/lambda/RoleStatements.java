package dev.httpapi.emit.lambda;

import dev.httpapi.emit.base.CanonicalJson;
import dev.httpapi.emit.base.LogGroupEmitter;
import dev.httpapi.model.Alias;
import dev.httpapi.model.AsynchronousInvocation;
import dev.httpapi.model.AsynchronousInvocation.Destination;
import dev.httpapi.model.ExecutionRole;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.model.FunctionSettings;
import dev.httpapi.model.Service;
import dev.httpapi.model.WebsocketApi;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.StringNode;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The policy statements of the shared role, in the framework's order. */
final class RoleStatements {
  /** What the ARN of a log group begins with, for {@code Fn::Sub}. */
  static final String LOG_GROUP_ARN =
      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:";

  /** What a durable function does to note how far it got, and to read it again. */
  static final List<String> DURABLE_ACTIONS =
      List.of("lambda:CheckpointDurableExecution", "lambda:GetDurableExecutionState");

  static final List<String> TRACING_ACTIONS =
      List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords");

  static final List<String> FILE_SYSTEM_ACTIONS =
      List.of("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite");

  /** The action of sending a message to a client of a WebSocket API. */
  static final String MANAGE_CONNECTIONS = "execute-api:ManageConnections";

  private static final String FUNCTION_ARN =
      "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:";

  private final Service service;
  private final ExecutionRole role;
  private final List<Value> statements = new ArrayList<>();
  private final Set<String> destinations = new HashSet<>();

  RoleStatements(Service service, ExecutionRole role) {
    this.service = service;
    this.role = role;
  }

  List<Value> all() {
    logs();
    statements.addAll(Value.all(role.statements()));
    durableExecutions();
    functions();
    connections();
    return statements;
  }

  /**
   * The framework has done with a function without a version at once. Of the others it waits for
   * the digest of the code, and asks for images last.
   */
  private void functions() {
    for (Function function : service.functions()) {
      if (!isImage(function)) {
        needs(function);
        if (!function.publishing().publishesVersion()) {
          destinations(function);
        }
      }
    }
    for (Function function : service.functions()) {
      if (isImage(function)) {
        needs(function);
        destinations(function);
      }
    }
    for (Function function : service.functions()) {
      if (!isImage(function) && function.publishing().publishesVersion()) {
        destinations(function);
      }
    }
  }

  private static boolean isImage(Function function) {
    return function.code() instanceof FunctionCode.Image;
  }

  private String canonicalPrefix() {
    return service.name() + "-" + service.stage();
  }

  private boolean isCanonical(Function function) {
    return function.name().startsWith(canonicalPrefix());
  }

  /** One pattern covers all functions with the default name; others are listed one by one. */
  private void logs() {
    List<Value> streams = new ArrayList<>();
    List<Value> events = new ArrayList<>();
    List<Value> denied = new ArrayList<>();
    boolean anyCanonical = false;
    for (Function function : service.functions()) {
      String group = LOG_GROUP_ARN + LogGroupEmitter.nameFor(function.name());
      if (!isCanonical(function) && !function.logs().disabled()) {
        streams.add(Intrinsic.sub(group + ":*"));
        events.add(Intrinsic.sub(group + ":*:*"));
      } else if (isCanonical(function) && function.logs().disabled()) {
        denied.add(Intrinsic.sub(group + ":*"));
      }
      anyCanonical |= isCanonical(function) && !function.logs().disabled();
    }
    if (anyCanonical) {
      String groups = LOG_GROUP_ARN + LogGroupEmitter.nameFor(canonicalPrefix()) + "*";
      streams.add(Intrinsic.sub(groups + ":*"));
      events.add(Intrinsic.sub(groups + ":*:*"));
    }
    otherGroups(streams, events);
    statements.add(
        allow(
            Value.texts(List.of("logs:CreateLogStream", "logs:CreateLogGroup", "logs:TagResource")),
            Value.list(streams)));
    statements.add(allow(Value.texts(List.of("logs:PutLogEvents")), Value.list(events)));
    if (anyCanonical && !denied.isEmpty()) {
      statements.add(
          new Fields()
              .put("Effect", "Deny")
              .put("Action", "logs:PutLogEvents")
              .put("Resource", Value.list(denied)));
    }
  }

  /** Log groups whose names do not tell whose they are. */
  private void otherGroups(List<Value> streams, List<Value> events) {
    Set<String> granted = new HashSet<>();
    for (Function function : service.functions()) {
      if (function.logs().disabled() || !function.role().isShared()) {
        continue;
      }
      Optional<Node> named = function.logs().logging().group();
      if (named.isPresent() && named.get() instanceof Scalar name && granted.add(name.text())) {
        streams.add(Intrinsic.sub(LOG_GROUP_ARN + name.text() + ":*"));
        events.add(Intrinsic.sub(LOG_GROUP_ARN + name.text() + ":*:*"));
      }
      if (function.logs().isRarelyRead() && !isCanonical(function)) {
        String group = LOG_GROUP_ARN + LogGroupEmitter.rarelyReadNameFor(function.name());
        streams.add(Intrinsic.sub(group + ":*"));
        events.add(Intrinsic.sub(group + ":*:*"));
      }
    }
  }

  private void durableExecutions() {
    List<Value> executions = new ArrayList<>();
    for (Function function : service.functions()) {
      if (function.publishing().durable().isPresent() && function.role().isShared()) {
        executions.add(durableExecutions(function));
      }
    }
    if (!executions.isEmpty()) {
      statements.add(allow(Value.texts(DURABLE_ACTIONS), Value.list(executions)));
    }
  }

  /** The executions of a durable function, which it keeps account of. */
  static Value durableExecutions(Function function) {
    return Intrinsic.sub(FUNCTION_ARN + function.name() + ":*/durable-execution/*/*");
  }

  /** What a function's own settings need of the role. */
  private void needs(Function function) {
    FunctionSettings settings = function.settings();
    if (isLiteral(settings.deadLetterTarget())) {
      statements.add(allow("sns:Publish", Value.of(settings.deadLetterTarget().get())));
    }
    if (isLiteral(settings.kmsKeyArn())) {
      once(allow("kms:Decrypt", Value.of(settings.kmsKeyArn().get())));
    }
    if (settings.tracing().isPresent()) {
      once(allow(Value.texts(TRACING_ACTIONS), Value.texts(List.of("*"))));
    }
    if (function.network().fileSystem().isPresent()) {
      statements.add(
          allow(
              Value.texts(FILE_SYSTEM_ACTIONS),
              Value.list(Value.of(function.network().fileSystem().get().arn()))));
    }
  }

  /** The framework grants for an ARN in plain text only; an intrinsic function is left alone. */
  static boolean isLiteral(Optional<Node> arn) {
    return arn.isPresent() && arn.get() instanceof StringNode;
  }

  /** Adds a statement; the framework then drops any that stands there twice, the user's too. */
  private void once(Value statement) {
    List<Value> all = new ArrayList<>(statements);
    all.add(statement);
    statements.clear();
    Set<String> texts = new HashSet<>();
    for (Value one : all) {
      if (texts.add(CanonicalJson.write(one))) {
        statements.add(one);
      }
    }
  }

  private void destinations(Function function) {
    AsynchronousInvocation settings = function.asynchronous();
    if (function.role().isShared() && settings.onSuccess().isPresent()) {
      destination(settings.onSuccess().get());
    }
    if (function.role().isShared() && settings.onFailure().isPresent()) {
      destination(settings.onFailure().get());
    }
  }

  /** The framework grants what a text names once, and what is spelt out each time. */
  private void destination(Destination destination) {
    boolean isNew =
        destination instanceof Destination.ByArn byArn
            ? byArn.spelledOut() || destinations.add(((Scalar) byArn.arn()).text())
            : destinations.add(((Destination.OfService) destination).functionKey());
    if (isNew) {
      statements.add(allow(Value.of(action(destination)), target(service, destination)));
    }
  }

  /** What a function does to a destination. */
  static String action(Destination destination) {
    return destination instanceof Destination.ByArn byArn
        ? byArn.action().orElseThrow()
        : "lambda:InvokeFunction";
  }

  /** The ARN of a destination, as a policy names it. */
  static Value target(Service service, Destination destination) {
    if (destination instanceof Destination.OfService inService) {
      // A reference to the function would make a circle: the function refers to its role.
      Function function = service.function(inService.functionKey()).orElseThrow();
      Optional<Alias> alias = function.alias();
      return Intrinsic.sub(
          FUNCTION_ARN
              + function.name()
              + (alias.isPresent() ? ":" + alias.get().aliasName() : ""));
    }
    return Value.of(((Destination.ByArn) destination).arn());
  }

  /** To send a message to a client is an action on the API, which this stack must own for it. */
  private void connections() {
    if (service.websocketApi().isPresent()
        && service.websocketApi().get().target() instanceof WebsocketApi.Own) {
      statements.add(allow(Value.texts(List.of(MANAGE_CONNECTIONS)), Value.list(connectionsArn())));
    }
  }

  /** The clients of any WebSocket API. */
  static Value connectionsArn() {
    return Intrinsic.sub("arn:${AWS::Partition}:execute-api:*:*:*/@connections/*");
  }

  private static Value allow(String action, Value resource) {
    return allow(Value.texts(List.of(action)), Value.list(resource));
  }

  private static Value allow(Value action, Value resource) {
    return new Fields().put("Effect", "Allow").put("Action", action).put("Resource", resource);
  }
}
