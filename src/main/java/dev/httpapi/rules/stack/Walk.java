package dev.httpapi.rules.stack;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One walk through a template, which gathers for all rules what they look at: functions and where
 * they stand, references, conditions, texts with dynamic references.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Where
 *     functions may stand</a>
 */
final class Walk {
  private static final String CONDITION = "Condition";

  private final Template template;
  private final List<Call> calls = new ArrayList<>();
  private final List<Call> crowded = new ArrayList<>();
  private final List<Literal> literals = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Reference> dependencies = new ArrayList<>();
  private boolean open;
  private boolean referringItself;

  /** Walks through a template. */
  Walk(Template template) {
    this.template = template;
    open = template.fields().has("Transform");
    plainSection("Parameters");
    plainSection("Mappings");
    section("Conditions", Place.CONDITION);
    section("Rules", Place.RULE);
    openedBy(template.fields().fields("Resources"));
    for (Declared resource : template.resources()) {
      resource(resource);
    }
    outputs();
    for (Call call : calls) {
      referringItself |= ReferencesOf.add(call, references);
    }
    references.addAll(dependencies);
  }

  Template template() {
    return template;
  }

  /**
   * Whether something unknown changes the template before CloudFormation reads it: a transform, a
   * macro, a module. Then nothing is certain of names and functions.
   */
  boolean isOpen() {
    return open;
  }

  /** Whether the service itself writes references, beside those that are made of its settings. */
  boolean isReferringItself() {
    return referringItself;
  }

  /**
   * The functions that the service writes, the outer ones before those in their arguments. Those
   * that the compiler makes are right, and right where they are.
   */
  List<Call> calls() {
    return calls;
  }

  /** Functions that have other keys beside them. */
  List<Call> crowded() {
    return crowded;
  }

  /** Texts with dynamic references. */
  List<Literal> literals() {
    return literals;
  }

  /** Resources and outputs that have a condition. */
  List<Site> conditional() {
    return sites;
  }

  /**
   * All that is named by {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub} and {@code DependsOn}.
   */
  List<Reference> references() {
    return references;
  }

  private void plainSection(String name) {
    Located section = template.section(name);
    walk(section.value(), section.span(), Site.of(Place.PLAIN, name), Optional.empty(), 0);
  }

