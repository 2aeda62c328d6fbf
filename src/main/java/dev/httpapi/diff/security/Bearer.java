package dev.httpapi.diff.security;

import dev.httpapi.diff.policies.Policy;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is allowed something: a role, a user or a group of a template, or a policy that is attached
 * to none of these.
 *
 * @param id the logical id, of the new side where there is one
 * @param policy all that its policies say together, as far as they stand in the template
 * @param attached managed policies that stand elsewhere
 */
record Bearer(String id, Declared resource, Policy policy, List<Located> attached) {
  private static final Set<String> HOLDERS =
      Set.of("AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group");

  /** Types that are a policy, with the properties that say whose it is. */
  private static final Map<String, List<String>> POLICIES =
      Map.of(
          "AWS::IAM::Policy", List.of("Roles", "Users", "Groups"),
          "AWS::IAM::ManagedPolicy", List.of("Roles", "Users", "Groups"),
          "AWS::IAM::RolePolicy", List.of("RoleName"),
          "AWS::IAM::UserPolicy", List.of("UserName"),
          "AWS::IAM::GroupPolicy", List.of("GroupName"));

  boolean isHolder() {
    return HOLDERS.contains(resource.type());
  }

  /** All of a template, by their ids, in its order. */
  static Map<String, Bearer> of(Template template, OldSide side) {
    Map<String, Bearer> all = new LinkedHashMap<>();
    for (Declared resource : template.resources()) {
      if (HOLDERS.contains(resource.type())) {
        List<Located> attached = new ArrayList<>();
        Policy policy = own(resource, side, attached);
        all.put(side.id(resource.logicalId()), bearer(resource, policy, side, attached));
      }
    }
    for (Declared resource : template.resources()) {
      if (POLICIES.containsKey(resource.type())) {
        attach(resource, all, side);
      }
    }
    return all;
  }

  private static Bearer bearer(
      Declared resource, Policy policy, OldSide side, List<Located> attached) {
    return new Bearer(side.id(resource.logicalId()), resource, policy, List.copyOf(attached));
  }

  private static Policy own(Declared holder, OldSide side, List<Located> attached) {
    List<Located> documents = new ArrayList<>();
    for (Located policy : holder.items("Policies")) {
      documents.add(side.of(policy.get("PolicyDocument").orElse(policy)));
    }
    Policy policy = Policy.of(documents);
    for (Located arn : holder.items("ManagedPolicyArns")) {
      Optional<Declared> own = holder.template().referred(arn);
      if (own.isPresent() && own.get().type().equals("AWS::IAM::ManagedPolicy")) {
        policy = policy.and(Policy.of(side.of(own.get().get("PolicyDocument"))));
      } else {
        attached.add(side.of(arn));
      }
    }
    return policy;
  }

  private static void attach(Declared policy, Map<String, Bearer> all, OldSide side) {
    Policy document = Policy.of(side.of(policy.get("PolicyDocument")));
    boolean attached = isListed(policy);
    for (String property : POLICIES.get(policy.type())) {
      for (Located holder : policy.get(property).map(Located::each).orElse(List.of())) {
        Optional<String> id = holder(policy.template(), holder).map(side::id);
        if (id.isPresent() && all.containsKey(id.get())) {
          Bearer known = all.get(id.get());
          all.put(
              id.get(), bearer(known.resource, known.policy.and(document), side, known.attached));
          attached = true;
        }
      }
    }
    if (!attached) {
      all.put(side.id(policy.logicalId()), bearer(policy, document, side, List.of()));
    }
  }

  /** Whether a role of the template names a managed policy, and not the other way round. */
  private static boolean isListed(Declared policy) {
    for (String type : HOLDERS) {
      for (Declared holder : policy.template().ofType(type)) {
        for (Located arn : holder.items("ManagedPolicyArns")) {
          Optional<Declared> own = policy.template().referred(arn);
          if (own.isPresent() && own.get().logicalId().equals(policy.logicalId())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** By a reference, or by the name that it gives itself. */
  private static Optional<String> holder(Template template, Located name) {
    Optional<Declared> referred = template.referred(name);
    if (referred.isPresent()) {
      return referred.map(Declared::logicalId);
    }
    for (String type : HOLDERS) {
      String property = type.substring(type.lastIndexOf(':') + 1) + "Name";
      for (Declared holder : template.ofType(type)) {
        if (holder.get(property).map(Located::value).equals(Optional.of(name.value()))) {
          return Optional.of(holder.logicalId());
        }
      }
    }
    return Optional.empty();
  }
}
