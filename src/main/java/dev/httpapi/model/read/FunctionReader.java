package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionLogs;
import dev.httpapi.model.FunctionNetwork;
import dev.httpapi.model.FunctionRole;
import dev.httpapi.model.FunctionSettings;
import dev.httpapi.model.Publishing;
import dev.httpapi.model.VersionNaming;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a function, the provider's settings standing in for those that it leaves out. */
final class FunctionReader {
  private static final long DEFAULT_MEMORY_MIB = 1024;
  private static final long DEFAULT_TIMEOUT_SECONDS = 6;
  private static final String DAY_OF_SORTED_NAMING = "20201221";

  private final Settings provider;
  private final Settings restApi;
  private final KmsKeyReader kmsKeys;
  private final String namePrefix;
  private final FunctionCodeReader code;
  private final Diagnostics diagnostics;

  FunctionReader(
      Settings provider,
      Settings packaging,
      KmsKeyReader kmsKeys,
      String namePrefix,
      Diagnostics diagnostics) {
    this.provider = provider;
    this.kmsKeys = kmsKeys;
    this.restApi = provider.block("apiGateway");
    this.namePrefix = namePrefix;
    this.code = new FunctionCodeReader(provider, packaging, diagnostics);
    this.diagnostics = diagnostics;
  }

  /** Reads a function; without code to run it keeps its place with none, the error being said. */
  Function read(FunctionBlock block) {
    Settings settings = block.settings();
    FunctionRole role = new RoleReader(provider).of(settings);
    return new Function(
        block.key(),
        block.keySpan(),
        settings.text("name").orElse(namePrefix + "-" + block.key()),
        code.read(block),
        settings(settings),
        network(block.key(), settings),
        role,
        logs(settings),
        publishing(settings),
        new AsynchronousReader(settings, role.isShared(), diagnostics).read(),
        new FunctionUrlReader(settings).read(),
        settings.truthy("condition"),
        settings.list("dependsOn").orElse(List.of()),
        new FunctionEvents(restApi, diagnostics).read(settings));
  }

  private FunctionSettings settings(Settings function) {
    return new FunctionSettings(
        function
            .truthyOr(provider, "memorySize")
            .orElse(NumberNode.of(DEFAULT_MEMORY_MIB, function.span())),
        function
            .truthyOr(provider, "timeout")
            .orElse(NumberNode.of(DEFAULT_TIMEOUT_SECONDS, function.span())),
        function.truthy("description"),
        function.truthyOr(provider, "architecture"),
        function.truthy("ephemeralStorageSize"),
        reservedConcurrency(function),
        merged(function, "environment"),
        merged(function, "tags"),
        function.truthyOr(provider, "layers"),
        kmsKeys.of(function),
        tracing(function),
        function.truthy("onError"));
  }

  /** The provider's entries and the function's over them; empty when both leave the key out. */
  private Optional<Mapping> merged(Settings function, String key) {
    Optional<Mapping> general = provider.mapping(key);
    Optional<Mapping> own = function.mapping(key);
    if (general.isEmpty() || own.isEmpty()) {
      return own.isPresent() ? own : general;
    }
    List<Mapping.Entry> entries = new ArrayList<>(general.get().entries());
    entries.addAll(own.get().entries());
    return Optional.of(Mapping.of(entries, own.get().span()));
  }

  private Optional<Node> tracing(Settings function) {
    Optional<Node> mode = function.truthy("tracing");
    if (mode.isEmpty()) {
      mode = provider.block("tracing").truthy("lambda");
    }
    return mode.isPresent() && mode.get() instanceof BooleanNode
        ? Optional.of(new StringNode("Active", mode.get().span()))
        : mode;
  }

  /** Zero keeps the function from running; anything else that is nothing is no limit. */
  private static Optional<Node> reservedConcurrency(Settings function) {
    Optional<Node> written = function.value("reservedConcurrency");
    return written.isPresent() && written.get() instanceof NumberNode
        ? written
        : function.truthy("reservedConcurrency");
  }

