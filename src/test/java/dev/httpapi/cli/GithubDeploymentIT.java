package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The jobs of docs/ci.md's workflow, and the deployment of main by it. */
class GithubDeploymentIT extends GithubWorkflow {

  @Test
  void eachJobMayDoWhatItMustAndIsForItsEvent() throws IOException {
    ShopRepository shop = shop();
    GithubRun pull = pullRequest(shop);
    GithubRun push = push(shop);
    assertAll(
        () -> assertTrue(pull.isFor("review") && !pull.isFor("change-sets")),
        () -> assertTrue(!push.isFor("review") && push.isFor("change-sets")),
        () -> assertEquals("change-sets", pull.job("deploy").get("needs")),
        () -> assertEquals("production", pull.job("deploy").get("environment")),
        () ->
            assertEquals(
                Map.of("contents", "read", "pull-requests", "write"),
                pull.job("review").get("permissions")),
        () ->
            assertEquals(
                Map.of("contents", "read", "id-token", "write"),
                pull.job("change-sets").get("permissions")),
        () -> assertEquals(Map.of("id-token", "write"), pull.job("deploy").get("permissions")));
  }

  @Test
  void mainIsDeployedByTheChangeSetThatWasShown() throws IOException {
    ShopRepository shop = shop();
    GithubRun push = push(shop);
    GithubRun.Result planned = push.run("change-sets");
    List<String> before = programs.calls("aws");
    GithubRun.Result deployed = push.run("deploy");
    List<String> after = programs.calls("aws");
    String arn = "arn:aws:cloudformation:eu-west-1:1:changeSet/made-now/shop-prod";
    assertAll(
        () -> assertEquals(0, planned.status(), planned.toString()),
        () -> assertEquals(3, before.size(), before.toString()),
        () ->
            assertTrue(
                before
                    .get(0)
                    .matches(
                        "aws cloudformation package --template-file \\S+/shop-prod/template.json"
                            + " --s3-bucket my-artifacts --s3-prefix shop-prod --use-json"
                            + " --output-template-file \\S+/shop-prod/packaged.json"),
                before.get(0)),
        () ->
            assertTrue(
                before
                    .get(1)
                    .matches(
                        "aws cloudformation deploy --template-file \\S+/shop-prod/packaged.json"
                            + " --stack-name shop-prod --s3-bucket my-artifacts --s3-prefix shop-prod"
                            + " --capabilities CAPABILITY_NAMED_IAM"
                            + " --no-execute-changeset --no-fail-on-empty-changeset"),
                before.get(1)),
        () ->
            assertTrue(
                before
                    .get(2)
                    .startsWith(
                        "aws cloudformation describe-change-set --change-set-name " + arn + " "),
                before.get(2)),
        () ->
            assertTrue(
                planned.summary().startsWith("### shop-prod\n<pre>\n|  Modify |"),
                planned.summary()),
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
  void aStackThatIsNewIsWaitedForAsSuch() throws IOException {
    programs.put("stack-status", "REVIEW_IN_PROGRESS\n");
    GithubRun push = push(shop());
    push.run("change-sets");
    programs.calls("aws");
    push.run("deploy");
    assertEquals(
        "aws cloudformation wait stack-create-complete --stack-name shop-prod",
        programs.calls("aws").get(2));
  }

  @Test
  void settingsOfAStageAreSetThoughNothingElseChanges() throws IOException {
    programs.put("empty", "");
    ShopRepository shop =
        ShopRepository.in(
            folder,
            Map.of(
                SERVICE,
                ShopRepository.SERVICE
                    .replace("httpApi: ", "http: ")
                    .replace("nodejs20.x\n", "nodejs20.x\n  tracing: {apiGateway: true}\n")));
    GithubRun push = push(shop);
    GithubRun.Result planned = push.run("change-sets");
    programs.calls("aws");
    GithubRun.Result deployed = push.run("deploy");
    List<String> calls = programs.calls("aws");
    assertAll(
        () -> assertEquals("### shop-prod\nNo changes.\n", planned.summary()),
        () -> assertEquals(0, deployed.status(), deployed.toString()),
        () ->
            assertTrue(
                calls.contains(
                    "aws apigateway update-stage --rest-api-id a1b2c3 --stage-name prod"
                        + " --patch-operations op=replace,path=/tracingEnabled,value=true"),
                calls.toString()),
        () -> assertFalse(calls.toString().contains("execute-change-set"), calls.toString()));
  }

  @Test
  void eachOfSeveralServicesIsAStackAndTheProgramIsBuiltOnce() throws IOException {
    ShopRepository shop =
        ShopRepository.in(
            folder,
            Map.of(
                "services/a/serverless.yml",
                ShopRepository.SERVICE,
                "services/b/serverless.yml",
                ShopRepository.SERVICE.replace("shop", "store")));
    ProgramRepository fresh = ProgramRepository.in(folder.resolve("fresh"));
    DocumentedFiles files =
        forServices(fresh, "services/a/serverless.yml services/b/serverless.yml");
    GithubRun push = new GithubRun(folder, files, shop, programs, fresh, "push", "");
    GithubRun.Result first = push.run("change-sets");
    String calls = programs.get("calls");
    programs.put("calls", "");
    GithubRun.Result again = push.run("change-sets");
    push.run("deploy");
    assertAll(
        () -> assertEquals(0, first.status(), first.toString()),
        () -> assertTrue(calls.contains("--stack-name shop-prod "), calls),
        () -> assertTrue(calls.contains("--stack-name store-prod "), calls),
        () -> assertTrue(calls.contains("mvn "), calls),
        () -> assertEquals(0, again.status(), again.toString()),
        () -> assertFalse(programs.get("calls").contains("mvn "), "built again"),
        () ->
            assertEquals(
                2,
                programs.calls("aws").stream()
                    .filter(call -> call.contains(" execute-change-set "))
                    .count()));
  }

  @Test
  void noStepIsLeftOut() throws IOException {
    ShopRepository shop = shop().change(SERVICE, renamed(ShopRepository.SERVICE));
    ProgramRepository fresh = ProgramRepository.in(folder.resolve("fresh"));
    DocumentedFiles files = documented(fresh);
    GithubRun pull =
        new GithubRun(folder, files, shop, programs, fresh, "pull_request", "owner/shop");
    GithubRun push = new GithubRun(folder, files, shop, programs, fresh, "push", "");
    Set<String> ran = new TreeSet<>(pull.run("review").steps().keySet());
    ran.addAll(push.run("change-sets").steps().keySet());
    ran.addAll(push.run("deploy").steps().keySet());
    Set<String> documented = new TreeSet<>();
    for (String text : files.texts().values()) {
      for (String step : text.split("\n *- (?=name: |id: |uses: )")) {
        if (step.startsWith("name: ") && step.contains(" run: ")) {
          documented.add(step.substring("name: ".length(), step.indexOf('\n')));
        }
      }
    }
    assertEquals(documented, ran);
  }
}
