package dev.httpapi.diff.report;

import dev.httpapi.diff.Group;
import dev.httpapi.diff.Verdict;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.report.PlaceJson;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report for programs: one JSON document, as {@code schemas/output/diff.json} describes it. A
 * field is added without notice; one that goes or means something else makes a new {@code version}.
 */
public final class DiffJson implements DiffRenderer {
  private static final int VERSION = 1;

  @Override
  public String render(DiffReport report) {
    List<Value> changes = new ArrayList<>();
    for (Change change : report.urgentFirst()) {
      changes.add(change(change));
    }
    List<Value> accepted = new ArrayList<>();
    for (DiffReport.Accepted one : report.accepted()) {
      accepted.add(change(one.change()).put("reason", one.reason()));
    }
    Fields document =
        new Fields()
            .put("version", Value.of(VERSION))
            .put("sides", new Fields().put("before", report.before()).put("after", report.after()))
            .put("verdict", verdict(report))
            .put("changes", Value.list(changes))
            .put("accepted", Value.list(accepted))
            .put("notes", Value.texts(report.notes()));
    return TemplateWriter.write(document, TemplateFormat.JSON);
  }

  private static Fields verdict(DiffReport report) {
    Verdict verdict = report.verdict();
    return new Fields()
        .put("text", report.headline())
        .put("security", Value.of(verdict.security()))
        .put("breaking", Value.of(verdict.breaking()))
        .put("replaced", Value.of(verdict.replacements()))
        .put("lost", Value.of(verdict.lost()))
        .put("stronger", Value.of(verdict.stronger()))
        .put("others", Value.of(verdict.others()))
        .put("accepted", Value.of(report.accepted().size()));
  }

  private static Fields change(Change change) {
    Fields fields =
        new Fields()
            .put("kind", change instanceof ResourceChange ? "resource" : "consequence")
            .put("code", change.code().id())
            .put("area", change.code().area().id())
            .put("group", Group.of(change).name().toLowerCase(Locale.ROOT))
            .put("subject", change.subject());
    if (change instanceof ResourceChange resource) {
      resource(resource, fields);
    } else {
      Consequence consequence = (Consequence) change;
      fields.put("effect", consequence.effect().id()).put("message", consequence.message());
    }
    return fields.put("places", places(change.before(), change.after()));
  }

  private static void resource(ResourceChange change, Fields fields) {
    List<Value> properties = new ArrayList<>();
    for (PropertyChange property : ChangeText.ordered(change)) {
      properties.add(property(change.type(), property));
    }
    fields
        .put("logicalId", change.logicalId())
        .put("formerId", change.formerId().map(Value::of))
        .put("type", change.type())
        .put("action", change.action().name().toLowerCase(Locale.ROOT))
        .put("message", ChangeText.action(change))
        .put("properties", Value.list(properties))
        .put("remarks", Value.texts(change.remarks()));
  }

  private static Fields property(String type, PropertyChange property) {
    boolean secret = PrivateValues.holds(type, property);
    Fields fields =
        new Fields()
            .put("path", property.path())
            .put("behaviour", property.behaviour().word())
            .put("remark", property.remark().map(Value::of))
            .put("follows", property.follows().map(Value::of))
            .put("becomes", ChangeText.what(property))
            .put("secret", Value.of(secret));
    if (!secret) {
      fields
          .put("before", property.before().map(Shown::of).map(Value::of))
          .put("after", property.after().map(Shown::of).map(Value::of));
    }
    return fields.put("places", places(property.beforePlace(), property.afterPlace()));
  }

  private static Fields places(Optional<Span> before, Optional<Span> after) {
    return new Fields()
        .put("before", before.map(span -> PlaceJson.of(span)))
        .put("after", after.map(span -> PlaceJson.of(span)));
  }
}
