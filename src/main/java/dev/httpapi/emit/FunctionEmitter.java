package dev.httpapi.emit;

import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.model.FunctionNetwork;
import dev.httpapi.model.FunctionRole;
import dev.httpapi.model.FunctionSettings;
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
record FunctionEmitter(Emission emission, Map<String, PackagedCode> code) {

  void emit(Function function) {
    Fields properties = versionedProperties(function);
    if (function.publishing().snapStart()) {
      properties.put("SnapStart", new Fields().put("ApplyOn", "PublishedVersions"));
    }
    emission.add(
        LogicalIds.function(function.key()),
        Resource.of("AWS::Lambda::Function", function.span(), properties)
            .condition(function.condition().map(Value::of))
            .dependsOnAll(dependencies(function)));
  }

  private static List<Value> dependencies(Function function) {
    List<Value> dependencies = new ArrayList<>();
    if (!function.logs().disabled()) {
      dependencies.add(Value.of(LogicalIds.logGroup(function.key())));
    }
    dependencies.addAll(Value.all(function.dependsOn()));
    if (function.role() instanceof FunctionRole.InStack role) {
      dependencies.add(Value.of(role.logicalId()));
    } else if (function.role() instanceof FunctionRole.ByArn role) {
      roleResource(role.arn()).ifPresent(dependencies::add);
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
    return argument
        .filter(Scalar.class::isInstance)
        .map(text -> Value.of(((Scalar) text).text().split("\\.", 2)[0]));
  }

  /** All properties that count for a version: the framework leaves SnapStart out of its digest. */
  Fields versionedProperties(Function function) {
    Fields properties = new Fields();
    if (function.code() instanceof FunctionCode.Handler handler) {
      handler(properties, function, handler);
    } else if (function.code() instanceof FunctionCode.Image image) {
      image(properties, image);
    }
    properties.put("FunctionName", function.name());
    settings(properties, function.settings());
    properties.put("Role", role(function.role()));
    network(properties, function.network());
    properties.put(
        "ReservedConcurrentExecutions", function.settings().reservedConcurrency().map(Value::of));
    properties.put("Layers", function.settings().layers().map(Value::of));
    return properties;
  }

  private void handler(Fields properties, Function function, FunctionCode.Handler handler) {
    properties.put("Code", location(code.get(function.key())));
    handler
        .runtimeUpdates()
        .ifPresent(
            updates ->
                properties.put(
                    "RuntimeManagementConfig",
                    new Fields()
                        .put("UpdateRuntimeOn", updates.mode())
                        .put("RuntimeVersionArn", updates.versionArn().map(Value::of))));
    properties.put("Handler", Value.of(handler.handler()));
    properties.put("Runtime", Value.of(handler.runtime()));
  }

  private static Value location(PackagedCode packaged) {
    if (packaged.location() instanceof PackagedCode.InBucket object) {
      return new Fields().put("S3Bucket", object.bucket()).put("S3Key", object.key());
    }
    return Value.of(((PackagedCode.LocalPath) packaged.location()).path());
  }

  private static void image(Fields properties, FunctionCode.Image image) {
    Fields config =
        new Fields()
            .put("Command", image.command().map(Value::of))
            .put("EntryPoint", image.entryPoint().map(Value::of))
            .put("WorkingDirectory", image.workingDirectory().map(Value::of));
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
        .put("Architectures", settings.architecture().map(one -> Value.list(Value.of(one))))
        .put("Description", settings.description().map(Value::of))
        .put("Tags", settings.tags().map(Tags::list))
        .put("EphemeralStorage", settings.ephemeralStorage().map(size -> field("Size", size)))
        .put("DeadLetterConfig", settings.deadLetterTarget().map(arn -> field("TargetArn", arn)))
        .put("KmsKeyArn", settings.kmsKeyArn().map(Value::of))
        .put("TracingConfig", settings.tracing().map(mode -> new Fields().put("Mode", mode)))
        .put("Environment", settings.environment().map(all -> field("Variables", all)));
  }

  private static Fields field(String key, Node value) {
    return new Fields().put(key, Value.of(value));
  }

  private static Value role(FunctionRole role) {
    if (role instanceof FunctionRole.InStack inStack) {
      return Intrinsic.getAtt(inStack.logicalId(), "Arn");
    }
    if (role instanceof FunctionRole.ByArn byArn) {
      return Value.of(byArn.arn());
    }
    return Intrinsic.getAtt(LogicalIds.ROLE, "Arn");
  }

  private static void network(Fields properties, FunctionNetwork network) {
    network
        .vpc()
        .ifPresent(
            vpc ->
                properties.put(
                    "VpcConfig",
                    new Fields()
                        .put("SecurityGroupIds", Value.of(vpc.securityGroupIds()))
                        .put("SubnetIds", Value.of(vpc.subnetIds()))));
    network
        .fileSystem()
        .ifPresent(
            fileSystem ->
                properties.put(
                    "FileSystemConfigs",
                    Value.list(
                        new Fields()
                            .put("Arn", Value.of(fileSystem.arn()))
                            .put("LocalMountPath", Value.of(fileSystem.localMountPath())))));
  }
}
