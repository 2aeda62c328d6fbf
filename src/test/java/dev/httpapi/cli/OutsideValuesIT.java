package dev.httpapi.cli;

import static dev.httpapi.cli.Services.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that come from outside of a service: {@code --env-file}, {@code --values}, files. */
class OutsideValuesIT {
  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(root.resolve("repository/shop"));
    Files.createDirectories(root.resolve("repository/.git"));
  }

  private void service(String value) throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.withVariable(value));
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Program compile(String... options) {
    return Program.httpapi(folder, "compile").with(options);
  }

  private String value(Program program) {
    Outcome outcome = program.run();
    assertEquals("", outcome.err());
    assertEquals(0, outcome.status());
    return variable(outcome.out());
  }

  private void assertSaid(int status, String words, Outcome outcome) {
    assertEquals(status, outcome.status(), outcome::err);
    assertTrue(outcome.err().contains(words), outcome::err);
    assertEquals("", outcome.out());
  }

  @Test
  void anEnvironmentFileIsReadAfterTheEnvironment() throws IOException {
    service("${env:COLOUR}");
    file("more.env", "export COLOUR='green' # of the file\n");
    assertEquals("green", value(compile("--env-file", "more.env")));
    assertEquals("red", value(compile("--env-file=more.env").withEnvironment("COLOUR", "red")));
  }

  @Test
  void ofSeveralEnvironmentFilesTheLastCountsAndAllGoBeforeDotEnv() throws IOException {
    service("${env:A}-${env:B}-${env:C}");
    Path service = folder.resolve("serverless.yml");
    Files.writeString(service, "useDotenv: true\n" + Files.readString(service));
    file(".env", "A=dot\nB=dot\nC=${B}/dot\n");
    file("one.env", "A=one\nB=one\n");
    file("two.env", "B=two\n");
    assertEquals(
        "one-two-two/dot", value(compile("--env-file", "one.env", "--env-file", "two.env")));
    assertEquals("dot-dot-dot/dot", value(compile()));
  }

  @Test
  void anEnvironmentFileMayNameTheStage() throws IOException {
    service("${sls:stage}");
    Path service = folder.resolve("serverless.yml");
    Files.writeString(
        service,
        Files.readString(service)
            .replace("  name: aws\n", "  name: aws\n  stage: ${env:STAGE, 'dev'}\n"));
    file("stage.env", "STAGE=prod\n");
    assertEquals("prod", value(compile("--env-file", "stage.env")));
    assertEquals("dev", value(compile()));
  }

  @Test
  void anEnvironmentFileThatCannotBeReadIsWrongUsage() throws IOException {
    service("a");
    assertSaid(2, "there is no file gone.env", compile("--env-file", "gone.env").run());
    Files.createDirectories(folder.resolve("folder.env"));
    assertSaid(2, "folder.env is a folder", compile("--env-file", "folder.env").run());
  }

  @Test
  void valuesAnswerWhatAwsWould() throws IOException {
    service("${cf:network.Vpc}-${ssm:/shop/key}-${vault:x, 'y'}");
    file("values.yml", "cf:network.Vpc: vpc-1\nssm:/shop/key: first\n");
    file("values.json", "{\"${ssm:/shop/key}\": \"second\", \"vault:x\": 3}");
    assertEquals(
        "vpc-1-second-3", value(compile("--values", "values.yml", "--values", "values.json")));
  }

  @Test
  void valuesThatCannotBeReadAreTold() throws IOException {
    service("${cf:network.Vpc}");
    file("list.yml", "- cf:network.Vpc\n");
    assertSaid(1, "list.yml:1:1", compile("--values", "list.yml").run());
    assertSaid(2, "there is no file gone.yml", compile("--values", "gone.yml").run());
  }

  @Test
  void aFileOutsideOfTheRepositoryIsReadOnRequestOnly() throws IOException {
    Files.writeString(root.resolve("secret.txt"), "secret");
    service("${file(../../secret.txt)}");
    Outcome refused = compile().run();
    assertSaid(1, "error[outside-file]: `../../secret.txt` lies outside of the repo", refused);
    assertTrue(refused.err().contains("--allow-outside-files"), refused::err);
    assertTrue(!refused.err().contains("secret\""), refused::err);
    assertEquals("secret", value(compile("--allow-outside-files")));
  }
}
