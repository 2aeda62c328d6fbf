package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The review of a pull request, as the workflow of docs/ci.md makes it. */
class GithubReviewIT extends GithubWorkflow {
  private static final String OTHERS_COMMENT =
      """
      [{"id":1,"user":{"login":"eve"},"body":"<!-- httpapi diff: serverless.yml -->"}]
      """;

  @Test
  void aServiceWithAMistakeFailsTheReviewWithAnAnnotation() throws IOException {
    ShopRepository shop =
        shop().change(SERVICE, ShopRepository.SERVICE.replace("GET /items\n", "FETCH /items\n"));
    GithubRun.Result review = pullRequest(shop).run("review");
    assertAll(
        () -> assertEquals(1, review.status()),
        () ->
            assertTrue(
                review.out("Validate").startsWith("::error file=serverless.yml,line=9,"),
                review.out("Validate")),
        () -> assertFalse(review.steps().containsKey("Compile")));
  }

  @Test
  void aReviewCommentsOnceAndThenUpdatesItsComment() throws IOException {
    programs.put("comments.json", OTHERS_COMMENT + "[]\n");
    ShopRepository shop = shop().change(SERVICE, renamed(ShopRepository.SERVICE)).moveMain(SERVICE);
    GithubRun.Result first = pullRequest(shop).run("review");
    List<String> calls = programs.calls("gh");
    String created = programs.get("comments.json");
    shop.change(SERVICE, renamed(ShopRepository.SERVICE).replace("/{id}", "/{name}"));
    GithubRun.Result second = pullRequest(shop).run("review");
    List<String> laterCalls = programs.calls("gh");
    String updated = programs.get("comments.json");
    assertAll(
        () -> assertEquals(3, first.status(), "a route was removed, so it is held back"),
        () -> assertEquals(2, calls.size(), calls.toString()),
        () -> assertTrue(calls.get(1).startsWith("gh api --silent -X POST"), calls.get(1)),
        () -> assertTrue(created.startsWith(OTHERS_COMMENT), created),
        () -> assertTrue(created.contains("/goods") && !created.contains("/later"), created),
        () -> assertTrue(first.summary().contains("/goods"), first.summary()),
        () ->
            assertTrue(
                first.out("Annotate, and hold back").contains("::"),
                first.out("Annotate, and hold back")),
        () -> assertEquals(3, second.status()),
        () -> assertEquals(2, laterCalls.size(), laterCalls.toString()),
        () ->
            assertTrue(
                laterCalls.get(1).contains("-X PATCH repos/owner/shop/issues/comments/102 "),
                laterCalls.get(1)),
        () -> assertEquals(created.lines().count(), updated.lines().count()),
        () ->
            assertTrue(updated.contains("{name}") && updated.startsWith(OTHERS_COMMENT), updated));
  }

  @Test
  void whatDoesNotChangeIsCommentedOnOnlyWhereACommentIs() throws IOException {
    ShopRepository shop = shop().change(SERVICE, "# Our shop.\n" + ShopRepository.SERVICE);
    GithubRun.Result unchanged = pullRequest(shop).run("review");
    List<String> calls = programs.calls("gh");
    pullRequest(shop.change(SERVICE, renamed(ShopRepository.SERVICE))).run("review");
    programs.calls("gh");
    GithubRun.Result undone =
        pullRequest(shop.change(SERVICE, ShopRepository.SERVICE)).run("review");
    List<String> callsToUndo = programs.calls("gh");
    assertAll(
        () -> assertEquals(0, unchanged.status(), unchanged.toString()),
        () -> assertEquals(1, calls.size(), calls.toString()),
        () -> assertEquals(0, undone.status()),
        () -> assertTrue(callsToUndo.get(1).contains("-X PATCH"), callsToUndo.toString()),
        () -> assertFalse(programs.get("comments.json").contains("/goods")));
  }

  @Test
  void aForkHasTheSummaryAndNoComment() throws IOException {
    ShopRepository shop = shop().change(SERVICE, renamed(ShopRepository.SERVICE));
    GithubRun.Result review = pullRequestOfFork(shop).run("review");
    assertAll(
        () -> assertEquals(3, review.status()),
        () -> assertEquals(List.of(), programs.calls("gh")),
        () -> assertTrue(review.summary().contains("/goods"), review.summary()));
  }

  @Test
  void eachOfSeveralServicesHasAComment() throws IOException {
    Map<String, String> services =
        Map.of(
            "services/a/serverless.yml", ShopRepository.SERVICE,
            "services/b/serverless.yml", ShopRepository.SERVICE.replace("shop", "store"),
            "services/c/serverless.yml", ShopRepository.SERVICE.replace("shop", "stand"));
    ShopRepository shop = ShopRepository.in(folder, services);
    for (String service : List.of("services/a/serverless.yml", "services/b/serverless.yml")) {
      shop.change(service, renamed(services.get(service)));
    }
    shop.change("services/d/serverless.yml", ShopRepository.SERVICE.replace("shop", "booth"));
    GithubRun.Result review =
        run(shop, forServices("services/*/serverless.yml"), "pull_request", "owner/shop")
            .run("review");
    List<String> calls = programs.calls("gh");
    assertAll(
        () -> assertEquals(3, review.status(), review.toString()),
        () -> assertEquals(4, calls.size(), calls.toString()),
        () -> assertTrue(calls.get(1).endsWith("/reports/services-a-serverless.yml.md")),
        () -> assertTrue(calls.get(2).endsWith("/reports/services-b-serverless.yml.md")),
        () -> assertTrue(calls.get(3).endsWith("/reports/services-d-serverless.yml.md")),
        () -> assertTrue(review.summary().contains("so that all of it is new")));
  }

  @Test
  void aServiceThatDidNotCompileMayBePutRight() throws IOException {
    ShopRepository shop =
        ShopRepository.in(
            folder,
            Map.of(SERVICE, ShopRepository.SERVICE.replace("GET /items\n", "FETCH /items\n")));
    GithubRun.Result review =
        pullRequest(shop.change(SERVICE, ShopRepository.SERVICE)).run("review");
    assertAll(
        () -> assertEquals(0, review.status(), review.toString()),
        () -> assertTrue(review.out("Diff").contains("::warning file=serverless.yml::")));
  }
}
