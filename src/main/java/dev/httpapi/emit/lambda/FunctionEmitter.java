package dev.httpapi.emit.lambda;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogGroupEmitter;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.emit.base.Tags;
import dev.httpapi.model.DurableExecution;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.model.FunctionNetwork;
import dev.httpapi.model.FunctionRole;
import dev.httpapi.model.FunctionSettings;
import dev.httpapi.model.Logging;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lambda functions. */
record FunctionEmitter(Emission emission, Map<String, PackagedCode> code, LayerReferences layers) {

  void emit(Function function) {
    Fields properties = versionedProperties(function);
    if (function.role() instanceof FunctionRole.Dedicated) {
      properties.put("Role", Intrinsic.getAtt(LogicalIds.dedicatedRole(function.key()), "Arn"));
    }
    if (function.publishing().snapStart()) {
      properties.put("SnapStart", new Fields().put("ApplyOn", "PublishedVersions"));
    }
    Fields logging = logging(function);
    if (!logging.isEmpty()) {
      properties.put("LoggingConfig", logging);
    }
    emission.add(
        LogicalIds.function(function.key()),
        Resource.of("AWS::Lambda::Function", function.span(), properties)
            .condition(function.condition())
            .dependsOnAll(dependencies(function)));
  }

  private static List<Value> dependencies(Function function) {
    List<Value> dependencies = new ArrayList<>();
    if (function.role() instanceof FunctionRole.Dedicated) {
      dependencies.add(Value.of(LogicalIds.dedicatedRole(function.key())));
    }
    if (!function.logs().disabled()) {
      dependencies.add(Value.of(LogicalIds.logGroup(function.key())));
    }
    if (function.logs().isRarelyRead()) {
      dependencies.add(Value.of(LogicalIds.rarelyReadLogGroup(function.key())));
    }
    dependencies.addAll(Value.all(function.dependsOn()));
    if (function.role() instanceof FunctionRole.InStack role) {
      if (!role.logicalId().equals(LogicalIds.ROLE)) {
        dependencies.add(Value.of(role.logicalId()).at(role.span()));
      }
    } else if (function.role() instanceof FunctionRole.ByArn role) {
      Optional<Value> resource = roleResource(role.arn());
      if (resource.isPresent()) {
        dependencies.add(resource.get());
      }
    }
    return dependencies;
  }

  /** The resource whose attribute is the role, if it is given by {@code Fn::GetAtt}. */
  private static Optional<Value> roleResource(Node role) {
    if (!(role instanceof Mapping mapping)) {
      return Optional.empty();
    }
    Optional<Node> argument = mapping.get("Fn::GetAtt");
    if (argument.isPresent()
        && argument.get() instanceof Sequence list
        && !list.items().isEmpty()) {
      return Optional.of(Value.of(list.items().get(0)));
    }
    return argument.isPresent() && argument.get() instanceof Scalar text
        ? Optional.of(Value.of(text.text().split("\\.", 2)[0]).at(text.span()))
        : Optional.empty();
  }

  private static Fields logging(Function function) {
    Logging logging = function.logs().logging();
    Fields fields =
        new Fields()
            .putNode("ApplicationLogLevel", logging.applicationLevel())
            .putNode("LogFormat", logging.format())
            .putNode("LogGroup", logging.group())
            .putNode("SystemLogLevel", logging.systemLevel());
    return function.logs().isRarelyRead()
        ? fields.put("LogGroup", LogGroupEmitter.rarelyReadNameFor(function.name()))
        : fields;
  }

  /**
   * All properties that count for a version: the framework leaves SnapStart and logging out of its
   * digest, and takes a role of the function's own for the shared one, in whose place it comes
   * later.
   */
  Fields versionedProperties(Function function) {
    Fields properties = new Fields();
    if (function.code() instanceof FunctionCode.Handler handler) {
      handler(properties, function, handler);
    } else if (function.code() instanceof FunctionCode.Image image) {
      image(properties, image);
    }
    properties.put("FunctionName", Value.of(function.name()).at(function.nameSpan()));
    settings(properties, function.settings());
    properties.put("Role", role(function.role()));
    network(properties, function.network());
    if (function.publishing().durable().isPresent()) {
      DurableExecution durable = function.publishing().durable().get();
      properties.put(
          "DurableConfig",
          new Fields()
              .put("ExecutionTimeout", Value.of(durable.timeout()))
              .putNode("RetentionPeriodInDays", durable.retentionInDays()));
    }
    properties.putNode("ReservedConcurrentExecutions", function.settings().reservedConcurrency());
    properties.put("Layers", layers.resolved(function));
    return properties;
  }

