package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code httpapi explain} as a process. */
class ExplainIT {
  private static final String ESCAPE = "\u001b[";

  @TempDir Path folder;

  @Test
  void aPageIsPrintedWithoutItsFrontMatter() throws IOException {
    String page = Files.readString(Program.BASE.resolve("docs/diagnostics/duplicate-route.md"));
    String heading = "# Two events have the same route\n";
    String text = page.substring(page.indexOf(heading) + heading.length());
    assertEquals(
        new Outcome(
            0,
            heading
                + "\nerror[duplicate-route], service: cannot be switched off,"
                + " since there is no template for it\n"
                + text,
            ""),
        explain("duplicate-route"));
  }

  @Test
  void theSourceStandsAtTheEnd() {
    String out = explain("http-api-timeout").out();
    assertTrue(
        out.contains(
            "\nwarning[http-api-timeout], http-api: `--rule http-api-timeout=off` switches it off"),
        out);
    assertTrue(
        out.endsWith(
            "\nSource: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html\n"),
        out);
  }

  @Test
  void itIsColouredWhenAskedForOrOnATerminal() {
    String coloured = explain("no-api", "--color=always").out();
    assertTrue(coloured.contains(ESCAPE), coloured);
    Program plain = Program.httpapi(folder, "explain", "no-api").withEnvironment("TERM", "xterm");
    assertEquals(coloured, plain.withJvm("-Dhttpapi.stdout.terminal=true").run().out());
    assertEquals(
        explain("no-api").out(), plain.withJvm("-Dhttpapi.stderr.terminal=true").run().out());
  }

  @Test
  void anUnknownCodeIsWrongUsage() {
    assertEquals(
        new Outcome(
            2,
            "",
            "httpapi: there is no diagnostic and no change duplicate-rout; did you mean `duplicate-route`?\n"
                + "Try 'httpapi explain --help'.\n"),
        explain("duplicate-rout"));
  }

  @Test
  void aCodeIsAskedFor() {
    Outcome outcome = explain();
    assertEquals(2, outcome.status());
    assertTrue(
        outcome.err().startsWith("httpapi: a code or a logical id is missing"), outcome.err());
  }

  private Outcome explain(String... arguments) {
    return Program.httpapi(folder, "explain").with(arguments).run();
  }
}
