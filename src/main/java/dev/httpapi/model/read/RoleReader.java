package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.ExecutionRole;
import dev.httpapi.model.FunctionRole;
import dev.httpapi.model.RoleName;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;

/** Reads which role functions run as, and the role that they share. */
final class RoleReader {
  private final Settings provider;
  private final ServiceName service;
  private final DedicatedRoleReader dedicated;
  private final Diagnostics diagnostics;

  RoleReader(Settings root, Settings provider, ServiceName service, Diagnostics diagnostics) {
    this.provider = provider;
    this.service = service;
    this.dedicated = new DedicatedRoleReader(root, provider, service, diagnostics);
    this.diagnostics = diagnostics;
  }

  /** A function's own role, else one that the provider names, else one that is made. */
  FunctionRole of(FunctionBlock function) {
    Optional<Node> role = function.settings().truthy("role");
    if (role.isPresent()) {
      dedicated.refuseBeside(role.get(), function);
      return named(role.get());
    }
    Optional<Node> general = existing();
    if (general.isEmpty()) {
      general = provider.truthy("role");
    }
    if (general.isPresent()) {
      dedicated.warnBeside(general.get(), function);
      return named(general.get());
    }
    if (dedicated.isAskedFor(function)) {
      return new FunctionRole.Dedicated(dedicated.read(function));
    }
    dedicated.warnUnasked(function);
    return new FunctionRole.Shared();
  }

  private static FunctionRole named(Node role) {
    if (role instanceof StringNode text
        && !text.text().startsWith("arn:")
        && !Deferred.isPromise(text.text())) {
      return new FunctionRole.InStack(text.text(), text.span());
    }
    return new FunctionRole.ByArn(role);
  }

  /** {@code provider.iam.role}, when it names a role instead of describing one. */
  private Optional<Node> existing() {
    Optional<Node> role = provider.block("iam").truthy("role");
    return role.isPresent() && namesRole(role.get()) ? role : Optional.empty();
  }

  private static boolean namesRole(Node role) {
    if (role instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        if (entry.key().contains("::")) {
          return true;
        }
      }
    }
    return role instanceof StringNode;
  }

  /** The role that the service makes, unless it names another or every function has its own. */
  Optional<ExecutionRole> shared(List<FunctionBlock> functions, Span span) {
    boolean allOwn = true;
    boolean anyInVpc = provider.flag("vpc");
    for (FunctionBlock function : functions) {
      allOwn &= function.settings().has("role");
      anyInVpc |= function.settings().has("vpc");
    }
    if (allOwn || existing().isPresent()) {
      return Optional.empty();
    }
    if (provider.has("role")) {
      refuseModeBesideRole();
      return Optional.empty();
    }
    if (dedicated.isEachFunctionsOwn()) {
      return Optional.empty();
    }
    Settings role = provider.block("iam").block("role");
    Optional<Node> name = role.truthy("name");
    return Optional.of(
        new ExecutionRole(
            span,
            name.isPresent()
                ? new RoleName.Given(name.get())
                : new RoleName.Made(List.of(service.name(), service.stage()), true),
            role.truthy("path"),
            role.mapping("tags"),
            dedicated.sharedBoundary(functions),
            items(role, "statements", "iamRoleStatements"),
            items(role, "managedPolicies", "iamManagedPolicies"),
            anyInVpc));
  }

  private void refuseModeBesideRole() {
    if (dedicated.isEachFunctionsOwn()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.CONFLICTING_ROLES,
                  provider.block("iam").block("role").keySpan("mode"),
                  "each function is to have a role of its own, and the provider names one for all")
              .related(provider.keySpan("role"), "the role for all functions")
              .help("leave out one of them"));
    }
  }

  /** A list of the role, else the provider's list of the older name; the two are not joined. */
  private List<Node> items(Settings role, String key, String olderKey) {
    Optional<List<Node>> items = role.list(key);
    return items.isPresent() ? items.get() : provider.list(olderKey).orElse(List.of());
  }
}
