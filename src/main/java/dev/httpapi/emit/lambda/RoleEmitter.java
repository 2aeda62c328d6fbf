package dev.httpapi.emit.lambda;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.emit.base.Tags;
import dev.httpapi.model.ExecutionRole;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionRole;
import dev.httpapi.model.RoleName;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The roles that the service makes, allowed what the settings of their functions need. */
record RoleEmitter(Emission emission) {
  private static final String POLICY_VERSION = "2012-10-17";

  void emit() {
    Optional<ExecutionRole> shared = emission.service().sharedRole();
    if (shared.isPresent()) {
      ExecutionRole role = shared.get();
      List<Value> managed = managedPolicies(role);
      Fields properties = properties(role, new RoleStatements(emission.service(), role).all());
      if (!managed.isEmpty()) {
        properties.put("ManagedPolicyArns", Value.list(managed));
      }
      emission.add(LogicalIds.ROLE, Resource.of("AWS::IAM::Role", role.span(), properties));
    }
    for (Function function : emission.service().functions()) {
      if (function.role() instanceof FunctionRole.Dedicated dedicated) {
        emit(function, dedicated.description());
      }
    }
  }

  /** A function's own role, whose list of managed policies the framework writes even when empty. */
  private void emit(Function function, ExecutionRole role) {
    List<Value> statements = new DedicatedRoleStatements(emission.service(), function, role).all();
    emission.add(
        LogicalIds.dedicatedRole(function.key()),
        Resource.of(
                "AWS::IAM::Role",
                role.span(),
                properties(role, statements)
                    .put("ManagedPolicyArns", Value.list(managedPolicies(role))))
            .condition(function.condition()));
  }

  private Fields properties(ExecutionRole role, List<Value> statements) {
    Fields trust =
        new Fields()
            .put("Effect", "Allow")
            .put(
                "Principal",
                new Fields().put("Service", Value.texts(List.of("lambda.amazonaws.com"))))
            .put("Action", Value.texts(List.of("sts:AssumeRole")));
    Fields policy =
        new Fields().put("PolicyName", policyName()).put("PolicyDocument", document(statements));
    return new Fields()
        .put("AssumeRolePolicyDocument", document(List.of(trust)))
        .put("Policies", Value.list(policy))
        .put("Path", role.path().isPresent() ? Value.of(role.path().get()) : Value.of("/"))
        .put("RoleName", name(role.name()))
        .put("Tags", Tags.list(role.tags()))
        .putNode("PermissionsBoundary", role.permissionsBoundary());
  }

  private static Fields document(List<Value> statements) {
    return new Fields().put("Version", POLICY_VERSION).put("Statement", Value.list(statements));
  }

  private Value policyName() {
    return Intrinsic.join(
        "-",
        Value.of(emission.service().name()),
        Value.of(emission.service().stage()),
        Value.of("lambda"));
  }

  private static Value name(RoleName name) {
    if (name instanceof RoleName.Given given) {
      return Value.of(given.name());
    }
    RoleName.Made made = (RoleName.Made) name;
    List<Value> words = new ArrayList<>();
    for (String word : made.words()) {
      words.add(Value.of(word));
    }
    words.add(Intrinsic.region());
    if (made.suffixed()) {
      words.add(Value.of(RoleName.Made.SUFFIX));
    }
    return Intrinsic.join("-", words.toArray(new Value[0]));
  }

  private static List<Value> managedPolicies(ExecutionRole role) {
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
