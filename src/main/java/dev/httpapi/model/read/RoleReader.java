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
    return function
        .truthy("role")
        .or(this::existing)
        .or(() -> provider.truthy("role"))
        .map(RoleReader::role)
        .orElseGet(FunctionRole.Shared::new);
  }

  private static FunctionRole role(Node node) {
    if (node instanceof StringNode text && !text.text().startsWith("arn:")) {
      return new FunctionRole.InStack(text.text());
    }
    return new FunctionRole.ByArn(node);
  }

  /** {@code provider.iam.role}, when it names a role instead of describing one. */
  private Optional<Node> existing() {
    return provider.block("iam").truthy("role").filter(RoleReader::namesRole);
  }

  private static boolean namesRole(Node role) {
    return role instanceof StringNode
        || (role instanceof Mapping mapping
            && mapping.entries().stream().anyMatch(entry -> entry.key().contains("::")));
  }

  /** The role that the service makes, unless it names another or every function has its own. */
  Optional<SharedRole> shared(List<FunctionBlock> functions, Span span) {
    boolean allOwn = functions.stream().allMatch(function -> function.settings().has("role"));
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
            role.truthy("permissionsBoundary")
                .or(() -> role.truthy("permissionBoundary"))
                .or(() -> provider.truthy("rolePermissionsBoundary")),
            role.list("statements").or(() -> provider.list("iamRoleStatements")).orElse(List.of()),
            role.list("managedPolicies")
                .or(() -> provider.list("iamManagedPolicies"))
                .orElse(List.of()),
            provider.flag("vpc") || functions.stream().anyMatch(fn -> fn.settings().has("vpc"))));
  }
}
