package dev.httpapi.template.located;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import java.util.List;
import java.util.Optional;

/** A resource of a template. */
public final class Declared {
  private static final String PROPERTIES = "Properties";

  private final Template template;
  private final String logicalId;
  private final Span keySpan;
  private final Located whole;

  Declared(Template template, String logicalId, Span keySpan, Located whole) {
    this.template = template;
    this.logicalId = logicalId;
    this.keySpan = keySpan;
    this.whole = whole;
  }

  /** The template that it stands in. */
  public Template template() {
    return template;
  }

  public String logicalId() {
    return logicalId;
  }

  /** CloudFormation's name of its type; empty where it has none. */
  public String type() {
    return whole.value() instanceof Fields fields ? fields.text("Type") : "";
  }

  /**
   * What a person would point at for the resource as a whole: the part of the service that it is
   * made from, or its logical id.
   */
  public Span span() {
    return keySpan;
  }

  /** The condition under which it exists, as it is named; empty for one that always does. */
  public Optional<String> condition() {
    return whole.text("Condition");
  }

  /** Whether it is one of {@code resources}, and not made by the compiler. */
  public boolean isWritten() {
    return hasWritten(whole, "Type");
  }

  /** Whether a property of it stands in {@code resources}. */
  public boolean isWritten(String property) {
    Optional<Located> properties = whole.get(PROPERTIES);
    return properties.isPresent() && hasWritten(properties.get(), property);
  }

  private static boolean hasWritten(Located object, String key) {
    return object.value() instanceof Fields fields && fields.keyOrigin(key).isPresent();
  }

  /** The resource with its attributes, such as {@code Properties} and {@code DependsOn}. */
  public Located whole() {
    return whole;
  }

  /** The property that is found by going through objects; empty where there is none. */
  public Optional<Located> get(String... keys) {
    Optional<Located> properties = whole.get(PROPERTIES);
    return properties.isPresent() ? properties.get().get(keys) : Optional.empty();
  }

  /** The items of a list property; none where there is no list. */
  public List<Located> items(String... keys) {
    Optional<Located> properties = whole.get(PROPERTIES);
    return properties.isPresent() ? properties.get().items(keys) : List.of();
  }

  /** The entries of an object property; none where there is no object, or a function. */
  public List<Located.Entry> entries(String... keys) {
    Optional<Located> properties = whole.get(PROPERTIES);
    return properties.isPresent() ? properties.get().entries(keys) : List.of();
  }

  /** The literal text of a property, as {@link Located#text()} gives it. */
  public Optional<String> text(String... keys) {
    Optional<Located> found = get(keys);
    return found.isPresent() ? found.get().text() : Optional.empty();
  }

  /** The resource of this template that a property refers to, by {@code Ref} or an attribute. */
  public Optional<Declared> referred(String... keys) {
    Optional<Located> found = get(keys);
    return found.isPresent() ? template.referred(found.get()) : Optional.empty();
  }
}