  private void section(String name, Place place) {
    Located section = template.section(name);
    if (section.value() instanceof Fields fields) {
      openedBy(fields);
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        Site site = Site.of(place, field.getKey());
        walk(field.getValue(), section.span(), site, Optional.empty(), 0);
      }
    }
  }

  private void openedBy(Fields section) {
    for (String key : section.asMap().keySet()) {
      open |= key.startsWith("Fn::");
    }
  }

  private void resource(Declared resource) {
    open |= resource.type().endsWith("::MODULE");
    Optional<Site.Condition> condition = condition(resource.whole());
    Fields fields = (Fields) resource.whole().value();
    for (Map.Entry<String, Value> attribute : fields.asMap().entrySet()) {
      String key = attribute.getKey();
      if (key.equals("Type") && attribute.getValue() instanceof Value.Text) {
        continue;
      }
      Place place =
          switch (key) {
            case "Properties", "Metadata", "UpdatePolicy" -> Place.VALUES;
            case "CreationPolicy" -> Place.CREATION_POLICY;
            case "DeletionPolicy", "UpdateReplacePolicy" -> Place.POLICY_WORD;
            default -> Place.WORD;
          };
      Site site = new Site(place, resource.logicalId(), key, Optional.of(resource), condition);
      if (key.equals("DependsOn")) {
        dependsOn(resource, site);
      }
      if (!(attribute.getValue() instanceof Value.Text)) {
        walk(attribute.getValue(), resource.whole().span(), site, Optional.empty(), 0);
      }
      if (key.equals(CONDITION) && condition.isPresent()) {
        sites.add(site);
      }
    }
  }

  private void dependsOn(Declared resource, Site site) {
    Optional<Located> named = resource.whole().get("DependsOn");
    if (named.isPresent() && named.get().value() instanceof Value.Text) {
      dependsOn(named.get(), site);
    }
    for (Located item : resource.whole().items("DependsOn")) {
      dependsOn(item, site);
    }
  }

  private void dependsOn(Located name, Site site) {
    if (name.value() instanceof Value.Text text) {
      referringItself |= text.origin().isPresent();
      dependencies.add(Reference.made(Reference.DEPENDS_ON, text.text(), "", name.span(), site));
    }
  }

  private static Optional<Site.Condition> condition(Located part) {
    Optional<Located> name = part.get(CONDITION);
    return name.isPresent() && name.get().value() instanceof Value.Text text
        ? Optional.of(new Site.Condition(text.text(), name.get().span()))
        : Optional.empty();
  }

  private void outputs() {
    Located section = template.section("Outputs");
    if (section.value() instanceof Fields fields) {
      openedBy(fields);
    }
    for (Located.Entry output : section.entries()) {
      Optional<Site.Condition> condition = condition(output.value());
      for (Located.Entry part : output.value().entries()) {
        Place place = part.key().equals("Value") ? Place.OUTPUT : Place.WORD;
        place = part.key().equals("Export") ? Place.EXPORT_NAME : place;
        Site site = new Site(place, output.key(), part.key(), Optional.empty(), condition);
        walk(part.value().value(), part.value().span(), site, Optional.empty(), 0);
        if (part.key().equals(CONDITION) && condition.isPresent()) {
          sites.add(site);
        }
      }
    }
  }

  private void walk(Value value, Span outer, Site site, Optional<Call> around, int position) {
    if (value instanceof Value.Text text) {
      if (text.text().contains(DynamicReference.START)) {
        literals.add(new Literal(text.text(), text.origin().orElse(outer), site, around));
      }
    } else if (value instanceof Value.Items items) {
      Span span = items.origin().orElse(outer);
      for (Value item : items.values()) {
        walk(item, span, site, around, position);
      }
    } else if (value instanceof Fields fields) {
      walk(fields, fields.origin().orElse(outer), site, around, position);
    }
  }

  private void walk(Fields fields, Span span, Site site, Optional<Call> around, int position) {
    boolean single = fields.asMap().size() == 1;
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      String key = field.getKey();
      if (!isFunction(key, site, around)) {
        walk(field.getValue(), span, site, around, position);
        continue;
      }
      if (single && field.getValue().origin().isEmpty()) {
        made(key, field.getValue(), span, site);
        continue;
      }
      open |= key.equals("Fn::Transform") || key.startsWith("Fn::ForEach");
      Span keySpan = fields.keyOrigin(key).orElse(span);
      Call call =
          new Call(key, new Located(field.getValue(), keySpan), keySpan, site, around, position);
      (single ? calls : crowded).add(call);
      arguments(call);
    }
  }

  /** A function that the compiler makes. */
  private void made(String key, Value argument, Span span, Site site) {
    if (argument instanceof Value.Text text) {
      if (key.equals("Ref")) {
        references.add(Reference.made(key, text.text(), "", span, site));
      } else if (key.equals("Fn::Sub") && text.text().indexOf("${") >= 0) {
        for (References.Placeholder placeholder : References.placeholders(text.text())) {
          References.Reference named = placeholder.reference();
          references.add(Reference.made(key, named.logicalId(), named.attribute(), span, site));
        }
      }
    } else if (key.equals("Fn::GetAtt")
        && argument instanceof Value.Items items
        && items.values().size() == 2
        && items.values().get(0) instanceof Value.Text id
        && items.values().get(1) instanceof Value.Text attribute) {
      Span named = id.origin().orElse(span);
      references.add(Reference.made(key, id.text(), attribute.text(), named, site));
    } else {
      walk(argument, span, site, Optional.empty(), 0);
    }
  }

  private void arguments(Call call) {
    if (call.argument().value() instanceof Value.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        walk(items.values().get(i), call.argument().span(), call.site(), Optional.of(call), i);
      }
    } else {
      walk(call.argument().value(), call.span(), call.site(), Optional.of(call), 0);
    }
  }

  /** {@code Condition} is a function among conditions, and elsewhere a property like others. */
  private static boolean isFunction(String key, Site site, Optional<Call> around) {
    if (key.equals(CONDITION)) {
      return site.place() == Place.CONDITION
          || site.place() == Place.RULE
          || around.isPresent() && isOfConditions(around.get().name());
    }
    return key.equals("Ref") || key.startsWith("Fn::");
  }

  /** Whether a function makes a condition of conditions. */
  static boolean isOfConditions(String name) {
    return name.equals("Fn::And") || name.equals("Fn::Or") || name.equals("Fn::Not");
  }
}
