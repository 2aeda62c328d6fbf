package dev.httpapi.emit.lambda;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Alias;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.model.Layer;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.model.Publishing;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A function's version, and the alias that points to it. */
record VersionEmitter(
    Emission emission,
    Map<String, PackagedCode> code,
    FunctionEmitter functions,
    LayerReferences layers,
    VersionDigest digests) {
  private static final String IMAGE_DIGEST = "@sha256:";

  void emit(Function function) {
    if (!function.publishing().publishesVersion()) {
      return;
    }
    String versionId = LogicalIds.version(function.key(), digest(function));
    emission.add(versionId, version(function));
    emission.output(
        LogicalIds.versionOutput(function.key()),
        function.span(),
        "Current Lambda function version",
        Intrinsic.ref(versionId),
        function.condition());
    if (function.alias().isPresent()) {
      Alias alias = function.alias().get();
      emission.add(
          LogicalIds.alias(function.key(), alias), alias(function, alias, versionId), function);
    }
  }

  private String digest(Function function) {
    Optional<PackagedCode> packaged = Optional.ofNullable(code.get(function.key()));
    Fields properties = functions.versionedProperties(function);
    List<Layer> used = layers.of(function);
    return switch (function.publishing().naming()) {
      case SORTED ->
          digests.of(
              packaged.isPresent() ? packaged.get().digest() : Optional.empty(),
              layers.digests(used),
              layers.configurations(used),
              properties);
      case AS_WRITTEN -> digests.asWritten(packaged, properties);
    };
  }

  private Resource version(Function function) {
    Fields properties =
        new Fields()
            .put("FunctionName", Intrinsic.ref(LogicalIds.function(function.key())))
            .put("CodeSha256", codeDigest(function))
            .putNode("Description", function.settings().description());
    Resource version =
        Resource.of("AWS::Lambda::Version", function.span(), properties)
            .condition(function.condition());
    return function.publishing().versioned() ? version.retained() : version;
  }

  /** What Lambda compares the uploaded code with; of a folder it is not known before packaging. */
  private Optional<Value> codeDigest(Function function) {
    if (function.code() instanceof FunctionCode.Image image) {
      String uri = image.uri() instanceof Scalar scalar ? scalar.text() : "";
      int digest = uri.indexOf(IMAGE_DIGEST);
      return digest < 0
          ? Optional.empty()
          : Optional.of(Value.of(uri.substring(digest + IMAGE_DIGEST.length())));
    }
    PackagedCode packaged = code.get(function.key());
    return packaged.isArchive() && packaged.digest().isPresent()
        ? Optional.of(Value.of(packaged.digest().get()))
        : Optional.empty();
  }

  /** Where the service asks for what needs the alias, as far as that is known. */
  private static Span askedForAt(Function function) {
    Publishing publishing = function.publishing();
    if (publishing.durable().isPresent()) {
      return publishing.durable().get().span();
    }
    return publishing.provisionedConcurrency().isPresent()
        ? publishing.provisionedConcurrency().get().head()
        : function.span();
  }

  private static Resource alias(Function function, Alias alias, String versionId) {
    String functionId = LogicalIds.function(function.key());
    Fields properties =
        new Fields()
            .put("FunctionName", Intrinsic.ref(functionId))
            .put("FunctionVersion", Intrinsic.getAtt(versionId, "Version"))
            .put("Name", alias.aliasName());
    if (function.publishing().provisionedConcurrency().isPresent()) {
      properties.put(
          "ProvisionedConcurrencyConfig",
          new Fields()
              .putNode(
                  "ProvisionedConcurrentExecutions",
                  function.publishing().provisionedConcurrency()));
    }
    return Resource.of("AWS::Lambda::Alias", askedForAt(function), properties)
        .condition(function.condition())
        .dependsOn(functionId);
  }
}
