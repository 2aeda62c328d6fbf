package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.ExecutionRole;
import dev.httpapi.model.RoleName;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the role that a function has for itself. The provider asks for it with {@code
 * iam.role.mode: perFunction}, or a function with statements or policies of its own: in {@code
 * iam}, as version 4 of the framework reads it, or as the plugin serverless-iam-roles-per-function
 * had it before.
 */
final class DedicatedRoleReader {
  /** What IAM allows a role's name to have, in characters. */
  private static final int LONGEST_NAME = 64;

  private static final List<String> MODES = List.of("shared", "perFunction");

  private static final List<String> OLDER_KEYS =
      List.of(
          "iamRoleStatements",
          "iamRoleStatementsInherit",
          "iamRoleStatementsName",
          "iamPermissionsBoundary");

  private final Settings provider;
  private final Settings iam;
  private final Settings plugin;
  private final ServiceName service;
  private final Diagnostics diagnostics;
  private final String mode;

  DedicatedRoleReader(
      Settings root, Settings provider, ServiceName service, Diagnostics diagnostics) {
    this.provider = provider;
    this.iam = provider.block("iam");
    this.plugin = pluginSettings(root);
    this.service = service;
    this.diagnostics = diagnostics;
    this.mode = general().text("mode").orElse("shared");
    if (!MODES.contains(mode)) {
      general().reportWord("mode", mode, MODES);
    }
  }

  private static Settings pluginSettings(Settings root) {
    return root.value("custom").isPresent() && root.value("custom").get() instanceof Mapping
        ? root.block("custom").block(Plugins.ROLES_PER_FUNCTION)
        : root.empty();
  }

  /** Whether {@code iam.role.mode} gives every function a role of its own. */
  boolean isEachFunctionsOwn() {
    return mode.equals("perFunction");
  }

  /** Whether a function has a role of its own when nothing names one for it. */
  boolean isAskedFor(FunctionBlock function) {
    return isEachFunctionsOwn() || hasOwnNeeds(function);
  }

  /** The role of one function: what the provider says of roles, and the function over it. */
  ExecutionRole read(FunctionBlock function) {
    Settings own = own(function);
    List<Node> managed = new ArrayList<>();
    if (isEachFunctionsOwn()) {
      managed.addAll(general().list("managedPolicies").orElse(List.of()));
    }
    managed.addAll(own.list("managedPolicies").orElse(List.of()));
    return new ExecutionRole(
        function.keySpan(),
        name(function),
        own.truthyOr(general(), "path"),
        own.over(general(), "tags"),
        boundary(function),
        statements(function),
        managed,
        isInVpc(function.settings()) || isInVpc(provider));
  }

  /**
   * The most that the shared role may do: as it is spelt today, misspelt once, or the older place.
   */
  Optional<Node> sharedBoundary(List<FunctionBlock> functions) {
    Optional<Node> global = plugin.truthy("iamGlobalPermissionsBoundary");
    for (FunctionBlock function : functions) {
      if (global.isPresent() && hasOwnNeeds(function)) {
        return global;
      }
    }
    return sharedBoundary();
  }

