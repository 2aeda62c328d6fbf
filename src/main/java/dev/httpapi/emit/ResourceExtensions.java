package dev.httpapi.emit;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.DeploymentBucket;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code resources.extensions}: changes to resources of the template by logical id. Properties and
 * metadata are replaced one by one, dependencies added, other attributes set.
 */
record ResourceExtensions(
    Mapping extensions, Optional<DeploymentBucket> bucket, Diagnostics diagnostics) {

  /** The template with the extensions applied. */
  Fields apply(Fields template) {
    Fields resources = ((Fields) template.get("Resources").orElseGet(Fields::new)).copy();
    for (Mapping.Entry extension : extensions.entries()) {
      if (extension.value() instanceof Mapping changes) {
        extend(extension, changes, resources);
      } else {
        report(extension, "what changes of `" + extension.key() + "`");
      }
    }
    return template.copy().put("Resources", resources);
  }

  /** An extension by nothing is none, as in the framework. */
  private void extend(Mapping.Entry extension, Mapping changes, Fields resources) {
    Optional<Value> resource = resources.get(extension.key());
    if (resource.isPresent() && resource.get() instanceof Fields fields) {
      Fields changed = fields.copy().extendedAt(extension.keySpan());
      resources.put(extension.key(), extend(changed, changes));
    } else if (!changes.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNKNOWN_EXTENSION,
                  extension.keySpan(),
                  "the template has no resource `" + extension.key() + "` to extend")
              .help(new NearestId(resources, bucket).hint(extension.key())));
    }
  }

  private void report(Mapping.Entry entry, String wanted) {
    Node value = entry.value();
    diagnostics.add(
        Diagnostic.of(
            Code.INVALID_VALUE,
            value.isNull() ? entry.keySpan() : value.head(),
            "expected " + wanted + ", found " + value.kind()));
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
        case "Properties", "Metadata" -> assign(resource, change);
        case "DependsOn" -> depend(resource, change);
        default ->
            diagnostics.add(
                Diagnostic.of(
                        Code.UNKNOWN_EXTENSION,
                        change.keySpan(),
                        "the attribute `" + change.key() + "` of a resource cannot be extended")
                    .help(
                        "these can: Properties, Metadata, DependsOn, Condition, DeletionPolicy,"
                            + " UpdateReplacePolicy, UpdatePolicy, CreationPolicy"));
      }
    }
    return resource;
  }

  private void assign(Fields resource, Mapping.Entry change) {
    Fields values =
        resource.get(change.key()).orElseGet(Fields::new) instanceof Fields present
            ? present.copy()
            : new Fields();
    if (change.value() instanceof Mapping changes) {
      for (Mapping.Entry entry : changes.entries()) {
        values.put(entry.key(), Value.of(entry.value()));
      }
    } else if (!change.value().isNull()) {
      report(change, "a mapping for `" + change.key() + "`");
    }
    resource.put(change.key(), values);
  }

  private void depend(Fields resource, Mapping.Entry change) {
    if (change.value() instanceof Mapping) {
      report(change, "a logical id or a list of them for `DependsOn`");
      return;
    }
    List<Value> all = new ArrayList<>(list(resource.get("DependsOn")));
    all.addAll(list(Optional.of(Value.of(change.value()))));
    resource.put("DependsOn", Value.list(all));
  }

  private static List<Value> list(Optional<Value> value) {
    if (value.isEmpty() || value.get() instanceof Value.Null) {
      return List.of();
    }
    return value.get() instanceof Value.Items items ? items.values() : List.of(value.get());
  }
}
