package dev.httpapi.emit;

import dev.httpapi.model.Alias;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.source.Scalar;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Map;
import java.util.Optional;

/** A function's version, and the alias that points to it. */
record VersionEmitter(
    Emission emission, Map<String, PackagedCode> code, FunctionEmitter functions) {
  private static final String IMAGE_DIGEST = "@sha256:";

  void emit(Function function) {
    if (!function.publishing().publishesVersion()) {
      return;
    }
    String versionId = LogicalIds.version(function.key(), digest(function));
    emission.add(versionId, version(function));
    emission.output(
        LogicalIds.versionOutput(function.key()),
        "Current Lambda function version",
        Intrinsic.ref(versionId));
    function
        .alias()
        .ifPresent(
            alias ->
                emission.add(
                    LogicalIds.alias(function.key(), alias), alias(function, alias, versionId)));
  }

  private String digest(Function function) {
    return VersionDigest.of(
        Optional.ofNullable(code.get(function.key())).flatMap(PackagedCode::digest),
        functions.versionedProperties(function));
  }

  private Resource version(Function function) {
    Fields properties =
        new Fields()
            .put("FunctionName", Intrinsic.ref(LogicalIds.function(function.key())))
            .put("CodeSha256", codeDigest(function).map(Value::of))
            .put("Description", function.settings().description().map(Value::of));
    Resource version = Resource.of("AWS::Lambda::Version", function.span(), properties);
    return function.publishing().versioned() ? version.retained() : version;
  }

  /** What Lambda compares the uploaded code with; of a folder it is not known before packaging. */
  private Optional<String> codeDigest(Function function) {
    if (function.code() instanceof FunctionCode.Image image) {
      return image.uri() instanceof Scalar uri && uri.text().contains(IMAGE_DIGEST)
          ? Optional.of(
              uri.text().substring(uri.text().indexOf(IMAGE_DIGEST) + IMAGE_DIGEST.length()))
          : Optional.empty();
    }
    PackagedCode packaged = code.get(function.key());
    return packaged.isArchive() ? packaged.digest() : Optional.empty();
  }

  private static Resource alias(Function function, Alias alias, String versionId) {
    String functionId = LogicalIds.function(function.key());
    Fields properties =
        new Fields()
            .put("FunctionName", Intrinsic.ref(functionId))
            .put("FunctionVersion", Intrinsic.getAtt(versionId, "Version"))
            .put("Name", alias.aliasName());
    if (alias == Alias.PROVISIONED) {
      properties.put(
          "ProvisionedConcurrencyConfig",
          new Fields()
              .put(
                  "ProvisionedConcurrentExecutions",
                  function.publishing().provisionedConcurrency().map(Value::of)));
    }
    return Resource.of("AWS::Lambda::Alias", function.span(), properties).dependsOn(functionId);
  }
}
