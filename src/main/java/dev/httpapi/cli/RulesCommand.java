package dev.httpapi.cli;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Kind;
import dev.httpapi.diagnostics.Page;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code httpapi rules}: all that can be switched, by what it is about. */
final class RulesCommand implements Command {
  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("rules");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .description(
            "Lists the rules that services are held against: code, severity, what is wrong, and the"
                + " page of AWS that says so. Each can be switched by --rule, by custom.httpapi.rules"
                + " of a service, or by a comment on a line; 'httpapi explain CODE' tells more.")
        .footer("", "Exit status: 0 listed, 2 wrong usage, 70 a bug of ours.");
    Options.value(spec, "text|json", "Format of the list. Default: text.", "--format");
    Options.debug(spec);
    Options.help(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given) throws IOException {
    String format = Options.text(given, "--format").orElse("text");
    switch (format) {
      case "text" -> console.result(text(byArea()));
      case "json" -> console.result(json(byArea()));
      default -> throw new UsageException("--format takes text or json, not " + format);
    }
    return ExitCode.OK;
  }

  private static Map<String, List<Page>> byArea() {
    Map<String, List<Page>> areas = new LinkedHashMap<>();
    for (String area : Page.AREAS) {
      areas.put(area, new ArrayList<>());
    }
    for (Code code : Code.values()) {
      if (code.kind() == Kind.RULE) {
        Page page = Page.of(code);
        areas.get(page.area()).add(page);
      }
    }
    return areas;
  }

  private static String text(Map<String, List<Page>> areas) {
    StringBuilder out = new StringBuilder();
    areas.forEach(
        (area, pages) -> {
          if (!pages.isEmpty()) {
            out.append(out.isEmpty() ? "" : "\n").append(area).append('\n');
            pages.forEach(page -> add(page, out));
          }
        });
    return out.toString();
  }

  private static void add(Page page, StringBuilder out) {
    out.append("  ").append(page.code().id()).append(" (").append(page.severity().label());
    out.append("): ").append(page.title()).append('\n');
    page.source().ifPresent(source -> out.append("      ").append(source).append('\n'));
  }

  private static String json(Map<String, List<Page>> areas) {
    List<Value> rules = new ArrayList<>();
    areas.values().forEach(pages -> pages.forEach(page -> rules.add(fields(page))));
    return TemplateWriter.write(new Fields().put("rules", Value.list(rules)), TemplateFormat.JSON);
  }

  private static Fields fields(Page page) {
    return new Fields()
        .put("code", page.code().id())
        .put("area", page.area())
        .put("severity", page.severity().label())
        .put("title", page.title())
        .put("source", page.source().map(Value::of));
  }
}
