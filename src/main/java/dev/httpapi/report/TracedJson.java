package dev.httpapi.report;

import dev.httpapi.provenance.Traced;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;

/** A part of a template as our JSON names it: {@code kind}, {@code logicalId}, {@code type}. */
final class TracedJson {
  private TracedJson() {}

  static Fields of(Traced one) {
    Fields fields = new Fields().put("kind", one.kind().label()).put("logicalId", one.logicalId());
    if (!one.type().isEmpty()) {
      fields.put("type", one.type());
    }
    return fields.put("written", Value.of(one.written()));
  }
}
