package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.httpapi.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git variables as a process: what is printed, and that no program is run for them. */
class GitIT {
  private static final String VARIABLES =
      """
      service: shop
      provider: {name: aws, runtime: nodejs20.x}
      functions:
        list:
          handler: src/list.handler
          environment:
            SHA1: ${git:sha1}
            COMMIT: ${git:commit}
            BRANCH: ${git:branch}
            DESCRIBE: ${git:describe}
            DESCRIBE_LIGHT: ${git:describeLight}
            MESSAGE: ${git:message}
            SUBJECT: ${git:messageSubject}
            BODY: ${git:messageBody}
            USER: ${git:user} ${git:user.name}
            EMAIL: ${git:email} ${git:user.email}
            DIRTY: ${git:isDirty}
            REPOSITORY: ${git:repository}
            TAGS: ${git:tags}
      """;

  @TempDir Path folder;
  private Path service;

  @BeforeEach
  void repository() throws IOException {
    assumeTrue(Programs.isHere("git"));
    service = folder.resolve("shop/api/serverless.yml");
    Services.write(service, VARIABLES);
    Services.write(
        folder.resolve("home/.gitconfig"), "[user]\nname = Ada\nemail = ada@example.com\n");
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-q", "-m", "First\n\nThe body of ${self:service}");
    git("tag", "one");
    git("tag", "two");
  }