  private void handler(Fields properties, Function function, FunctionCode.Handler handler) {
    properties.put(
        "Code", location(code.get(function.key()).location()).at(handler.artifact().span()));
    if (handler.runtimeUpdates().isPresent()) {
      FunctionCode.RuntimeUpdates updates = handler.runtimeUpdates().get();
      properties.put(
          "RuntimeManagementConfig",
          new Fields()
              .put("UpdateRuntimeOn", updates.mode())
              .putNode("RuntimeVersionArn", updates.versionArn()));
    }
    properties.put("Handler", Value.of(handler.handler()));
    properties.put("Runtime", Value.of(handler.runtime()));
  }

  /** A place as {@code aws cloudformation package} reads it, or as CloudFormation does. */
  static Value location(PackagedCode.Location location) {
    if (location instanceof PackagedCode.InBucket object) {
      return new Fields().put("S3Bucket", object.bucket()).put("S3Key", object.key());
    }
    return Value.of(((PackagedCode.LocalPath) location).path());
  }

  private static void image(Fields properties, FunctionCode.Image image) {
    Fields config =
        new Fields()
            .putNode("Command", image.command())
            .putNode("EntryPoint", image.entryPoint())
            .putNode("WorkingDirectory", image.workingDirectory());
    properties.put("Code", new Fields().put("ImageUri", Value.of(image.uri())));
    if (!config.isEmpty()) {
      properties.put("ImageConfig", config);
    }
    properties.put("PackageType", "Image");
  }

  private static void settings(Fields properties, FunctionSettings settings) {
    properties
        .put("MemorySize", Value.of(settings.memorySize()))
        .put("Timeout", Value.of(settings.timeout()))
        .put("Architectures", list(settings.architecture()))
        .putNode("Description", settings.description())
        .put("Tags", Tags.list(settings.tags()))
        .put("EphemeralStorage", field("Size", settings.ephemeralStorage()))
        .put("DeadLetterConfig", field("TargetArn", settings.deadLetterTarget()))
        .putNode("KmsKeyArn", settings.kmsKeyArn())
        .put("TracingConfig", field("Mode", settings.tracing()));
    if (settings.recursiveLoop().isPresent()) {
      properties.put("RecursiveLoop", settings.recursiveLoop().get());
    }
    properties.put("Environment", field("Variables", settings.environment()));
  }

  private static Optional<Value> list(Optional<Node> item) {
    return item.isPresent() ? Optional.of(Value.list(Value.of(item.get()))) : Optional.empty();
  }

  private static Optional<Value> field(String key, Optional<? extends Node> value) {
    return value.isPresent()
        ? Optional.of(new Fields().put(key, Value.of(value.get())))
        : Optional.empty();
  }

  private static Value role(FunctionRole role) {
    if (role instanceof FunctionRole.InStack inStack) {
      return Intrinsic.getAtt(inStack.logicalId(), "Arn").at(inStack.span());
    }
    if (role instanceof FunctionRole.ByArn byArn) {
      return Value.of(byArn.arn());
    }
    return Intrinsic.getAtt(LogicalIds.ROLE, "Arn");
  }

  private static void network(Fields properties, FunctionNetwork network) {
    if (network.vpc().isPresent()) {
      FunctionNetwork.Vpc vpc = network.vpc().get();
      properties.put(
          "VpcConfig",
          new Fields()
              .putNode("Ipv6AllowedForDualStack", vpc.ipv6AllowedForDualStack())
              .put("SecurityGroupIds", Value.of(vpc.securityGroupIds()))
              .put("SubnetIds", Value.of(vpc.subnetIds())));
    }
    if (network.fileSystem().isPresent()) {
      FunctionNetwork.FileSystem fileSystem = network.fileSystem().get();
      properties.put(
          "FileSystemConfigs",
          Value.list(
              new Fields()
                  .put("Arn", Value.of(fileSystem.arn()))
                  .put("LocalMountPath", Value.of(fileSystem.localMountPath()))));
    }
  }
}
