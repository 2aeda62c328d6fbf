package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestResponses;
import dev.httpapi.model.RestResponses.StatusCode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code response}: headers, templates and status codes. */
final class RestResponsesReader {
  private static final String OTHERWISE = "200";

  /** The codes that a result's text may ask for, as in {@code [404] no such user}. */
  private static final List<String> CODES_IN_BRACKETS =
      List.of("400", "401", "403", "404", "422", "500", "502", "504");

  private static final String CRASHED =
      "[\\s\\S]*(Process\\s?exited\\s?before\\s?completing\\s?request|\\[500\\])[\\s\\S]*";
  private static final String TIMED_OUT =
      "([\\s\\S]*\\[504\\][\\s\\S]*)|(.*Task timed out after \\d+\\.\\d+ seconds$)";

  private final Settings event;
  private final Diagnostics diagnostics;

  RestResponsesReader(Settings event, Diagnostics diagnostics) {
    this.event = event;
    this.diagnostics = diagnostics;
  }

  /** The responses, with the framework's codes where the service describes none. */
  RestResponses read() {
    Settings response = event.block("response");
    boolean described = response.truthy("statusCodes").isPresent();
    return responses(response, described ? withSuccess(response) : defaults());
  }

  /** A mock answers only what the service describes; headers or a template alone mean success. */
  Optional<RestResponses> readMock() {
    if (event.truthy("response").isEmpty()) {
      return Optional.empty();
    }
    Settings response = event.block("response");
    boolean described = response.truthy("statusCodes").isPresent();
    return Optional.of(
        responses(response, described ? codes(response) : List.of(code(OTHERWISE, ""))));
  }

  private static RestResponses responses(Settings response, List<StatusCode> codes) {
    return new RestResponses(
        response.truthy("contentHandling"),
        response.block("headers").mapping(),
        response.truthy("template"),
        codes);
  }

  private List<StatusCode> codes(Settings response) {
    List<StatusCode> codes = new ArrayList<>();
    for (Mapping.Entry entry : response.block("statusCodes").mapping().entries()) {
      Settings code = code(entry);
      codes.add(
          new StatusCode(
              entry.key(),
              entry.keySpan(),
              code.text("pattern").orElse(""),
              patternSpan(code),
              code.block("headers").mapping(),
              templates(code)));
    }
    return codes;
  }

  private static Optional<Span> patternSpan(Settings code) {
    Optional<Node> pattern = code.value("pattern");
    return pattern.isPresent() ? Optional.of(pattern.get().head()) : Optional.empty();
  }

  private Settings code(Mapping.Entry entry) {
    return entry.value() instanceof Mapping mapping
        ? new Settings(mapping, diagnostics)
        : Settings.none(entry.keySpan(), diagnostics);
  }

  /** One code must be for whatever has no other: 200, unless one says so by an empty pattern. */
  private List<StatusCode> withSuccess(Settings response) {
    List<StatusCode> codes = codes(response);
    for (Mapping.Entry entry : response.block("statusCodes").mapping().entries()) {
      Optional<Node> pattern = code(entry).value("pattern");
      if (pattern.isPresent()
          && pattern.get() instanceof StringNode text
          && text.text().isEmpty()) {
        return codes;
      }
    }
    warnOfReplaced(response);
    codes.removeIf(code -> code.code().equals(OTHERWISE));
    int before = 0;
    while (before < codes.size() && codes.get(before).code().compareTo(OTHERWISE) < 0) {
      before++;
    }
    codes.add(before, code(OTHERWISE, ""));
    return codes;
  }

  private void warnOfReplaced(Settings response) {
    Settings codes = response.block("statusCodes");
    if (codes.has(OTHERWISE)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNUSED_SETTING,
                  codes.keySpan(OTHERWISE),
                  "this 200 is replaced by a bare one, since no code has an empty pattern")
              .help("give one of the codes `pattern: ''`"));
    }
  }

  private List<StatusCode> defaults() {
    List<StatusCode> codes = new ArrayList<>();
    codes.add(code(OTHERWISE, ""));
    for (String code : CODES_IN_BRACKETS) {
      codes.add(
          switch (code) {
            case "500" -> code(code, CRASHED);
            case "504" -> code(code, TIMED_OUT);
            default -> code(code, "[\\s\\S]*\\[" + code + "\\][\\s\\S]*");
          });
    }
    return codes;
  }

  private StatusCode code(String code, String pattern) {
    return new StatusCode(
        code, event.span(), pattern, Optional.empty(), empty(event.span()), empty(event.span()));
  }

  /** One text is the template for JSON. */
  private static Mapping templates(Settings code) {
    Optional<Node> template = code.truthy("template");
    if (template.isEmpty()) {
      return empty(code.span());
    }
    if (template.get() instanceof Mapping byType) {
      return byType;
    }
    Span span = template.get().span();
    return Mapping.of(List.of(new Mapping.Entry("application/json", span, template.get())), span);
  }

  private static Mapping empty(Span span) {
    return Mapping.of(List.of(), span);
  }
}
