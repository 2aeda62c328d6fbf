package dev.httpapi.report;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Span;
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
    JsonText json = new JsonText();
    json.object(
        () -> {
          json.field("$schema", SCHEMA);
          json.field("version", "2.1.0");
          json.array("runs", () -> json.object(() -> run(diagnostics, json)));
        });
    return json.whole();
  }

  private void run(List<Diagnostic> diagnostics, JsonText json) {
    json.object("tool", () -> json.object("driver", () -> driver(json)));
    json.object("originalUriBaseIds", () -> json.object(ROOT, () -> root(json)));
    json.field("columnKind", "unicodeCodePoints");
    Fingerprints fingerprints = new Fingerprints();
    json.array(
        "results",
        () -> diagnostics.forEach(one -> json.object(() -> result(one, fingerprints, json))));
  }

  private static void root(JsonText json) {
    json.object("description", () -> json.field("text", "The folder that the program was run in."));
  }

  /** All rules, so that the same program always says the same of itself. */
  private void driver(JsonText json) {
    json.field("name", "httpapi");
    json.field("semanticVersion", version);
    json.field("informationUri", HOME);
    json.array(
        "rules",
        () -> {
          for (Code code : Code.values()) {
            json.object(() -> rule(code, texts.of(code), json));
          }
        });
  }

  private static void rule(Code code, RuleTexts.Rule rule, JsonText json) {
    json.field("id", code.id());
    json.field("name", code.id());
    json.object("shortDescription", () -> json.field("text", SarifText.braced(rule.title())));
    json.object("fullDescription", () -> json.field("text", SarifText.braced(rule.description())));
    json.field("helpUri", rule.page());
    json.object(
        "help",
        () -> {
          json.field("text", SarifText.braced(rule.description() + "\n" + rule.page()));
          json.field(
              "markdown",
              SarifText.braced(
                  rule.description() + "\n\n[" + code.id() + "](" + rule.page() + ")"));
        });
    json.object("defaultConfiguration", () -> json.field("level", code.severity().label()));
    json.object("properties", () -> json.array("tags", () -> rule.tags().forEach(json::item)));
  }

  private static void result(Diagnostic diagnostic, Fingerprints fingerprints, JsonText json) {
    json.field("ruleId", diagnostic.code().id());
    json.field("ruleIndex", List.of(Code.values()).indexOf(diagnostic.code()));
    json.field("level", diagnostic.severity().label());
    json.object("message", () -> message(diagnostic, json));
    json.array(
        "locations",
        () ->
            json.object(
                () -> json.object("physicalLocation", () -> place(diagnostic.span(), json))));
    List<Diagnostic.Related> beside = Places.beside(diagnostic);
    if (!beside.isEmpty()) {
      json.array("relatedLocations", () -> related(beside, json));
    }
    json.object("partialFingerprints", () -> fingerprints.write(diagnostic, json));
  }

  private static void message(Diagnostic diagnostic, JsonText json) {
    SarifText text = new SarifText(diagnostic.message());
    int id = 1;
    for (Diagnostic.Related place : Places.beside(diagnostic)) {
      text.link(place.message(), id++);
    }
    if (diagnostic.help().isPresent()) {
      text.paragraph("Help: " + Deferred.shown(diagnostic.help().get()));
    }
    json.field("text", text.plain());
    json.field("markdown", text.markdown());
  }

  private static void related(List<Diagnostic.Related> places, JsonText json) {
    for (int i = 0; i < places.size(); i++) {
      int id = i + 1;
      Diagnostic.Related place = places.get(i);
      json.object(
          () -> {
            json.field("id", id);
            json.object("physicalLocation", () -> place(place.span(), json));
            json.object(
                "message", () -> json.field("text", new SarifText(place.message()).plain()));
          });
    }
  }

  private static void place(Span span, JsonText json) {
    json.object(
        "artifactLocation",
        () -> {
          String uri = FileUri.of(span.file().name());
          json.field("uri", uri);
          if (!FileUri.isAbsolute(uri)) {
            json.field("uriBaseId", ROOT);
          }
        });
    json.object(
        "region",
        () -> {
          json.field("startLine", span.line());
          json.field("startColumn", span.column());
          json.field("endLine", span.endLine());
          json.field("endColumn", span.endColumn());
        });
  }
}
