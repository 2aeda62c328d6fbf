package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.testing.WorkedRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code httpapi diff} of what a git repository had at another commit, as a process. */
class DiffBaseIT {
  private static final String SERVICE =
      """
      service: shop
      provider:
        name: aws
        runtime: nodejs20.x
        memorySize: ${file(../shared/sizes.yml):${sls:stage}}
      functions:
        list:
          handler: src/list.handler
          events:
            - httpApi: GET /items
      """;

  @TempDir Path temporary;
  private WorkedRepository repository;

  @BeforeEach
  void commit() throws IOException {
    repository = WorkedRepository.in(temporary);
    repository.write("api/serverless.yml", SERVICE);
    repository.write("shared/sizes.yml", "dev: 128\nprod: 512\n");
    repository.commit("first");
  }

  private Outcome diff(Path folder, String... arguments) {
    return Program.httpapi(folder, "diff")
        .withEnvironment("HOME", repository.home().toString())
        .with(arguments)
        .run();
  }

  private Outcome inApi(String... arguments) {
    return diff(repository.folder().resolve("api"), arguments);
  }

  @Test
  void theFilesThatTheServiceReadsAreThoseOfTheRevision() throws IOException {
    repository.write("shared/sizes.yml", "dev: 256\nprod: 512\n");
    assertEquals(
        """
        httpapi: 2 changes from main:api/serverless.yml to serverless.yml

        Other changes
          ListLambdaFunction (AWS::Lambda::Function): updated in place
            at main:api/serverless.yml:7:3 -> serverless.yml:7:3
            MemorySize: 128 -> 256 at main:shared/sizes.yml:1:6 -> ../shared/sizes.yml:1:6
        """,
        withoutVersion(inApi("--base", "main").out()));
    assertEquals(
        new Outcome(0, "httpapi: no changes from main:api/serverless.yml to serverless.yml\n", ""),
        inApi("--base", "main", "--stage", "prod"));
  }

  private static String withoutVersion(String out) {
    int version = out.indexOf("  ListLambdaVersion");
    assertTrue(version > 0, out);
    return out.substring(0, version);
  }

  @Test
  void theWorkingTreeStaysAsItIs() throws IOException {
    repository.write("api/serverless.yml", SERVICE.replace("GET /items", "GET /goods"));
    repository.write("untracked.txt", "here");
    String before = repository.git("status --porcelain");
    String index = repository.git("ls-files --stage");
    assertEquals(0, inApi("--base", "HEAD").status());
    assertEquals(before, repository.git("status --porcelain"));
    assertEquals(index, repository.git("ls-files --stage"));
    assertEquals("", repository.git("worktree prune --dry-run"));
  }

  @Test
  void aSideIsAFileOfARevision() throws IOException {
    repository.git("tag v1");
    repository.write("api/serverless.yml", SERVICE.replace("GET /items", "GET /goods"));
    repository.commit("second");
    Path root = repository.folder();
    String last = "httpapi: no changes from HEAD:api/serverless.yml to api/serverless.yml\n";
    assertEquals(last, diff(root, "HEAD:api/serverless.yml", "api/serverless.yml").out());
    Outcome both = diff(root, "v1:api/serverless.yml", "HEAD:api/serverless.yml");
    assertTrue(both.out().contains("v1:api/serverless.yml:10:18"), both.out());
    assertTrue(both.out().contains("HEAD:api/serverless.yml:10:18"), both.out());
  }

  @Test
  void theMergeBaseIsWhereTheBranchParted() throws IOException {
    repository.git("checkout -q -b feature");
    repository.write("api/serverless.yml", SERVICE.replace("GET /items", "GET /goods"));
    repository.commit("on the branch");
    repository.git("checkout -q main");
    repository.write("shared/sizes.yml", "dev: 1024\nprod: 512\n");
    repository.commit("on main");
    repository.git("checkout -q feature");
    assertTrue(inApi("--base", "main").out().contains("MemorySize: 1024 -> 128"));
    Outcome sinceThen = inApi("--base", "main...");
    assertTrue(!sinceThen.out().contains("MemorySize"), sinceThen.out());
    assertTrue(sinceThen.out().contains("GET /goods") || sinceThen.out().contains("Goods"));
  }

  @Test
  void theOldSideMayBeOfAnotherStage() {
    String out = inApi("--base", "main", "--stage", "prod", "--old-stage", "dev").out();
    assertTrue(out.contains("MemorySize: 128 -> 512"), out);
    assertTrue(out.contains("FunctionName: shop-dev-list -> shop-prod-list"), out);
  }

  @Test
  void aServiceThatWasNotThereIsAllNew() throws IOException {
    repository.write("new/serverless.yml", SERVICE);
    Outcome added = diff(repository.folder().resolve("new"), "--base", "main");
    assertEquals(0, added.status(), added.err());
    assertTrue(added.out().contains("so that all of it is new"), added.out());
    assertTrue(added.out().contains("HttpApi (AWS::ApiGatewayV2::Api): added"), added.out());
  }

  @Test
  void whatCannotBeFoundIsWrongUsage() {
    Outcome revision = inApi("--base", "nowhere");
    assertEquals(2, revision.status());
    assertTrue(revision.err().contains("nowhere"), revision.err());
    assertEquals(2, inApi("--base", "main", "a.yml", "b.yml").status());
    assertEquals(2, inApi("--base", "main", "-").status());
    assertEquals(2, inApi("serverless.yml").status());
    assertEquals(2, inApi("-", "-").status());
    assertEquals(2, inApi("main:nothing.yml", "serverless.yml").status());
    assertEquals(2, diff(temporary, "--base", "main", "shop/api/nothing.yml").status());
  }

  @Test
  void aRefusedSideIsToldByItsName() throws IOException {
    repository.write("api/serverless.yml", SERVICE.replace("GET /items", "${env:NOWHERE}"));
    repository.commit("wrong");
    repository.write("api/serverless.yml", SERVICE);
    Outcome refused = inApi("--base", "main");
    assertEquals(1, refused.status());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains("main:api/serverless.yml:10:18"), refused.err());
  }
}
