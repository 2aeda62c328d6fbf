package dev.httpapi.emit;

import dev.httpapi.model.AsynchronousInvocation.Destination;
import dev.httpapi.model.Function;
import dev.httpapi.model.Service;
import dev.httpapi.model.SharedRole;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The policy statements of the shared role, in the framework's order. */
final class RoleStatements {
  private static final String LOG_GROUP_ARN =
      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:";

  private final Service service;
  private final SharedRole role;
  private final List<Value> statements = new ArrayList<>();

  RoleStatements(Service service, SharedRole role) {
    this.service = service;
    this.role = role;
  }

  List<Value> all() {
    logs();
    statements.addAll(Value.all(role.statements()));
    service.functions().forEach(this::needs);
    destinations();
    return statements;
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
    for (Function function : service.functions()) {
      if (!isCanonical(function) && !function.logs().disabled()) {
        String group = LOG_GROUP_ARN + LogGroupEmitter.nameFor(function.name());
        streams.add(Intrinsic.sub(group + ":*"));
        events.add(Intrinsic.sub(group + ":*:*"));
      }
    }
    boolean anyCanonical =
        service.functions().stream()
            .anyMatch(function -> isCanonical(function) && !function.logs().disabled());
    if (anyCanonical) {
      String groups = LOG_GROUP_ARN + LogGroupEmitter.nameFor(canonicalPrefix()) + "*";
      streams.add(Intrinsic.sub(groups + ":*"));
      events.add(Intrinsic.sub(groups + ":*:*"));
    }
    statements.add(
        allow(
            Value.texts(List.of("logs:CreateLogStream", "logs:CreateLogGroup", "logs:TagResource")),
            Value.list(streams)));
    statements.add(allow(Value.texts(List.of("logs:PutLogEvents")), Value.list(events)));
    if (anyCanonical) {
      denyDisabledLogs();
    }
  }

  private void denyDisabledLogs() {
    List<Value> groups =
        service.functions().stream()
            .filter(function -> isCanonical(function) && function.logs().disabled())
            .map(
                function ->
                    Intrinsic.sub(LOG_GROUP_ARN + LogGroupEmitter.nameFor(function.name()) + ":*"))
            .toList();
    if (!groups.isEmpty()) {
      statements.add(
          new Fields()
              .put("Effect", "Deny")
              .put("Action", "logs:PutLogEvents")
              .put("Resource", Value.list(groups)));
    }
  }

  /** What a function's own settings need of the role. */
  private void needs(Function function) {
    literal(function.settings().deadLetterTarget())
        .ifPresent(arn -> statements.add(allow("sns:Publish", arn)));
    literal(function.settings().kmsKeyArn()).ifPresent(arn -> once(allow("kms:Decrypt", arn)));
    if (function.settings().tracing().isPresent()) {
      once(
          allow(
              Value.texts(List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords")),
              Value.texts(List.of("*"))));
    }
    function
        .network()
        .fileSystem()
        .ifPresent(
            fileSystem ->
                statements.add(
                    allow(
                        Value.texts(
                            List.of(
                                "elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite")),
                        Value.list(Value.of(fileSystem.arn())))));
  }

  /** The framework grants for an ARN in plain text only; an intrinsic function is left alone. */
  private static Optional<Value> literal(Optional<Node> arn) {
    return arn.filter(StringNode.class::isInstance).map(Value::of);
  }

  private void once(Value statement) {
    if (!statements.contains(statement)) {
      statements.add(statement);
    }
  }

  private void destinations() {
    Set<String> granted = new HashSet<>();
    for (Function function : service.functions()) {
      if (function.role().isShared()) {
        Stream.of(function.asynchronous().onSuccess(), function.asynchronous().onFailure())
            .flatMap(Optional::stream)
            .forEach(destination -> destination(destination, granted));
      }
    }
  }

  private void destination(Destination destination, Set<String> granted) {
    Value target;
    if (destination instanceof Destination.OfService inService) {
      // A reference to the function would make a circle: the function refers to this role.
      String name = service.function(inService.functionKey()).map(Function::name).orElse("");
      target =
          Intrinsic.sub(
              "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:" + name);
    } else {
      target = Value.of(((Destination.ByArn) destination).arn());
    }
    if (granted.add(target.toString())) {
      statements.add(allow(Value.of(destination.action()), target));
    }
  }

  private static Value allow(String action, Value resource) {
    return allow(Value.texts(List.of(action)), Value.list(resource));
  }

  private static Value allow(Value action, Value resource) {
    return new Fields().put("Effect", "Allow").put("Action", action).put("Resource", resource);
  }
}
