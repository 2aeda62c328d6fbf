package dev.httpapi.report;

import dev.httpapi.diagnostics.Severity;
import dev.httpapi.provenance.Kind;
import dev.httpapi.provenance.Mention;
import dev.httpapi.provenance.NamingRule;
import dev.httpapi.provenance.PropertyPlace;
import dev.httpapi.provenance.Provenance;
import dev.httpapi.provenance.Traced;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a person where a part of a template comes from: the lines that it is made from, the rule
 * that named it, where its properties are set, what it refers to and what refers to it.
 */
public final class ExplanationRenderer {
  private static final String INDENTATION = "  ";
  private static final String GAP = "  ";

  /** Longer ids do not push what stands behind all others to the right. */
  private static final int WIDEST_COLUMN = 80;

  private final Provenance provenance;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  /** Explanations of parts of one template, with or without colour. */
  public ExplanationRenderer(Provenance provenance, boolean colour) {
    this.provenance = provenance;
    this.style = new Style(colour);
  }

  /** The text of one part; it ends with a line feed. */
  public String render(Traced one) {
    out.setLength(0);
    out.append(style.bold(visible(one.logicalId()) + ": " + what(one.kind(), one.type())))
        .append(one.written() ? ", written in the service" : ", made from this")
        .append('\n');
    frames(one);
    if (one.named().isPresent()) {
      rule(one.named().get());
    }
    properties(one);
    references("refers to", refersTo(one));
    references("referred to by", referredToBy(one));
    return out.toString();
  }

  private static String what(Kind kind, String type) {
    return type.isEmpty() ? kind.label() : visible(type);
  }

  private void frames(Traced one) {
    Frames frames = new Frames(new Frames.Texts(), TextRenderer.USUAL_WIDTH);
    if (one.origin().isPresent()) {
      Span origin = one.origin().get();
      frames.add(origin, "");
      for (Span use : Places.uses(origin)) {
        frames.addBeside(use, Places.USE);
      }
    }
    for (Span change : one.changedAt()) {
      frames.addBeside(change, "changed here");
      for (Span use : Places.uses(change)) {
        frames.addBeside(use, Places.USE);
      }
    }
    FrameWriter writer =
        new FrameWriter(style, Severity.NOTE, frames.margin(), TextRenderer.USUAL_WIDTH, out);
    String arrow = "-->";
    for (Frame frame : frames.all()) {
      writer.write(frame, arrow);
      arrow = ":::";
    }
  }

  private void heading(String text) {
    out.append('\n').append(style.bold(text)).append('\n');
  }

  private void rule(NamingRule.Named named) {
    heading("named by the rule " + named.rule().pattern());
    if (named.parts().isEmpty()) {
      out.append(INDENTATION).append("there is one in a template, which is always called so\n");
    }
    for (NamingRule.Found found : named.parts()) {
      out.append(INDENTATION)
          .append('{')
          .append(found.part().label())
          .append("} is ")
          .append(found.text().isEmpty() ? "empty" : "`" + visible(found.text()) + "`")
          .append(": ")
          .append(found.part().formed())
          .append('\n');
    }
  }

  private void properties(Traced one) {
    Map<String, Set<String>> placed = new LinkedHashMap<>();
    Set<String> made = new LinkedHashSet<>();
    for (PropertyPlace property : PropertyPlace.of(one)) {
      String path = visible(property.pointer().path());
      if (property.place().isPresent()) {
        placed.computeIfAbsent(path, key -> new LinkedHashSet<>()).add(at(property.place().get()));
      } else {
        made.add(path);
      }
    }
    if (placed.isEmpty() && made.isEmpty()) {
      return;
    }
    heading(one.kind() == Kind.RESOURCE ? "properties" : "attributes");
    List<Row> rows = new ArrayList<>();
    placed.forEach((path, places) -> rows.add(new Row(path, String.join(", ", places))));
    write(rows);
    if (!made.isEmpty()) {
      out.append(INDENTATION)
          .append(one.written() ? "by default: " : "by the lines above, or by default: ")
          .append(String.join(", ", made))
          .append('\n');
    }
  }

  private static String at(Span place) {
    StringBuilder at = new StringBuilder(visible(place.toString()));
    for (Span use : Places.uses(place)) {
      at.append(", used at ").append(visible(use.toString()));
    }
    return at.toString();
  }

  /** What stands in a column, and what is said of it. */
  private record Row(String name, String text) {}

  private List<Row> refersTo(Traced one) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Mention mention : provenance.from(one)) {
      Optional<Traced> target = provenance.target(mention);
      String what =
          target.isPresent()
              ? what(target.get().kind(), target.get().type())
              : mention.toKind() == Kind.PARAMETER ? "parameter" : "not in the template";
      add(rows, mention.to(), what, mention);
    }
    return List.copyOf(rows.values());
  }

  private List<Row> referredToBy(Traced one) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Mention mention : provenance.to(one)) {
      Traced from = mention.from();
      add(rows, from.logicalId(), what(from.kind(), from.type()), mention);
    }
    return List.copyOf(rows.values());
  }

  /** What refers in several ways has one row. */
  private static void add(Map<String, Row> rows, String logicalId, String what, Mention mention) {
    Row before = rows.get(logicalId + what);
    String way = way(mention);
    if (before == null) {
      rows.put(logicalId + what, new Row(visible(logicalId), what + ", by " + way));
    } else if (!(before.text() + ", ").contains(" " + way + ", ")) {
      rows.put(logicalId + what, new Row(before.name(), before.text() + ", " + way));
    }
  }

  /** By which property, and how. */
  private static String way(Mention mention) {
    String path = visible(mention.pointer().path());
    String attribute = mention.attribute().isEmpty() ? "" : " " + visible(mention.attribute());
    if (path.isEmpty() || path.equals(mention.by()) || path.startsWith(mention.by() + "[")) {
      return mention.by();
    }
    return path + " (" + mention.by() + attribute + ")";
  }

  private void references(String heading, List<Row> rows) {
    heading(heading);
    if (rows.isEmpty()) {
      out.append(INDENTATION).append("nothing in the template\n");
    }
    write(rows);
  }

  private void write(List<Row> rows) {
    int width = 0;
    for (Row row : rows) {
      width = Math.max(width, Math.min(WIDEST_COLUMN, row.name().length()));
    }
    for (Row row : rows) {
      out.append(INDENTATION)
          .append(row.name())
          .append(" ".repeat(Math.max(0, width - row.name().length())))
          .append(GAP)
          .append(row.text())
          .append('\n');
    }
  }

  private static String visible(String text) {
    return Cells.of(text).text();
  }
}
