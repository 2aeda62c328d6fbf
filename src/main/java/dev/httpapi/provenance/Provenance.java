package dev.httpapi.provenance;

import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A template as something of which each part comes from a place. */
public final class Provenance {
  private static final String MACRO = "Fn::";

  private final Fields template;
  private final List<Traced> all = new ArrayList<>();
  private final List<Mention> mentions;

  /** The provenance of a template that the compiler made. */
  public Provenance(Fields template) {
    this.template = template;
    for (Map.Entry<String, Value> section : template.asMap().entrySet()) {
      for (Kind kind : Kind.values()) {
        if (kind != Kind.PARAMETER
            && kind.section().equals(section.getKey())
            && section.getValue() instanceof Fields fields) {
          trace(kind, fields);
        }
      }
    }
    mentions = new Mentions(all, template.fields(Kind.PARAMETER.section())).found();
  }

  /** Macros stand among the parts of a section and are none. */
  private void trace(Kind kind, Fields section) {
    for (Map.Entry<String, Value> part : section.asMap().entrySet()) {
      if (!part.getKey().startsWith(MACRO)) {
        all.add(trace(kind, section, part.getKey(), part.getValue()));
      }
    }
  }

  private static Traced trace(Kind kind, Fields section, String logicalId, Value value) {
    Optional<Span> key = section.keyOrigin(logicalId);
    boolean written = key.isPresent() && !isLaidOver(value);
    String type =
        kind == Kind.RESOURCE && value instanceof Fields fields ? fields.text("Type") : "";
    List<Span> changedAt = new ArrayList<>();
    if (!written) {
      key.ifPresent(changedAt::add);
    }
    if (value instanceof Fields fields) {
      fields.extendedAt().ifPresent(changedAt::add);
    }
    return new Traced(
        kind,
        logicalId,
        type,
        value,
        written,
        written ? key : value.origin(),
        changedAt,
        written ? Optional.empty() : named(kind, type, logicalId, value));
  }

  /** A function may be called as an API is; the name of its log group tells which it is of. */
  private static Optional<NamingRule.Named> named(
      Kind kind, String type, String logicalId, Value value) {
    boolean isOfFunction =
        value instanceof Fields fields
            && fields.fields("Properties").text("LogGroupName").startsWith("/aws/lambda/");
    return isOfFunction
        ? NamingRules.withParts(kind, type, logicalId)
        : NamingRules.of(kind, type, logicalId);
  }

  /** Whether what is written was laid over what the compiler made. */
  private static boolean isLaidOver(Value value) {
    return value instanceof Fields fields && !fields.isAsWritten();
  }

  /** The template. */
  public Fields template() {
    return template;
  }

  /** Its conditions, resources and outputs, in its order. */
  public List<Traced> all() {
    return all;
  }

  /** What has a logical id: of several the resource, else the output. */
  public Optional<Traced> find(String logicalId) {
    for (Kind kind : Kind.values()) {
      for (Traced one : all) {
        if (one.kind() == kind && one.logicalId().equals(logicalId)) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  /** What a reference leads to; empty for a parameter, and for what is not in the template. */
  public Optional<Traced> target(Mention mention) {
    for (Traced one : all) {
      if (mention.isTo(one)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** The references that something has, in the order of the template. */
  public List<Mention> from(Traced referring) {
    return mentions.stream().filter(mention -> mention.from() == referring).toList();
  }

  /** The references to something, in the order of the template. */
  public List<Mention> to(Traced referred) {
    return mentions.stream().filter(mention -> mention.isTo(referred)).toList();
  }
}
