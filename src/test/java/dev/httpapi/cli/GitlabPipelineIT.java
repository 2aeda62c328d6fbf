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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline of docs/ci.md, run on a local repository. */
class GitlabPipelineIT {
  private static final String PIPELINE = ".gitlab-ci.yml";
  private static final String SERVICE = "serverless.yml";
  private static final String NOTES =
      "https://gitlab.test/api/v4/projects/5/merge_requests/7/notes";

  private static final Map<String, String> MAIN =
      Map.of("CI_PIPELINE_SOURCE", "push", "CI_DEFAULT_BRANCH", "main", "CI_COMMIT_BRANCH", "main");

  @TempDir static Path programFolder;
  private static ProgramRepository program;

  @TempDir Path folder;
  private StandInPrograms programs;
  private ShopRepository shop;

  @BeforeAll
  static void tools() throws IOException {
    assumeTrue(Programs.isHere("git") && Programs.isHere("jq") && Programs.isHere("bash"));
    program = ProgramRepository.in(programFolder);
  }

  @BeforeEach
  void world() throws IOException {
    programs = StandInPrograms.in(folder);
    shop = ShopRepository.in(folder, Map.of(SERVICE, ShopRepository.SERVICE));
  }

  /** The page's file, with the program's address as whoever copies it sets it. */
  private static DocumentedFiles documented() {
    return DocumentedFiles.of(Program.BASE.resolve("docs/ci.md"))
        .with(PIPELINE, "https://gitlab.com/OWNER/httpapi.git", program.url())
        .with(PIPELINE, "0123456789abcdef0123456789abcdef01234567", program.commit());
  }

