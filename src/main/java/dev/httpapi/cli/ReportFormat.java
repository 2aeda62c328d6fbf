package dev.httpapi.cli;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Page;
import dev.httpapi.report.GithubRenderer;
import dev.httpapi.report.JsonRenderer;
import dev.httpapi.report.PageAddress;
import dev.httpapi.report.RuleTexts;
import dev.httpapi.report.SarifRenderer;
import dev.httpapi.report.TextRenderer;
import java.util.List;

/** The forms in which {@code validate} says what it found. */
enum ReportFormat {
  TEXT,
  JSON,
  SARIF,
  GITHUB;

  /**
   * What was found.
   *
   * @param files the services that were looked at
   * @param raised how many of the errors are warnings without {@code --strict}
   */
  record Report(List<String> files, List<Diagnostic> diagnostics, int raised) {}

  static ReportFormat of(String word) {
    return switch (word) {
      case "text" -> TEXT;
      case "json" -> JSON;
      case "sarif" -> SARIF;
      case "github" -> GITHUB;
      default ->
          throw new UsageException("--format takes text, json, sarif or github, not " + word);
    };
  }

  String write(Report report, Reporter reporter) {
    return switch (this) {
      case TEXT -> text(report, reporter);
      case JSON -> new JsonRenderer(report.files()).render(report.diagnostics());
      case SARIF ->
          new SarifRenderer(ReportFormat::rule, Version.NUMBER).render(report.diagnostics());
      case GITHUB -> new GithubRenderer().render(report.diagnostics());
    };
  }

  private static RuleTexts.Rule rule(Code code) {
    Page page = Page.of(code);
    return new RuleTexts.Rule(
        page.title(), page.description(), PageAddress.of(code), List.of(page.area()));
  }

  private static String text(Report report, Reporter reporter) {
    List<Diagnostic> all = report.diagnostics();
    if (all.isEmpty() && reporter.quiet()) {
      return "";
    }
    int files = report.files().size();
    String where = files == 1 ? report.files().get(0) : files + " files";
    String found = all.isEmpty() ? "nothing is wrong" : Reporter.counts(all, report.raised());
    return new TextRenderer(reporter.coloured()).render(all)
        + "httpapi: "
        + found
        + " in "
        + where
        + "\n";
  }
}
