package dev.httpapi.report;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Diagnostics as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html),
 * with all that GitHub's code scanning asks for
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support).
 */
public final class SarifRenderer implements Renderer {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String HOME = "https://httpapi.dev";

  /** The folder that relative paths are relative to; where it lies is nobody's business. */
  private static final String ROOT = "%SRCROOT%";

  private final RuleTexts texts;
  private final String version;

  /**
   * A renderer of results of this program.
   *
   * @param version that of the program, in the form of https://semver.org/
   */
  public SarifRenderer(RuleTexts texts, String version) {
    this.texts = texts;
    this.version = version;
  }

  @Override
  public String render(List<Diagnostic> diagnostics) {
    Fields sarif =
        new Fields()
            .put("$schema", SCHEMA)
            .put("version", "2.1.0")
            .put("runs", Value.list(run(diagnostics)));
    return TemplateWriter.write(sarif, TemplateFormat.JSON);
  }

  private Fields run(List<Diagnostic> diagnostics) {
    Fingerprints fingerprints = new Fingerprints();
    List<Value> results = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      results.add(result(diagnostic, fingerprints));
    }
    return new Fields()
        .put("tool", new Fields().put("driver", driver()))
        .put("originalUriBaseIds", new Fields().put(ROOT, root()))
        .put("columnKind", "unicodeCodePoints")
        .put("results", Value.list(results));
  }

  private static Fields root() {
    return new Fields().put("description", text("The folder that the program was run in."));
  }

  /** All rules, so that the same program always says the same of itself. */
  private Fields driver() {
    List<Value> rules = new ArrayList<>();
    for (Code code : Code.values()) {
      rules.add(rule(code, texts.of(code)));
    }
    return new Fields()
        .put("name", "httpapi")
        .put("semanticVersion", version)
        .put("informationUri", HOME)
        .put("rules", Value.list(rules));
  }

  private static Fields rule(Code code, RuleTexts.Rule rule) {
    String description = rule.description();
    return new Fields()
        .put("id", code.id())
        .put("name", code.id())
        .put("shortDescription", text(SarifText.braced(rule.title())))
        .put("fullDescription", text(SarifText.braced(description)))
        .put("helpUri", rule.page())
        .put(
            "help",
            text(SarifText.braced(description + "\n" + rule.page()))
                .put(
                    "markdown",
                    SarifText.braced(description + "\n\n[" + code.id() + "](" + rule.page() + ")")))
        .put("defaultConfiguration", new Fields().put("level", code.severity().label()))
        .put("properties", new Fields().put("tags", Value.texts(rule.tags())));
  }

  private static Fields result(Diagnostic diagnostic, Fingerprints fingerprints) {
    Fields result =
        new Fields()
            .put("ruleId", diagnostic.code().id())
            .put("ruleIndex", Value.of(diagnostic.code().ordinal()))
            .put("level", diagnostic.severity().label())
            .put("message", message(diagnostic))
            .put(
                "locations",
                Value.list(new Fields().put("physicalLocation", place(diagnostic.span()))));
    List<Diagnostic.Related> beside = Places.beside(diagnostic);
    if (!beside.isEmpty()) {
      result.put("relatedLocations", related(beside));
    }
    return result.put("partialFingerprints", fingerprints.of(diagnostic));
  }

  private static Fields message(Diagnostic diagnostic) {
    SarifText text = new SarifText(diagnostic.message());
    int id = 1;
    for (Diagnostic.Related place : Places.beside(diagnostic)) {
      text.link(place.message(), id++);
    }
    if (diagnostic.help().isPresent()) {
      text.paragraph("Help: " + Deferred.shown(diagnostic.help().get()));
    }
    return text(text.plain()).put("markdown", text.markdown());
  }

  private static Value related(List<Diagnostic.Related> places) {
    List<Value> related = new ArrayList<>();
    for (Diagnostic.Related place : places) {
      related.add(
          new Fields()
              .put("id", Value.of(related.size() + 1))
              .put("physicalLocation", place(place.span()))
              .put("message", text(new SarifText(place.message()).plain())));
    }
    return Value.list(related);
  }

  private static Fields place(Span span) {
    String uri = FileUri.of(span.file().name());
    Fields file = new Fields().put("uri", uri);
    if (!FileUri.isAbsolute(uri)) {
      file.put("uriBaseId", ROOT);
    }
    return new Fields()
        .put("artifactLocation", file)
        .put(
            "region",
            new Fields()
                .put("startLine", Value.of(span.line()))
                .put("startColumn", Value.of(span.column()))
                .put("endLine", Value.of(span.endLine()))
                .put("endColumn", Value.of(span.endColumn())));
  }

  private static Fields text(String text) {
    return new Fields().put("text", text);
  }
}
