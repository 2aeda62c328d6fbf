package dev.httpapi.model.read;

import dev.httpapi.model.FunctionRole;
import dev.httpapi.model.SharedRole;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;

/** Reads which role functions run as, and the role that they share. */
final class RoleReader {
  private final Settings provider;

  RoleReader(Settings provider) {
    this.provider = provider;
  }

  /** A function's own role, else one that the provider names, else the shared one. */
  FunctionRole of(Settings function) {
    Optional<Node> role = function.truthy("role");
    if (role.isEmpty()) {
      role = existing();
    }
    if (role.isEmpty()) {
      role = provider.truthy("role");
    }
    if (role.isEmpty()) {
      return new FunctionRole.Shared();
    }
    if (role.get() instanceof StringNode text && !text.text().startsWith("arn:")) {
      return new FunctionRole.InStack(text.text());
    }
    return new FunctionRole.ByArn(role.get());
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
  Optional<SharedRole> shared(List<FunctionBlock> functions, Span span) {
    boolean allOwn = true;
    boolean anyInVpc = provider.flag("vpc");
    for (FunctionBlock function : functions) {
      allOwn &= function.settings().has("role");
      anyInVpc |= function.settings().has("vpc");
    }
    if (allOwn || existing().isPresent() || provider.has("role")) {
      return Optional.empty();
    }
    Settings role = provider.block("iam").block("role");
    return Optional.of(
        new SharedRole(
            span,
            role.truthy("path"),
            role.truthy("name"),
            role.mapping("tags"),
            permissionsBoundary(role),
            items(role, "statements", "iamRoleStatements"),
            items(role, "managedPolicies", "iamManagedPolicies"),
            anyInVpc));
  }

  /** As it is spelt today, as it was misspelt once, or as the provider's own setting. */
  private Optional<Node> permissionsBoundary(Settings role) {
    Optional<Node> boundary = role.truthy("permissionsBoundary");
    if (boundary.isEmpty()) {
      boundary = role.truthy("permissionBoundary");
    }
    return boundary.isPresent() ? boundary : provider.truthy("rolePermissionsBoundary");
  }

  /** A list of the role, else the provider's list of the older name; the two are not joined. */
  private List<Node> items(Settings role, String key, String olderKey) {
    Optional<List<Node>> items = role.list(key);
    return items.isPresent() ? items.get() : provider.list(olderKey).orElse(List.of());
  }
}
