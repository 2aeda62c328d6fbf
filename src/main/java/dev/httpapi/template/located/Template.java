package dev.httpapi.template.located;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template as rules look at it: resources by logical id and by type, every value located. */
public final class Template {
  private final Fields fields;
  private final Span service;
  private final Map<String, Declared> resources = new LinkedHashMap<>();
  private final Map<String, List<Declared>> byType = new LinkedHashMap<>();

  /**
   * A template.
   *
   * @param service what a person would point at for the template as a whole
   */
  public Template(Fields fields, Span service) {
    this.fields = fields;
    this.service = service;
    Fields section = fields.fields("Resources");
    for (Map.Entry<String, Value> resource : section.asMap().entrySet()) {
      if (resource.getValue() instanceof Fields) {
        declare(resource.getKey(), section, resource.getValue());
      }
    }
  }

  private void declare(String logicalId, Fields section, Value resource) {
    Span key = section.keyOrigin(logicalId).orElse(service);
    // A generated resource that the service changes is still made where it was.
    Optional<Span> origin = resource.origin();
    boolean own = resource instanceof Fields written && written.keyOrigin("Type").isPresent();
    Span place = origin.isPresent() && !own ? origin.get() : key;
    Declared declared = new Declared(this, logicalId, place, new Located(resource, place));
    resources.put(logicalId, declared);
    List<Declared> ofType = byType.get(declared.type());
    if (ofType == null) {
      ofType = new ArrayList<>();
      byType.put(declared.type(), ofType);
    }
    ofType.add(declared);
  }

  /** All resources, in the order of the template. */
  public Iterable<Declared> resources() {
    return resources.values();
  }

  /** The number of resources. */
  public int size() {
    return resources.size();
  }

  /** The types that resources have. */
  public Set<String> types() {
    return byType.keySet();
  }

  /** The resources of a type, in the order of the template. */
  public List<Declared> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  public Optional<Declared> resource(String logicalId) {
    return Optional.ofNullable(resources.get(logicalId));
  }

  /**
   * The resource of this template that a value is a reference to, by {@code Ref} or an attribute.
   */
  public Optional<Declared> referred(Located value) {
    Optional<References.Reference> reference =
        value.value() instanceof Fields object ? References.of(object) : Optional.empty();
    return reference.isPresent() ? resource(reference.get().logicalId()) : Optional.empty();
  }

  /** A section such as {@code Outputs}; an empty object where there is none. */
  public Located section(String name) {
    Optional<Value> section = fields.get(name);
    return new Located(section.isPresent() ? section.get() : new Fields(), service);
  }

  /** The whole template. */
  public Fields fields() {
    return fields;
  }

  /** What a person would point at for the template as a whole. */
  public Span span() {
    return service;
  }
}