  /** A role that is named is not changed, so what a function wants beside it has no place. */
  void refuseBeside(Node role, FunctionBlock function) {
    if (hasOwnNeeds(function)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.CONFLICTING_ROLES,
                  function.settings().keySpan(settingOf(function).orElseThrow()),
                  "`" + function.key() + "` runs as a role that it names, which is not changed")
              .related(role.span(), "the role that it names")
              .help("leave out `role`, or give that role what the function needs"));
    }
  }

  /** Says that what a function wants has no effect since all functions run as one role. */
  void warnBeside(Node role, FunctionBlock function) {
    Optional<String> setting = settingOf(function);
    if (setting.isPresent()) {
      diagnostics.add(
          unused(function, setting.get(), "`" + function.key() + "` has no role of its own")
              .related(role.span(), "all functions run as this role"));
    }
  }

  /** Says that a function names or tags a role of its own that nothing asks for. */
  void warnUnasked(FunctionBlock function) {
    Optional<String> setting = settingOf(function);
    if (setting.isPresent()) {
      diagnostics.add(
          unused(function, setting.get(), "`" + function.key() + "` runs as the shared role")
              .help(
                  "its own `iam.role.statements`, or `iam.role.mode: perFunction` of the provider,"
                      + " gives it a role of its own"));
    }
  }

  private static Diagnostic unused(FunctionBlock function, String setting, String why) {
    return Diagnostic.of(
        Code.UNUSED_SETTING,
        function.settings().keySpan(setting),
        "`" + setting + "` has no effect: " + why);
  }

  private static Optional<String> settingOf(FunctionBlock function) {
    if (function.settings().truthy("iam").isPresent()) {
      return Optional.of("iam");
    }
    for (String key : OLDER_KEYS) {
      if (function.settings().has(key)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private static boolean hasOwnNeeds(FunctionBlock function) {
    Settings role = own(function);
    return function.settings().has("iamRoleStatements")
        || role.has("statements")
        || !role.list("managedPolicies").orElse(List.of()).isEmpty();
  }

  private static Settings own(FunctionBlock function) {
    return function.settings().block("iam").block("role");
  }

  /** What the provider says of roles, when it does not name one that exists. */
  private Settings general() {
    Optional<Node> role = iam.value("role");
    return role.isPresent() && role.get() instanceof Mapping ? iam.block("role") : iam.empty();
  }

  private RoleName name(FunctionBlock function) {
    Optional<Node> given = own(function).truthy("name");
    if (given.isEmpty()) {
      given = function.settings().truthy("iamRoleStatementsName");
    }
    if (given.isPresent()) {
      return new RoleName.Given(given.get());
    }
    if (general().truthy("name").isPresent()) {
      refuseOneName(function);
      return new RoleName.Given(general().truthy("name").get());
    }
    return made(function);
  }

  /** Two roles of one name cannot be. */
  private void refuseOneName(FunctionBlock function) {
    diagnostics.add(
        Diagnostic.of(
                Code.CONFLICTING_ROLES,
                function.keySpan(),
                "the role of `" + function.key() + "` has no name of its own")
            .related(
                general().keySpan("name"), "this names the shared role, and only one can have it")
            .help("name it: `iam: {role: {name: ...}}`, or leave out the shared name"));
  }

  private RoleName made(FunctionBlock function) {
    List<String> words = List.of(service.name(), service.stage(), function.key());
    int length = String.join("-", words).length() + 1 + service.region().length();
    if (length > LONGEST_NAME) {
      diagnostics.add(
          Diagnostic.of(
                  Code.ROLE_NAME_TOO_LONG,
                  function.keySpan(),
                  "the name of its role has " + length + " characters, and IAM allows 64")
              .help("name it: `iam: {role: {name: ...}}`"));
    }
    boolean suffixed = length + 1 + RoleName.Made.SUFFIX.length() <= LONGEST_NAME;
    return new RoleName.Made(words, suffixed);
  }

  private Optional<Node> boundary(FunctionBlock function) {
    Optional<Node> boundary = own(function).truthy("permissionsBoundary");
    if (boundary.isEmpty()) {
      boundary = function.settings().truthy("iamPermissionsBoundary");
    }
    if (boundary.isEmpty()) {
      boundary = plugin.truthy("iamGlobalPermissionsBoundary");
    }
    return boundary.isPresent() ? boundary : sharedBoundary();
  }

  private Optional<Node> sharedBoundary() {
    Optional<Node> boundary = general().truthy("permissionsBoundary");
    if (boundary.isEmpty()) {
      boundary = general().truthy("permissionBoundary");
    }
    return boundary.isPresent() ? boundary : provider.truthy("rolePermissionsBoundary");
  }

  /** The provider's statements, where the function inherits them, and its own. */
  private List<Node> statements(FunctionBlock function) {
    List<Node> statements = new ArrayList<>();
    if (inherits(function.settings())) {
      statements.addAll(
          provider.has("iam")
              ? general().list("statements").orElse(List.of())
              : provider.list("iamRoleStatements").orElse(List.of()));
    }
    Settings role = own(function);
    statements.addAll(
        role.has("statements")
            ? role.list("statements").orElse(List.of())
            : function.settings().list("iamRoleStatements").orElse(List.of()));
    return statements;
  }

  /** As the function says, else as the plugin's settings do, else only when all have their own. */
  private boolean inherits(Settings function) {
    Settings own = function.block("iam");
    if (own.has("inheritStatements")) {
      return own.flag("inheritStatements");
    }
    if (function.has("iamRoleStatementsInherit")) {
      return function.flag("iamRoleStatementsInherit");
    }
    return plugin.has("defaultInherit") ? plugin.flag("defaultInherit") : isEachFunctionsOwn();
  }

  private static boolean isInVpc(Settings settings) {
    Optional<Node> vpc = settings.truthy("vpc");
    return vpc.isPresent() && !(vpc.get() instanceof Mapping mapping && mapping.isEmpty());
  }
}
