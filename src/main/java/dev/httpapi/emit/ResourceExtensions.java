package dev.httpapi.emit;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code resources.extensions}: changes to resources of the template by logical id. Properties and
 * metadata are replaced one by one, dependencies added, other attributes set.
 */
record ResourceExtensions(Mapping extensions, Diagnostics diagnostics) {

  /** The template with the extensions applied. */
  Fields apply(Fields template) {
    Fields resources = ((Fields) template.get("Resources").orElseGet(Fields::new)).copy();
    for (Mapping.Entry extension : extensions.entries()) {
      Optional<Value> resource = resources.get(extension.key());
      if (resource.isEmpty() || !(resource.get() instanceof Fields fields)) {
        reportUnknown(extension, resources);
      } else if (extension.value() instanceof Mapping changes) {
        resources.put(extension.key(), extend(fields.copy(), changes));
      }
    }
    return template.copy().put("Resources", resources);
  }

  private void reportUnknown(Mapping.Entry extension, Fields resources) {
    List<String> known = new ArrayList<>(resources.asMap().keySet());
    known.remove(RestDeploymentEmitter.UNDIGESTED);
    diagnostics.add(
        Diagnostic.of(
                Code.UNKNOWN_EXTENSION,
                extension.keySpan(),
                "the template has no resource `" + extension.key() + "` to extend")
            .help(Suggestion.didYouMean(extension.key(), known)));
  }

  private Fields extend(Fields resource, Mapping changes) {
    for (Mapping.Entry change : changes.entries()) {
      switch (change.key()) {
        case "Condition",
            "CreationPolicy",
            "DeletionPolicy",
            "UpdatePolicy",
            "UpdateReplacePolicy" ->
            resource.put(change.key(), Value.of(change.value()));
        case "Properties", "Metadata" -> assign(resource, change.key(), change.value());
        case "DependsOn" -> depend(resource, change.value());
        default ->
            diagnostics.add(
                Diagnostic.of(
                    Code.UNKNOWN_EXTENSION,
                    change.keySpan(),
                    "the attribute `" + change.key() + "` of a resource cannot be extended"));
      }
    }
    return resource;
  }

  private static void assign(Fields resource, String attribute, Node changes) {
    Fields values =
        resource.get(attribute).orElseGet(Fields::new) instanceof Fields present
            ? present.copy()
            : new Fields();
    if (Value.of(changes) instanceof Fields fields) {
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        values.put(field.getKey(), field.getValue());
      }
    }
    resource.put(attribute, values);
  }

  private static void depend(Fields resource, Node added) {
    List<Value> all = new ArrayList<>(list(resource.get("DependsOn")));
    all.addAll(list(Optional.of(Value.of(added))));
    resource.put("DependsOn", Value.list(all));
  }

  private static List<Value> list(Optional<Value> value) {
    if (value.isEmpty()) {
      return List.of();
    }
    return value.get() instanceof Value.Items items ? items.values() : List.of(value.get());
  }
}
