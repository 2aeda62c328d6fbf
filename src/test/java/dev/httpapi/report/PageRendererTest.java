package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Page;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a page is shown. */
class PageRendererTest {
  private static final Page PAGE =
      new Page(
          Code.HTTP_API_TIMEOUT,
          "It takes long",
          "http-api",
          Optional.of("https://docs.example"),
          """
          Set `timeout`.

          ## Wrong

          ```yaml
          timeout: 60

          # more
          ```

          ```json title=config.json
          {}
          ```
          """);

  @Test
  void plainItIsMarkdown() {
    assertEquals(
        """
        # It takes long

        warning[http-api-timeout], http-api: `--rule http-api-timeout=off` switches it off, a comment `# httpapi-ignore` for a line

        """
            + PAGE.text()
            + "\nSource: https://docs.example\n",
        new PageRenderer(false).render(PAGE));
  }

  @Test
  void withColourHeadingsAreBoldAndFilesIndented() {
    String shown = new PageRenderer(true).render(PAGE);
    assertEquals(
        """
        <1>It takes long<0>

        <1><33>warning[http-api-timeout]<0>, http-api: `--rule http-api-timeout=off` switches it off, a comment `# httpapi-ignore` for a line

        Set `timeout`.

        <1>Wrong<0>

            <34>timeout: 60<0>

            <34># more<0>

        config.json:
            <34>{}<0>

        Source: https://docs.example
        """,
        shown.replaceAll("\u001b\\[([0-9]+)m", "<$1>"));
  }
}
