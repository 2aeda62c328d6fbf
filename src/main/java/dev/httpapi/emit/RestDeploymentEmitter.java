package dev.httpapi.emit;

import dev.httpapi.model.RestApi;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deployment of a REST API, and the URL that it is found at.
 *
 * <p>API Gateway deploys no API without a method, so that the deployment, and all that needs the
 * stage which it makes, exist only where a method does. It comes after its methods: by {@code
 * DependsOn}, and for a method with a condition of its own by a reference in the metadata, since
 * what depends on a resource that is not created is not created either.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-condition.html">
 *     Condition attribute</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html">
 *     AWS::ApiGateway::Deployment</a>
 */
final class RestDeploymentEmitter {
  /**
   * Stands for the deployment's logical id until the whole template is known. It is no logical id,
   * so that nothing of the service can be called like it.
   */
  static final String UNDIGESTED = LogicalIds.restDeployment("*");

  private static final int MOST_CONDITIONS = 10;

  private final Emission emission;
  private final RestApi api;
  private final RestApiReference reference;
  private final Map<String, Optional<Node>> methods = new LinkedHashMap<>();
  private final Presence presence = new Presence();

  RestDeploymentEmitter(Emission emission, RestApi api, RestApiReference reference) {
    this.emission = emission;
    this.api = api;
    this.reference = reference;
  }

  /** Says that a method is to be there before the API is deployed, under its condition if any. */
  void deploys(String methodId, Optional<Node> condition) {
    methods.put(methodId, condition);
    presence.add(condition);
  }

  String stageName() {
    return api.stage().name();
  }

  /** What must be there before something refers to the stage by its name. */
  String stageDependency() {
    return api.stage().explicit() ? LogicalIds.REST_STAGE : UNDIGESTED;
  }

  /** The condition under which there is a method, and so a deployment and a stage. */
  Optional<Node> condition() {
    if (presence.alternatives().size() < 2) {
      return presence.only();
    }
    return Optional.of(new StringNode(LogicalIds.REST_HAS_METHODS, api.span()));
  }

  void emit() {
    if (presence.alternatives().size() > 1) {
      emission.stack().condition(LogicalIds.REST_HAS_METHODS, anyOf(presence.alternatives()));
    }
    Fields properties = new Fields().put("RestApiId", reference.id());
    if (!api.stage().explicit()) {
      properties.put("StageName", stageName());
    }
    properties.putNode("Description", api.description());
    emission.add(UNDIGESTED, ordered(properties).condition(condition()));
    emission.output(
        "ServiceEndpoint",
        "URL of the service endpoint",
        Intrinsic.join(
            "",
            Value.of("https://"),
            reference.id(),
            Value.of(".execute-api."),
            Intrinsic.region(),
            Value.of("."),
            Intrinsic.urlSuffix(),
            Value.of("/" + stageName())),
        condition());
  }

  /** The deployment after its methods. */
  private Resource ordered(Fields properties) {
    List<Value> dependencies = new ArrayList<>();
    List<Value> conditional = new ArrayList<>();
    for (Map.Entry<String, Optional<Node>> method : methods.entrySet()) {
      Optional<Node> condition = method.getValue();
      if (condition.isEmpty() || presence.only().isPresent()) {
        dependencies.add(Value.of(method.getKey()));
      } else {
        conditional.add(
            Intrinsic.ifElse(
                Value.of(condition.get()), Intrinsic.ref(method.getKey()), Value.of("")));
      }
    }
    Resource deployment =
        Resource.of("AWS::ApiGateway::Deployment", api.span(), properties)
            .dependsOnAll(dependencies);
    return conditional.isEmpty()
        ? deployment
        : deployment.metadata(new Fields().put("ConditionalMethods", Value.list(conditional)));
  }

  /** {@code Fn::Or} takes two to ten conditions, and other such functions among them. */
  private static Value anyOf(List<Node> conditions) {
    List<Value> some = new ArrayList<>();
    for (Node condition : conditions) {
      if (some.size() == MOST_CONDITIONS) {
        Value before = new Fields().put("Fn::Or", Value.list(some));
        some = new ArrayList<>(List.of(before));
      }
      some.add(new Fields().put("Condition", Value.of(condition)));
    }
    return new Fields().put("Fn::Or", Value.list(some));
  }
}
