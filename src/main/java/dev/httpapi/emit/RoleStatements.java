package dev.httpapi.emit;

import dev.httpapi.model.AsynchronousInvocation;
import dev.httpapi.model.AsynchronousInvocation.Destination;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.model.FunctionSettings;
import dev.httpapi.model.Service;
import dev.httpapi.model.SharedRole;
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
  private static final String LOG_GROUP_ARN =
      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:";

  private final Service service;
  private final SharedRole role;
  private final List<Value> statements = new ArrayList<>();
  private final Set<String> destinations = new HashSet<>();

  RoleStatements(Service service, SharedRole role) {
    this.service = service;
    this.role = role;
  }

  List<Value> all() {
    logs();
    statements.addAll(Value.all(role.statements()));
    functions();
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
      once(
          allow(
              Value.texts(List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords")),
              Value.texts(List.of("*"))));
    }
    if (function.network().fileSystem().isPresent()) {
      statements.add(
          allow(
              Value.texts(
                  List.of("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite")),
              Value.list(Value.of(function.network().fileSystem().get().arn()))));
    }
  }

  /** The framework grants for an ARN in plain text only; an intrinsic function is left alone. */
  private static boolean isLiteral(Optional<Node> arn) {
    return arn.isPresent() && arn.get() instanceof StringNode;
  }

  /** Adds a statement; the framework then drops any that stands there twice, the user's too. */
  private void once(Value statement) {
    List<Value> all = new ArrayList<>(statements);
    all.add(statement);
    statements.clear();
    for (Value one : all) {
      if (!statements.contains(one)) {
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
    if (destination instanceof Destination.OfService inService) {
      if (destinations.add(inService.functionKey())) {
        statements.add(allow(Value.of("lambda:InvokeFunction"), functionArn(inService)));
      }
    } else if (destination instanceof Destination.ByArn byArn) {
      if (byArn.spelledOut() || destinations.add(((Scalar) byArn.arn()).text())) {
        statements.add(allow(Value.of(byArn.action().orElseThrow()), Value.of(byArn.arn())));
      }
    }
  }

  /** A reference to the function would make a circle: the function refers to this role. */
  private Value functionArn(Destination.OfService destination) {
    return Intrinsic.sub(
        "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:"
            + service.function(destination.functionKey()).orElseThrow().name());
  }

  private static Value allow(String action, Value resource) {
    return allow(Value.texts(List.of(action)), Value.list(resource));
  }

  private static Value allow(Value action, Value resource) {
    return new Fields().put("Effect", "Allow").put("Action", action).put("Resource", resource);
  }
}