  private GitlabRun mergeRequest(Map<String, String> more) throws IOException {
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "CI_PIPELINE_SOURCE", "merge_request_event",
                "CI_DEFAULT_BRANCH", "main",
                "CI_API_V4_URL", "https://gitlab.test/api/v4",
                "CI_MERGE_REQUEST_PROJECT_ID", "5",
                "CI_MERGE_REQUEST_IID", "7",
                "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main"));
    variables.putAll(more);
    return new GitlabRun(folder, documented(), shop, programs, program, variables);
  }

  private GitlabRun mergeRequest() throws IOException {
    return mergeRequest(Map.of("NOTES_TOKEN", "token-of-the-notes"));
  }

  private GitlabRun main() throws IOException {
    return new GitlabRun(folder, documented(), shop, programs, program, MAIN);
  }

  private static String renamed() {
    return ShopRepository.SERVICE.replace("GET /items\n", "GET /goods\n");
  }

  @Test
  void eachEventHasItsJobs() throws IOException {
    GitlabRun branch =
        new GitlabRun(
            folder,
            documented(),
            shop,
            programs,
            program,
            Map.of(
                "CI_PIPELINE_SOURCE", "push",
                "CI_DEFAULT_BRANCH", "main",
                "CI_COMMIT_BRANCH", "feature"));
    Object rules = main().job("deploy").get("rules");
    assertAll(
        () -> assertEquals(List.of("validate", "compile", "diff"), mergeRequest().jobs()),
        () -> assertEquals(List.of("validate", "compile", "change-sets", "deploy"), main().jobs()),
        () -> assertEquals(List.of(), branch.jobs()),
        () -> assertEquals("manual", Tree.maps(rules).get(0).get("when")));
  }

  @Test
  void aMistakeFailsTheJobAndIsInTheReports() throws IOException {
    shop.change(SERVICE, ShopRepository.SERVICE.replace("GET /items\n", "FETCH /items\n"));
    GitlabRun run = mergeRequest();
    Outcome outcome = run.run("validate");
    JsonNode report = Services.json(Files.readString(run.artifacts().resolve("code-quality.json")));
    JsonNode finding = report.get(0);
    assertAll(
        () -> assertEquals(1, outcome.status(), outcome.toString()),
        () -> assertTrue(outcome.out().contains("error[invalid-route]: "), outcome.out()),
        () -> assertEquals(1, report.size()),
        () -> assertEquals("invalid-route", finding.path("check_name").asText()),
        () -> assertEquals("major", finding.path("severity").asText()),
        () -> assertEquals(SERVICE, finding.at("/location/path").asText()),
        () -> assertEquals(9, finding.at("/location/lines/begin").asInt()),
        () -> assertFalse(finding.path("fingerprint").asText().isEmpty()),
        () -> assertFalse(finding.path("description").asText().isEmpty()),
        () -> assertTrue(Files.exists(run.artifacts().resolve("httpapi.sarif"))));
  }

  @Test
  void aServiceWithoutMistakesHasAnEmptyReport() throws IOException {
    GitlabRun run = mergeRequest();
    Outcome outcome = run.run("validate");
    assertAll(
        () -> assertEquals(0, outcome.status(), outcome.toString()),
        () ->
            assertEquals(
                "[]", Files.readString(run.artifacts().resolve("code-quality.json")).strip()));
  }

  @Test
  void aMergeRequestHasOneNoteWhichIsUpdated() throws IOException {
    shop.change(SERVICE, renamed()).moveMain(SERVICE);
    Outcome first = mergeRequest().run("diff");
    List<String> calls = programs.calls("curl");
    String created = programs.get("notes.json");
    shop.change(SERVICE, renamed().replace("/{id}", "/{name}"));
    GitlabRun run = mergeRequest();
    Outcome second = run.run("diff");
    List<String> laterCalls = programs.calls("curl");
    JsonNode notes = Services.json(programs.get("notes.json"));
    assertAll(
        () -> assertEquals(3, first.status(), first.toString()),
        () ->
            assertEquals(
                List.of(
                    "curl GET https://gitlab.test/api/v4/user",
                    "curl GET " + NOTES + "?per_page=100&page=1",
                    "curl GET " + NOTES + "?per_page=100&page=2",
                    "curl POST " + NOTES),
                calls),
        () -> assertTrue(created.contains("/goods") && !created.contains("/later"), created),
        () -> assertEquals(3, second.status(), second.toString()),
        () -> assertEquals("curl PUT " + NOTES + "/200", laterCalls.get(3)),
        () -> assertEquals(1, notes.size()),
        () -> assertTrue(notes.at("/0/body").asText().contains("{name}"), notes.toString()),
        () ->
            assertTrue(
                Files.readString(run.artifacts().resolve("reports/serverless.yml.md"))
                    .startsWith("<!-- httpapi diff: serverless.yml -->\n")));
  }

  @Test
  void whatDoesNotChangeHasNoNote() throws IOException {
    shop.change(SERVICE, "# Our shop.\n" + ShopRepository.SERVICE);
    Outcome outcome = mergeRequest().run("diff");
    assertAll(
        () -> assertEquals(0, outcome.status(), outcome.toString()),
        () -> assertEquals("[]\n", programs.get("notes.json")));
  }

  @Test
  void withoutATokenTheReportIsAnArtifact() throws IOException {
    shop.change(SERVICE, renamed());
    GitlabRun run = mergeRequest(Map.of());
    Outcome outcome = run.run("diff");
    assertAll(
        () -> assertEquals(3, outcome.status(), outcome.toString()),
        () -> assertEquals(List.of(), programs.calls("curl")),
        () -> assertTrue(Files.exists(run.artifacts().resolve("reports/serverless.yml.md"))));
  }

  @Test
  void mainIsDeployedByTheChangeSetThatWasShown() throws IOException {
    GitlabRun run = main();
    Outcome compiled = run.run("compile");
    Outcome planned = run.run("change-sets");
    List<String> before = programs.calls("aws");
    Outcome deployed = run.run("deploy");
    List<String> after = programs.calls("aws");
    String arn = "arn:aws:cloudformation:eu-west-1:1:changeSet/made-now/shop-prod";
    assertAll(
        () -> assertEquals(0, compiled.status(), compiled.toString()),
        () -> assertEquals(0, planned.status(), planned.toString()),
        () ->
            assertEquals(
                List.of(
                    "aws cloudformation package --template-file deployment/shop-prod/template.json"
                        + " --s3-bucket my-artifacts --s3-prefix shop-prod --use-json"
                        + " --output-template-file deployment/shop-prod/packaged.json",
                    "aws cloudformation deploy --template-file deployment/shop-prod/packaged.json"
                        + " --stack-name shop-prod --s3-bucket my-artifacts --s3-prefix shop-prod"
                        + " --capabilities CAPABILITY_NAMED_IAM"
                        + " --no-execute-changeset --no-fail-on-empty-changeset"),
                before.subList(0, 2)),
        () ->
            assertTrue(
                before
                    .get(2)
                    .startsWith(
                        "aws cloudformation describe-change-set --change-set-name " + arn + " "),
                before.get(2)),
        () -> assertTrue(planned.out().contains("|  Modify |"), planned.out()),
        () -> assertEquals(0, deployed.status(), deployed.toString()),
        () ->
            assertEquals(
                List.of(
                    "aws cloudformation describe-stacks --stack-name shop-prod"
                        + " --query Stacks[0].StackStatus --output text",
                    "aws cloudformation execute-change-set --change-set-name " + arn,
                    "aws cloudformation wait stack-update-complete --stack-name shop-prod"),
                after));
  }

  @Test
  void nothingIsExecutedWhereNothingChanges() throws IOException {
    programs.put("empty", "");
    GitlabRun run = main();
    run.run("compile");
    Outcome planned = run.run("change-sets");
    programs.calls("aws");
    Outcome deployed = run.run("deploy");
    assertAll(
        () -> assertEquals(0, planned.status(), planned.toString()),
        () -> assertEquals(0, deployed.status(), deployed.toString()),
        () -> assertEquals(List.of(), programs.calls("aws")));
  }

  /**
   * Were it a part, the digest of a service's folder, and with it the template, would be another
   * one.
   */
  @Test
  void theProgramIsNoPartOfTheProjectWhileItRuns() throws IOException {
    ProgramRepository fresh = ProgramRepository.in(folder.resolve("fresh"));
    DocumentedFiles files =
        documented()
            .with(PIPELINE, program.url(), fresh.url())
            .with(PIPELINE, program.commit(), fresh.commit());
    GitlabRun built = new GitlabRun(folder, files, shop, programs, fresh, MAIN);
    Outcome first = built.run("compile");
    List<String> builds = programs.calls("mvn");
    GitlabRun cached = new GitlabRun(folder, files, shop, programs, fresh, MAIN);
    Outcome again = cached.run("compile");
    String template = "deployment/shop-prod/template.json";
    assertAll(
        () -> assertEquals(0, first.status(), first.toString()),
        () -> assertEquals(1, builds.size()),
        () -> assertEquals(0, again.status(), again.toString()),
        () -> assertEquals(List.of(), programs.calls("mvn"), "it was built again"),
        () ->
            assertEquals(
                Files.readString(built.artifacts().resolve(template)),
                Files.readString(cached.artifacts().resolve(template))));
  }
}
