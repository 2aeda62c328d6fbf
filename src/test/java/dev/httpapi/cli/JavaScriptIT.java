package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.httpapi.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --allow-js} as a process: the streams, the time, and what is started and ended. */
class JavaScriptIT {
  private static final String SERVICE =
      """
      service: shop
      provider: {name: aws, runtime: nodejs20.x}
      functions:
        list:
          handler: src/list.handler
          description: ${file(config.js):text}
      """;

  @TempDir Path folder;

  @BeforeEach
  void node() {
    assumeTrue(Programs.isHere("node"));
  }

  private Outcome compile(String program, String... arguments) throws IOException {
    Services.write(folder.resolve("serverless.yml"), SERVICE);
    Services.write(folder.resolve("config.js"), program);
    return Program.httpapi(folder, "compile", "--allow-js").with(arguments).run();
  }

  private static void assertText(String expected, Outcome outcome) {
    assertAll(
        () -> assertEquals(0, outcome.status(), outcome.err()),
        () -> assertTrue(outcome.out().contains("Description: " + expected + "\n"), outcome.out()),
        () -> assertTrue(outcome.out().startsWith("AWSTemplateFormatVersion"), outcome.out()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "console.log('printed');",
        "process.stdout.write('printed');",
        "console.error('printed');",
        "require('fs').writeSync(1, 'printed');",
        "require('child_process').execSync('echo printed', {stdio: 'inherit'});"
      })
  void whatIsPrintedGoesToStderr(String statement) throws IOException {
    Outcome outcome = compile(statement + "\nmodule.exports = {text: 'a text'};");
    assertText("a text", outcome);
    assertEquals("printed", outcome.err().strip());
  }

  @Test
  void aLargeValueAndALargeAnswerPassThePipes() throws IOException {
    Outcome outcome =
        compile(
            """
            exports.large = 'x'.repeat(3e6);
            exports.text = async ({ resolveVariable }) =>
              String((await resolveVariable('file(config.js):large')).length);
            """);
    assertText("\"3000000\"", outcome);
  }

  @Test
  void standardInputIsEmptyForIt() throws IOException {
    assertText(
        "read 0",
        compile(
            """
            exports.text = async () => {
              let count = 0;
              for await (const chunk of process.stdin) count += chunk.length;
              return `read ${count}`;
            };
            """));
  }

  @Test
  void theEnvironmentIsOursAndNothingElse() throws IOException {
    Services.write(folder.resolve("serverless.yml"), SERVICE);
    Services.write(
        folder.resolve("config.js"),
        "exports.text = Object.keys(process.env).sort().join(' ') + ' ' + process.env.MINE;");
    Outcome outcome =
        Program.httpapi(folder, "compile", "--allow-js").withEnvironment("MINE", "yes").run();
    assertText("LANG MINE PATH yes", outcome);
  }

  @Test
  void aServiceReadFromStandardInputMayNameOne() throws IOException {
    Services.write(folder.resolve("config.js"), "exports.text = 'a text';");
    Outcome outcome =
        Program.httpapi(folder, "compile", "--allow-js", "-").withInput(SERVICE).run();
    assertText("a text", outcome);
  }

  @Test
  void modulesAreTheirDefaultExportElseAllExports() throws IOException {
    Services.write(folder.resolve("a.mjs"), "export default {who: 'a'}; export const other = 1;");
    Services.write(folder.resolve("b.mjs"), "export const who = 'b';");
    Services.write(folder.resolve("c.mjs"), "export default async () => ({who: 'c'});");
    Services.write(folder.resolve("package/package.json"), "{\"type\": \"module\"}");
    Services.write(folder.resolve("package/d.js"), "export default {who: 'd'};");
    assertText(
        "abcd1",
        compile(
            """
            exports.text = '${file(a.mjs):who}${file(b.mjs):who}${file(c.mjs):who}'
              + '${file(package/d.js):who}${file(a.mjs):other}';
            """));
  }

  @Test
  void eachFileIsEvaluatedOnce() throws IOException {
    assertText(
        "\"11\"",
        compile(
            """
            global.count = (global.count || 0) + 1;
            exports.count = global.count;
            exports.text = '${file(config.js):count}${file(./config.js):count}';
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"while (true);", "module.exports = new Promise(() => {});"})
  void whatTakesTooLongIsKilledWithWhatItStarted(String endless)
      throws IOException, InterruptedException {
    Outcome outcome =
        compile(
            """
            const { spawn } = require('child_process');
            const child = spawn('sh', ['-c', 'sleep 300 & echo $! > sleep.pid; wait']);
            require('fs').writeFileSync('shell.pid', String(child.pid));
            while (!require('fs').existsSync('sleep.pid'));
            """
                + endless,
            "--js-timeout",
            "2");
    assertAll(
        () -> assertEquals(1, outcome.status()),
        () -> assertEquals("", outcome.out()),
        () -> assertTrue(outcome.err().contains("error[code-failed]"), outcome.err()),
        () -> assertTrue(outcome.err().contains("after 2 seconds"), outcome.err()),
        () -> assertTrue(outcome.err().contains("serverless.yml:6:18"), outcome.err()));
    assertEnds("shell.pid");
    assertEnds("sleep.pid");
  }

  @Test
  void whatItStartedEndsWithTheCompilation() throws IOException, InterruptedException {
    assertText(
        "a text",
        compile(
            """
            const { spawn } = require('child_process');
            const child = spawn('sleep', ['300'], { stdio: 'ignore' });
            require('fs').writeFileSync('child.pid', String(child.pid));
            exports.text = 'a text';
            """));
    assertEnds("child.pid");
  }

  @Test
  void anInterruptedCompilationLeavesNothingRunning() throws IOException, InterruptedException {
    Services.write(folder.resolve("serverless.yml"), SERVICE);
    Services.write(
        folder.resolve("config.js"),
        "require('fs').writeFileSync('node.pid', String(process.pid)); while (true);");
    Process httpapi = Program.httpapi(folder, "compile", "--allow-js").start();
    for (int i = 0; i < 200 && !Files.exists(folder.resolve("node.pid")); i++) {
      Thread.sleep(50);
    }
    httpapi.destroy();
    assertTrue(httpapi.waitFor(10, TimeUnit.SECONDS));
    assertEnds("node.pid");
  }

  /** A process may take a moment to be gone after it is killed. */
  private void assertEnds(String file) throws IOException, InterruptedException {
    long id = Long.parseLong(Files.readString(folder.resolve(file)).strip());
    for (int i = 0; i < 100 && isRunning(id); i++) {
      Thread.sleep(50);
    }
    assertFalse(isRunning(id), file);
  }

  /** A process that nobody has waited for yet is there, without a command line. */
  private static boolean isRunning(long id) {
    return ProcessHandle.of(id).flatMap(handle -> handle.info().command()).isPresent();
  }

  @Test
  void withoutNodeItIsSaid() throws IOException {
    Services.write(folder.resolve("serverless.yml"), SERVICE);
    Services.write(folder.resolve("config.js"), "");
    Outcome outcome =
        Program.httpapi(folder, "compile", "--allow-js")
            .withEnvironment("PATH", folder.toString())
            .run();
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("there is no `node` to run it with"), outcome.err());
    assertTrue(outcome.err().contains("= help: install Node.js"), outcome.err());
  }

  @Test
  void aNodeWithoutTypeScriptIsToldSo() throws IOException {
    node("v20.1.0", false);
    Outcome outcome = typeScript();
    assertEquals(1, outcome.status());
    assertTrue(
        outcome.err().contains("`config.ts`: node v20.1.0 does not run TypeScript"), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"v22.6.0", "v23.5.0"})
  void aNodeThatNeedsTheFlagGetsIt(String version) throws IOException {
    node(version, true);
    assertText("as the stand-in says", typeScript());
  }

  @ParameterizedTest
  @ValueSource(strings = {"v22.18.0", "v24.0.0"})
  void aNodeThatNeedsNoFlagGetsNone(String version) throws IOException {
    node(version, false);
    assertText("as the stand-in says", typeScript());
  }

  private Outcome typeScript() throws IOException {
    Services.write(folder.resolve("serverless.yml"), SERVICE.replace("config.js", "config.ts"));
    Services.write(folder.resolve("config.ts"), "export const text: string = 'a text';");
    return Program.httpapi(folder, "compile", "--allow-js")
        .withEnvironment("PATH", folder + ":" + System.getenv("PATH"))
        .run();
  }

  /** A stand-in for a node: it says its version, and answers when its flags are as they should. */
  private void node(String version, boolean flag) throws IOException {
    Path stand = folder.resolve("node");
    Services.write(
        stand,
        """
        #!/bin/sh
        printf '\\001httpapi {"version": "VERSION"}\\n'
        read -r question
        case " $* " in
          *" --experimental-strip-types "*) flag=true ;;
          *) flag=false ;;
        esac
        [ "$flag" = FLAG ] || exit 9
        id=${question#*:}
        printf '\\001httpapi {"id": %s, "value": "\\\\"as the stand-in says\\\\""}\\n' "${id%%,*}"
        read -r end
        """
            .replace("VERSION", version)
            .replace("FLAG", Boolean.toString(flag)));
    assertTrue(stand.toFile().setExecutable(true));
  }

  @Test
  void aServiceThatIsAProgramIsFoundAfterTheOthers() throws IOException {
    Services.write(
        folder.resolve("serverless.js"),
        "module.exports = {service: 'shop', provider: {name: 'aws', runtime: 'nodejs20.x'},"
            + " functions: {list: {handler: 'a.b', description: 'of js'}}};");
    assertText("of js", Program.httpapi(folder, "compile", "--allow-js").run());
    Outcome refused = Program.httpapi(folder, "compile").run();
    assertEquals(1, refused.status());
    assertTrue(refused.err().contains("error[code-not-run]: `serverless.js`"), refused.err());
    Services.write(folder.resolve("serverless.json"), "{\"service\": \"json\"}");
    Outcome json = Program.httpapi(folder, "compile", "--allow-js").run();
    assertTrue(json.err().contains("serverless.json"), json.err());
  }

  @Test
  void everyCommandThatReadsAServiceRunsItOnce() throws IOException {
    Services.write(folder.resolve("serverless.yml"), SERVICE);
    Services.write(
        folder.resolve("config.js"),
        """
        require('fs').appendFileSync('runs', 'x');
        exports.text = 'a text';
        """);
    for (List<String> command :
        List.of(
            List.of("compile"),
            List.of("post-deploy"),
            List.of("print"),
            List.of("variables"),
            List.of("variables", "--leaks"))) {
      Outcome outcome = command(command, "--allow-js");
      assertEquals(0, outcome.status(), outcome.err());
      assertEquals("x", Files.readString(folder.resolve("runs")), command.toString());
      Files.delete(folder.resolve("runs"));
      assertEquals(1, command(command).status(), command.toString());
      assertFalse(Files.exists(folder.resolve("runs")), command.toString());
    }
  }

  private Outcome command(List<String> words, String... more) {
    return Program.httpapi(folder, words.toArray(String[]::new)).with(more).run();
  }

  @Test
  void aProgramIsGivenValuesThemselvesWhereTheyAreTracedToo() throws IOException {
    Services.write(folder.resolve("serverless.yml"), SERVICE + "custom: {secret: '${env:MINE}'}\n");
    Services.write(
        folder.resolve("config.js"),
        """
        exports.text = async ({ resolveVariable, resolveConfigurationProperty }) => {
          return [
            (await resolveVariable('env:MINE')).length,
            (await resolveConfigurationProperty(['custom'])).secret.length,
            await resolveVariable("file(gone-${env:MINE}.yml), 'gone'"),
          ].join(' ');
        };
        """);
    Outcome outcome =
        Program.httpapi(folder, "variables", "--allow-js").withEnvironment("MINE", "seven77").run();
    String expected = "${file(config.js):text} = \"7 7 gone\" (file)";
    assertTrue(outcome.out().contains("serverless.yml:6:18: " + expected), outcome.out());
    assertTrue(outcome.out().contains("${env:MINE} = \"***\" (env)"), outcome.out());
  }

  @Test
  void aProgramOutsideOfTheRepositoryIsNotRunUnlessThatIsSaid() throws IOException {
    Path service = folder.resolve("repository/service");
    Services.write(service.resolve("serverless.yml"), SERVICE.replace("config", "../../config"));
    Services.write(folder.resolve("repository/.git/HEAD"), "ref: refs/heads/main\n");
    Services.write(folder.resolve("config.js"), "exports.text = 'a text';");
    Outcome refused = Program.httpapi(service, "compile", "--allow-js").run();
    assertEquals(1, refused.status());
    assertTrue(refused.err().contains("error[outside-file]: `../../config.js`"), refused.err());
    assertText(
        "a text", Program.httpapi(service, "compile", "--allow-js", "--allow-outside-files").run());
  }
}