  private void git(String... words) {
    Program git = Program.of(folder.resolve("shop"), "git").with(words);
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      git = git.withEnvironment("GIT_" + who + "_DATE", "1700000000 +0000");
    }
    Outcome outcome =
        git.withEnvironment("HOME", folder.resolve("home").toString())
            .withEnvironment("GIT_CONFIG_NOSYSTEM", "1")
            .run();
    assertEquals(0, outcome.status(), outcome.err());
  }

  private Program compile() {
    return Program.httpapi(service.getParent(), "compile", "--format", "json")
        .withEnvironment("HOME", folder.resolve("home").toString())
        .withEnvironment("GIT_CONFIG_NOSYSTEM", "1");
  }

  private JsonNode function(String name) throws IOException {
    Outcome outcome = compile().run();
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals("", outcome.err());
    return Services.json(outcome.out()).at("/Resources/" + name + "LambdaFunction/Properties");
  }

  @Test
  void everyVariableHasItsValue() throws IOException {
    JsonNode values = function("List").at("/Environment/Variables");
    String commit = values.path("COMMIT").asText();
    assertAll(
        () -> assertEquals(40, commit.length()),
        () -> assertEquals(commit.substring(0, 7), values.path("SHA1").asText()),
        () -> assertEquals("main", values.path("BRANCH").asText()),
        () -> assertEquals(commit.substring(0, 7), values.path("DESCRIBE").asText()),
        () -> assertEquals("one", values.path("DESCRIBE_LIGHT").asText()),
        () -> assertEquals("First\n\nThe body of ${self:service}", values.path("MESSAGE").asText()),
        () -> assertEquals("First", values.path("SUBJECT").asText()),
        () -> assertEquals("The body of ${self:service}", values.path("BODY").asText()),
        () -> assertEquals("Ada Ada", values.path("USER").asText()),
        () -> assertEquals("ada@example.com ada@example.com", values.path("EMAIL").asText()),
        () -> assertEquals("false", values.path("DIRTY").asText()),
        () -> assertEquals("shop", values.path("REPOSITORY").asText()),
        () -> assertEquals("one::two", values.path("TAGS").asText()));
  }

  @Test
  void noProgramIsRunAndNothingIsWritten() throws IOException {
    Path trap = folder.resolve("trap");
    for (String program : List.of("git", "sh", "bash", "uname", "env")) {
      Services.write(trap.resolve(program), "#!/bin/sh\n: > '" + folder.resolve("sprung") + "'\n");
      assertTrue(trap.resolve(program).toFile().setExecutable(true));
    }
    Services.write(folder.resolve("shop/.gitattributes"), "*.yml filter=trap\n");
    git("config", "filter.trap.clean", trap.resolve("sh").toString());
    git("config", "core.fsmonitor", trap.resolve("sh").toString());
    assertTrue(service.toFile().setLastModified(1_000_000_000_000L));
    Outcome outcome = compile().withEnvironment("PATH", trap.toString()).run();
    assertEquals(0, outcome.status(), outcome.err());
    assertFalse(Files.exists(folder.resolve("sprung")));
    assertFalse(Files.exists(folder.resolve("home/.config")));
  }

  @Test
  void withoutARepositoryAFallbackIsAsked() throws IOException {
    service = folder.resolve("elsewhere/serverless.yml");
    Services.write(service, VARIABLES.replaceAll("git:(sha1|repository|isDirty)}", "git:$1, 'x'}"));
    Outcome outcome = compile().run();
    assertEquals(1, outcome.status());
    assertTrue(
        outcome.err().contains("error[unresolved-variable]: the service is in no git repository"),
        outcome.err());
    assertFalse(outcome.err().contains("serverless.yml:7:"), outcome.err());
  }

  @Test
  void anUnknownNameIsToldTheKnownOnes() throws IOException {
    Services.write(service, VARIABLES.replace("git:sha1", "git:sha"));
    Outcome outcome = compile().run();
    assertEquals(1, outcome.status());
    assertTrue(
        outcome.err().contains("error[invalid-variable]: there is `git:sha1`"), outcome.err());
  }

  @Test
  void aRepositoryThatCannotBeReadIsSaidToBe() throws IOException {
    Services.write(folder.resolve("shop/.git/config"), "[core\nnonsense");
    Outcome outcome = compile().run();
    assertEquals(1, outcome.status());
    assertTrue(
        outcome.err().contains("error[unreadable-file]: the git repository cannot be read"),
        outcome.err());
  }

  /** As serverless-plugin-git-variables 5.2.0 has it under version 3.40.0 of the framework. */
  @Test
  void thePluginSetsVariablesAndTagsOfFunctions() throws IOException {
    Services.write(
        service,
        """
        service: shop
        provider: {name: aws, runtime: nodejs20.x}
        plugins: [serverless-plugin-git-variables]
        custom: {gitVariablesTagsWhitelist: [GIT_BRANCH, GIT_TAGS, GIT_REPOSITORY]}
        functions:
          list:
            handler: src/list.handler
            environment: {GIT_BRANCH: mine, GIT_TAGS: '', OWN: x}
          show:
            handler: src/show.handler
            tags: {GIT_BRANCH: own}
        """);
    JsonNode list = function("List");
    JsonNode variables = list.at("/Environment/Variables");
    assertEquals("mine", variables.path("GIT_BRANCH").asText());
    assertEquals("one::two", variables.path("GIT_TAGS").asText());
    assertEquals("x", variables.path("OWN").asText());
    assertEquals("true", variables.path("GIT_IS_DIRTY").asText());
    assertEquals("shop", variables.path("GIT_REPOSITORY").asText());
    assertEquals(40, variables.path("GIT_COMMIT_LONG").asText().length());
    assertEquals(7, variables.path("GIT_COMMIT_SHORT").asText().length());
    assertEquals(
        Services.json(
            """
            [{"Key": "GIT_BRANCH", "Value": "main"}, {"Key": "GIT_REPOSITORY", "Value": "shop"},
             {"Key": "GIT_TAGS", "Value": "one::two"}]
            """),
        list.path("Tags"));
    JsonNode show = function("Show");
    assertEquals("main", show.at("/Environment/Variables/GIT_BRANCH").asText());
    assertEquals("own", show.at("/Tags/0/Value").asText());
  }

  @Test
  void thePluginMayBeToldToSetNone() throws IOException {
    String plugin = "plugins: [serverless-plugin-git-variables]\n";
    Services.write(
        service,
        "service: shop\nprovider: {name: aws, runtime: nodejs20.x}\n"
            + plugin
            + "custom: {exportGitVariables: false}\nfunctions: {list: {handler: src/list.handler}}\n");
    assertFalse(function("List").has("Environment"));
    service = folder.resolve("elsewhere/serverless.yml");
    Services.write(
        service,
        "service: shop\nprovider: {name: aws, runtime: nodejs20.x}\n"
            + plugin
            + "functions: {list: {handler: src/list.handler}}\n");
    Outcome outcome = compile().run();
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("serverless.yml:3:11"), outcome.err());
    assertTrue(outcome.err().contains("custom.exportGitVariables: false"), outcome.err());
    assertEquals(1, outcome.err().split("error\\[", -1).length - 1, outcome.err());
  }

  @Test
  void whatIsPrintedAndListedIsWhatIsCompiled() throws IOException {
    Services.write(
        service,
        """
        service: shop
        provider: {name: aws, runtime: nodejs20.x, stage: "${git:branch}"}
        useDotenv: true
        plugins: [serverless-plugin-git-variables]
        custom: {gitVariablesTagsWhitelist: []}
        functions:
          list: {handler: src/list.handler, environment: {SECRET: "${env:HOME}"}}
        """);
    JsonNode compiled = function("List").at("/Environment/Variables");
    Outcome printed = run("print", "--format", "json", "--path", "functions.list.environment");
    assertEquals(0, printed.status(), printed.err());
    assertEquals(compiled, Services.json(printed.out()));
    Outcome listed = run("variables");
    assertTrue(listed.out().contains("${git:branch} = \"main\" (git)"), listed.out());
    assertEquals(
        "ListLambdaFunction.Properties.Environment.Variables.SECRET: ${env:HOME}"
            + " (serverless.yml:7:60)\n",
        run("variables", "--leaks").out());
  }

  private Outcome run(String... words) {
    return Program.httpapi(service.getParent(), words)
        .withEnvironment("HOME", folder.resolve("home").toString())
        .withEnvironment("GIT_CONFIG_NOSYSTEM", "1")
        .run();
  }
}
