package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.DurableExecution;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionLogs;
import dev.httpapi.model.FunctionNetwork;
import dev.httpapi.model.FunctionRole;
import dev.httpapi.model.FunctionSettings;
import dev.httpapi.model.Publishing;
import dev.httpapi.model.VersionNaming;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;

/** Reads a function, the provider's settings standing in for those that it leaves out. */
final class FunctionReader {
  private static final long DEFAULT_MEMORY_MIB = 1024;
  private static final long DEFAULT_TIMEOUT_SECONDS = 6;
  private static final List<String> RECURSIVE_LOOP = List.of("Allow", "Terminate");
  private static final String DAY_OF_SORTED_NAMING = "20201221";

  private final Settings provider;
  private final Settings restApi;
  private final KmsKeyReader kmsKeys;
  private final String namePrefix;
  private final FunctionCodeReader code;
  private final RoleReader roles;
  private final Diagnostics diagnostics;

  FunctionReader(
      Settings provider,
      Settings packaging,
      PackagePatterns patterns,
      KmsKeyReader kmsKeys,
      String namePrefix,
      RoleReader roles,
      Diagnostics diagnostics) {
    this.provider = provider;
    this.kmsKeys = kmsKeys;
    this.restApi = provider.block("apiGateway");
    this.namePrefix = namePrefix;
    this.code = new FunctionCodeReader(provider, packaging, patterns, diagnostics);
    this.roles = roles;
    this.diagnostics = diagnostics;
  }

  /** Reads a function; without code to run it keeps its place with none, the error being said. */
  Function read(FunctionBlock block) {
    Settings settings = block.settings();
    FunctionRole role = roles.of(block);
    return new Function(
        block.key(),
        block.keySpan(),
        settings.text("name").orElse(namePrefix + "-" + block.key()),
        nameSpan(block),
        code.read(block),
        settings(block),
        network(block.key(), settings),
        role,
        logs(settings, block.keySpan()),
        publishing(settings),
        new AsynchronousReader(settings, role.isMade(), diagnostics).read(),
        new FunctionUrlReader(settings).read(),
        condition(settings),
        settings.list("dependsOn").orElse(List.of()),
        new FunctionEvents(restApi, diagnostics).read(settings));
  }

  private static Span nameSpan(FunctionBlock block) {
    Optional<Node> name = block.settings().truthy("name");
    return name.isPresent() ? name.get().head() : block.keySpan();
  }

  /** What is left to the framework is said to be written at the function's key. */
  private FunctionSettings settings(FunctionBlock block) {
    Settings function = block.settings();
    return new FunctionSettings(
        function
            .truthyOr(provider, "memorySize")
            .orElse(NumberNode.of(DEFAULT_MEMORY_MIB, block.keySpan())),
        function
            .truthyOr(provider, "timeout")
            .orElse(NumberNode.of(DEFAULT_TIMEOUT_SECONDS, block.keySpan())),
        function.truthy("description"),
        function.truthyOr(provider, "architecture"),
        function.truthy("ephemeralStorageSize"),
        reservedConcurrency(function),
        function.over(provider, "environment"),
        function.over(provider, "tags"),
        function.truthyOr(provider, "layers"),
        kmsKeys.of(function),
        tracing(function),
        function.truthy("onError"),
        recursiveLoop(function));
  }

  /** Conditions are named; anything else could be no attribute of a resource. */
  private static Optional<Node> condition(Settings function) {
    Optional<Node> condition = function.truthy("condition");
    if (condition.isPresent() && !(condition.get() instanceof Scalar)) {
      function.report("condition", "the name of a condition", condition.get());
    }
    return condition;
  }

  private static Optional<String> recursiveLoop(Settings function) {
    Optional<String> written = function.text("recursiveLoop");
    for (String word : RECURSIVE_LOOP) {
      if (written.isPresent() && written.get().equalsIgnoreCase(word)) {
        return Optional.of(word);
      }
    }
    if (written.isPresent()) {
      function.reportWord("recursiveLoop", written.get(), RECURSIVE_LOOP);
    }
    return Optional.empty();
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
        vpc =
            Optional.of(
                new FunctionNetwork.Vpc(groups.get(), subnets.get(), dualStack(own, general)));
      }
    }
    return new FunctionNetwork(
        vpc, function.has("vpc"), fileSystem(key, function, vpc.isPresent()));
  }

  /** False matters only as the opposite of what the provider says, or as what it says. */
  private static Optional<Node> dualStack(Settings own, Settings general) {
    String key = "ipv6AllowedForDualStack";
    Optional<Node> said = own.truthy(key);
    if (said.isPresent() || general.value(key).isEmpty()) {
      return said;
    }
    Optional<Node> denied = own.value(key);
    return denied.isPresent() ? denied : general.value(key);
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

  private FunctionLogs logs(Settings function, Span span) {
    return new FunctionLogs(
        function.flag("disableLogs"),
        function.truthyOr(provider, "logRetentionInDays"),
        function.truthyOr(provider, "logDataProtectionPolicy"),
        new LoggingReader(provider, diagnostics).read(function, span));
  }

  private Optional<DurableExecution> durable(Settings function) {
    if (function.mapping("durableConfig").isEmpty()) {
      return Optional.empty();
    }
    Settings durable = function.block("durableConfig");
    Optional<Node> timeout = durable.truthy("executionTimeout");
    if (timeout.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.MISSING_PROPERTY,
                  durable.mapping().isEmpty()
                      ? durable.span()
                      : durable.mapping().entries().iterator().next().keySpan(),
                  "a durable function needs the time that an execution may take")
              .help("set `executionTimeout`, in seconds"));
      return Optional.empty();
    }
    return Optional.of(
        new DurableExecution(
            function.keySpan("durableConfig"),
            timeout.get(),
            durable.value("retentionPeriodInDays")));
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
    Optional<DurableExecution> durable = durable(function);
    return new Publishing(versioned || durable.isPresent(), warm, snapStart, durable, naming());
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
