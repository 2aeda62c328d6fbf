package dev.httpapi.emit;

import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a template that is APIs: resources of API Gateway, the permissions and log groups
 * that they need, and their outputs. What they refer to beside that, such as the ARN of a function,
 * is a parameter of the template, named after the resource and its attribute.
 */
final class ApiPart {
  private static final String API_GATEWAY = "AWS::ApiGateway";
  private static final String PERMISSION = "AWS::Lambda::Permission";
  private static final String PRINCIPAL = "apigateway.amazonaws.com";

  /** Resources of other types that serve an API alone. */
  private static final Set<String> SERVING =
      Set.of(
          LogicalIds.HTTP_API_LOG_GROUP,
          LogicalIds.REST_LOG_GROUP,
          LogicalIds.WEBSOCKET_LOG_GROUP,
          LogicalIds.REST_ACCOUNT_ROLE);

  private static final Set<String> OUTPUTS =
      Set.of("HttpApiId", "HttpApiUrl", "ServiceEndpoint", "ServiceEndpointWebsocket");

  private final Fields template;
  private final Set<String> kept = new HashSet<>();
  private final Set<String> leftOut = new HashSet<>();
  private final Fields parameters;
  private final Map<String, String> parameterNames = new HashMap<>();

  private ApiPart(Fields template) {
    this.template = template;
    this.parameters = template.fields("Parameters").copy();
  }

  static Fields of(Fields template) {
    return new ApiPart(template).part();
  }

  private Fields part() {
    Map<String, Value> resources = template.fields("Resources").asMap();
    for (Map.Entry<String, Value> resource : resources.entrySet()) {
      boolean serves =
          resource.getValue() instanceof Fields fields && isOfApi(resource.getKey(), fields);
      // Fn::ForEach and its like may make anything, and refer to nothing by themselves.
      boolean isMacro = !(resource.getValue() instanceof Fields);
      (serves || isMacro ? kept : leftOut).add(resource.getKey());
    }
    Fields keptResources = Fields.like(template.fields("Resources"));
    for (Map.Entry<String, Value> resource : resources.entrySet()) {
      if (kept.contains(resource.getKey())) {
        keptResources.put(
            resource.getKey(),
            resource.getValue() instanceof Fields fields
                ? resource(fields)
                : withParameters(resource.getValue()));
      }
    }
    Fields outputs = outputs();
    Fields part = template.copy().put("Resources", keptResources).put("Outputs", outputs);
    if (!parameters.isEmpty()) {
      part.put("Parameters", parameters);
    }
    return part;
  }

  private static boolean isOfApi(String logicalId, Fields resource) {
    String type = resource.text("Type");
    if (type.equals(PERMISSION)) {
      return resource.fields("Properties").text("Principal").equals(PRINCIPAL);
    }
    return type.startsWith(API_GATEWAY) || SERVING.contains(logicalId);
  }

  private Fields resource(Fields resource) {
    Fields changed = Fields.like(resource);
    for (Map.Entry<String, Value> attribute : resource.asMap().entrySet()) {
      if (attribute.getKey().equals("DependsOn")) {
        changed.put("DependsOn", dependencies(attribute.getValue()));
      } else {
        changed.put(attribute.getKey(), withParameters(attribute.getValue()));
      }
    }
    return changed;
  }

  private Optional<Value> dependencies(Value given) {
    if (!(given instanceof Value.Items items)) {
      return isLeftOut(given) ? Optional.empty() : Optional.of(given);
    }
    List<Value> remaining = new ArrayList<>();
    for (Value item : items.values()) {
      if (!isLeftOut(item)) {
        remaining.add(item);
      }
    }
    return remaining.isEmpty() ? Optional.empty() : Optional.of(items.with(remaining));
  }

  /** Outputs of the APIs: ours, and those of the user that tell of a resource that is kept. */
  private Fields outputs() {
    Fields outputs = Fields.like(template.fields("Outputs"));
    for (Map.Entry<String, Value> output : template.fields("Outputs").asMap().entrySet()) {
      References references = new References(output.getValue());
      if (OUTPUTS.contains(output.getKey())
          || (references.anyOf(kept) && !references.anyOf(leftOut))) {
        outputs.put(output.getKey(), withParameters(output.getValue()));
      }
    }
    return outputs;
  }

  private Value withParameters(Value value) {
    if (value instanceof Value.Items items) {
      List<Value> changed = new ArrayList<>(items.values().size());
      for (Value item : items.values()) {
        changed.add(withParameters(item));
      }
      return items.with(changed);
    }
    if (!(value instanceof Fields fields)) {
      return value;
    }
    Optional<References.Reference> reference = References.of(fields);
    if (reference.isPresent() && leftOut.contains(reference.get().logicalId())) {
      return Fields.like(fields).put("Ref", parameter(reference.get(), new Fields()));
    }
    Fields changed = Fields.like(fields);
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      changed.put(
          field.getKey(),
          field.getKey().equals("Fn::Sub")
              ? substitution(field.getValue())
              : withParameters(field.getValue()));
    }
    return changed;
  }

  private Value substitution(Value sub) {
    if (sub instanceof Value.Text text) {
      return new Value.Text(substituted(text.text(), new Fields()), text.origin());
    }
    if (sub instanceof Value.Items items
        && items.values().size() == 2
        && items.values().get(0) instanceof Value.Text text
        && items.values().get(1) instanceof Fields variables) {
      return items.with(
          List.of(
              new Value.Text(substituted(text.text(), variables), text.origin()),
              withParameters(variables)));
    }
    return withParameters(sub);
  }

  private String substituted(String text, Fields variables) {
    StringBuilder changed = new StringBuilder(text.length());
    int copied = 0;
    for (References.Placeholder place : References.placeholders(text)) {
      References.Reference reference = place.reference();
      if (leftOut.contains(reference.logicalId()) && !variables.has(place.name())) {
        changed.append(text, copied, place.start()).append("${");
        changed.append(parameter(reference, variables)).append('}');
        copied = place.end();
      }
    }
    return changed.append(text, copied, text.length()).toString();
  }

  /** The parameter for a reference, of a name that none of {@code variables} has. */
  private String parameter(References.Reference reference, Fields variables) {
    String wanted = reference.logicalId() + alphanumeric(reference.attribute());
    String key = reference.logicalId() + "." + reference.attribute();
    String known = parameterNames.get(key);
    if (known != null && !variables.has(known)) {
      return known;
    }
    String name = wanted;
    while (parameters.has(name) || kept.contains(name) || variables.has(name)) {
      name += "Value";
    }
    parameterNames.put(key, name);
    String what =
        reference.attribute().isEmpty()
            ? "What a reference to " + reference.logicalId() + " gives"
            : reference.attribute() + " of " + reference.logicalId();
    parameters.put(name, new Fields().put("Type", "String").put("Description", what));
    return name;
  }

  private static String alphanumeric(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isAlphanumeric(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private boolean isLeftOut(Value logicalId) {
    return logicalId instanceof Value.Text text && leftOut.contains(text.text());
  }
}
