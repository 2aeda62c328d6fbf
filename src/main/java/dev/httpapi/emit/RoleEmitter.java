package dev.httpapi.emit;

import dev.httpapi.model.SharedRole;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The role that functions share, allowed what their settings need. */
record RoleEmitter(Emission emission) {
  private static final String POLICY_VERSION = "2012-10-17";

  void emit() {
    Optional<SharedRole> role = emission.service().role();
    if (role.isPresent()) {
      emission.add(
          LogicalIds.ROLE,
          Resource.of("AWS::IAM::Role", role.get().span(), properties(role.get())));
    }
  }

  private Fields properties(SharedRole role) {
    Fields trust =
        new Fields()
            .put("Effect", "Allow")
            .put(
                "Principal",
                new Fields().put("Service", Value.texts(List.of("lambda.amazonaws.com"))))
            .put("Action", Value.texts(List.of("sts:AssumeRole")));
    Fields policy =
        new Fields()
            .put("PolicyName", joined("lambda"))
            .put("PolicyDocument", document(new RoleStatements(emission.service(), role).all()));
    List<Value> managed = managedPolicies(role);
    return new Fields()
        .put("AssumeRolePolicyDocument", document(List.of(trust)))
        .put("Policies", Value.list(policy))
        .put("Path", role.path().isPresent() ? Value.of(role.path().get()) : Value.of("/"))
        .put("RoleName", role.name().isPresent() ? Value.of(role.name().get()) : roleName())
        .put("Tags", Tags.list(role.tags()))
        .putNode("PermissionsBoundary", role.permissionsBoundary())
        .put(
            "ManagedPolicyArns",
            managed.isEmpty() ? Optional.empty() : Optional.of(Value.list(managed)));
  }

  private static Fields document(List<Value> statements) {
    return new Fields().put("Version", POLICY_VERSION).put("Statement", Value.list(statements));
  }

  private Value joined(String last) {
    return Intrinsic.join(
        "-",
        Value.of(emission.service().name()),
        Value.of(emission.service().stage()),
        Value.of(last));
  }

  private Value roleName() {
    return Intrinsic.join(
        "-",
        Value.of(emission.service().name()),
        Value.of(emission.service().stage()),
        Intrinsic.region(),
        Value.of("lambdaRole"));
  }

  private static List<Value> managedPolicies(SharedRole role) {
    List<Value> policies = new ArrayList<>(Value.all(role.managedPolicies()));
    if (role.attachesToVpc()) {
      policies.add(
          Intrinsic.join(
              "",
              Value.of("arn:"),
              Intrinsic.partition(),
              Value.of(":iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole")));
    }
    return policies;
  }
}
