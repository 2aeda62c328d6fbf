package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code url-cors}: what a function URL allows other origins has its limits.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Cors.html">Cors</a>
 */
record UrlCors() implements ResourceRule {
  private static final List<String> METHODS =
      List.of("GET", "PUT", "HEAD", "POST", "PATCH", "DELETE", "*");
  private static final int MOST_METHODS = 6;
  private static final int MOST = 100;
  private static final int LONGEST_ORIGIN = 253;
  private static final int LONGEST_HEADER = 1024;
  private static final Range SECONDS = new Range(0, 86_400);

  @Override
  public void check(Declared url, Findings findings) {
    Optional<Located> cors = url.get("Cors");
    if (cors.isEmpty()) {
      return;
    }
    checkMethods(cors.get(), findings);
    checkTexts(cors.get(), "AllowOrigins", "an origin", LONGEST_ORIGIN, findings);
    checkTexts(cors.get(), "AllowHeaders", "a header", LONGEST_HEADER, findings);
    checkTexts(cors.get(), "ExposeHeaders", "a header", LONGEST_HEADER, findings);
    Optional<Located> age = cors.get().get("MaxAge");
    if (age.isPresent() && SECONDS.excludes(age.get())) {
      add(
          findings,
          age.get().span(),
          "a browser cannot be told to remember the answer for "
              + age.get().text().orElse("")
              + " seconds",
          "write " + SECONDS + " seconds");
    }
  }

  private static void checkMethods(Located cors, Findings findings) {
    List<Located> methods = cors.items("AllowMethods");
    if (Certain.count(methods) > MOST_METHODS) {
      add(
          findings,
          cors.get("AllowMethods").orElseThrow().span(),
          "a function URL allows " + methods.size() + " methods, and Lambda takes " + MOST_METHODS,
          "write `*` for all of them");
    }
    for (Located method : methods) {
      Optional<String> text = method.text();
      if (text.isPresent() && !METHODS.contains(text.get())) {
        add(
            findings,
            method.span(),
            "a function URL cannot allow the method `" + text.get() + "`",
            text.get().equals("OPTIONS")
                ? "leave it out: Lambda answers it itself"
                : "there are: " + String.join(", ", METHODS));
      }
    }
  }

  private static void checkTexts(
      Located cors, String key, String what, int longest, Findings findings) {
    List<Located> items = cors.items(key);
    if (Certain.count(items) > MOST) {
      add(
          findings,
          cors.get(key).orElseThrow().span(),
          "`" + key + "` has " + items.size() + " items, and Lambda takes " + MOST,
          "write `*`, or leave some out");
    }
    for (Located item : items) {
      Optional<String> text = item.text();
      if (text.isPresent() && (text.get().isEmpty() || text.get().length() > longest)) {
        add(
            findings,
            item.span(),
            what + " has " + text.get().length() + " characters, and Lambda takes 1 to " + longest,
            "leave it out or shorten it");
      }
    }
  }

  private static void add(Findings findings, Span place, String message, String help) {
    findings.add(Code.URL_CORS, place, message, help);
  }
}