  private FunctionNetwork network(String key, Settings function) {
    Optional<FunctionNetwork.Vpc> vpc = Optional.empty();
    boolean unset = function.has("vpc") && isNullOrFalse(function.mapping().get("vpc").get());
    if (!unset) {
      Settings own = function.block("vpc");
      Settings general = provider.block("vpc");
      Optional<Node> groups = own.truthyOr(general, "securityGroupIds");
      Optional<Node> subnets = own.truthyOr(general, "subnetIds");
      if (groups.isPresent() && subnets.isPresent()) {
        vpc = Optional.of(new FunctionNetwork.Vpc(groups.get(), subnets.get()));
      }
    }
    return new FunctionNetwork(
        vpc, function.has("vpc"), fileSystem(key, function, vpc.isPresent()));
  }

  private static boolean isNullOrFalse(Node node) {
    return node.isNull() || (node instanceof BooleanNode flag && !flag.value());
  }

  private Optional<FunctionNetwork.FileSystem> fileSystem(
      String key, Settings function, boolean inVpc) {
    if (function.mapping("fileSystemConfig").isEmpty()) {
      return Optional.empty();
    }
    if (!inVpc) {
      diagnostics.add(
          Diagnostic.of(
                  Code.FILE_SYSTEM_WITHOUT_VPC,
                  function.keySpan("fileSystemConfig"),
                  "the function `" + key + "` has a file system and is in no VPC")
              .help("set `vpc` on the function or the provider"));
    }
    Settings settings = function.block("fileSystemConfig");
    Optional<Node> arn = settings.truthy("arn");
    Optional<Node> path = settings.truthy("localMountPath");
    if (arn.isEmpty() || path.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.MISSING_PROPERTY,
                  function.keySpan("fileSystemConfig"),
                  "the file system of `" + key + "` is not told whole")
              .help("set `arn`, its access point, and `localMountPath`, a folder below /mnt"));
      return Optional.empty();
    }
    return Optional.of(new FunctionNetwork.FileSystem(arn.get(), path.get()));
  }

  private FunctionLogs logs(Settings function) {
    return new FunctionLogs(
        function.flag("disableLogs"),
        function.truthyOr(provider, "logRetentionInDays"),
        function.truthyOr(provider, "logDataProtectionPolicy"));
  }

  private Publishing publishing(Settings function) {
    Optional<Node> asked = function.value("versionFunction");
    if (asked.isEmpty()) {
      asked = provider.value("versionFunctions");
    }
    boolean versioned = asked.isEmpty() || Settings.isTruthy(asked.get());
    Optional<Node> warm = function.truthy("provisionedConcurrency");
    boolean snapStart = function.flag("snapStart");
    if (snapStart && warm.isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.SNAP_START_WITH_PROVISIONED_CONCURRENCY,
                  function.keySpan("snapStart"),
                  "a function cannot have SnapStart and provisioned concurrency")
              .related(function.keySpan("provisionedConcurrency"), "the other one is here"));
    }
    return new Publishing(versioned, warm, snapStart, naming());
  }

  /** The framework compares the days as numbers, and nothing is zero. */
  private VersionNaming naming() {
    if (!provider.has("lambdaHashingVersion")) {
      return VersionNaming.SORTED;
    }
    String day = provider.text("lambdaHashingVersion").orElse("");
    for (int i = 0; i < day.length(); i++) {
      if (day.charAt(i) < '0' || day.charAt(i) > '9') {
        return VersionNaming.SORTED;
      }
    }
    int difference = day.length() - DAY_OF_SORTED_NAMING.length();
    return difference < 0 || (difference == 0 && day.compareTo(DAY_OF_SORTED_NAMING) < 0)
        ? VersionNaming.AS_WRITTEN
        : VersionNaming.SORTED;
  }
}
