package dev.httpapi.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.httpapi.testing.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What tests of the workflow of docs/ci.md have in common: its files, a repository, and runs of it.
 */
abstract class GithubWorkflow {
  static final String SERVICE = "serverless.yml";
  private static final String WORKFLOW = ".github/workflows/api.yml";
  private static final String ACTION = ".github/actions/httpapi/action.yml";

  @TempDir static Path programFolder;
  private static ProgramRepository program;

  @TempDir Path folder;
  StandInPrograms programs;

  @BeforeAll
  static void tools() throws IOException {
    assumeTrue(Programs.isHere("git") && Programs.isHere("jq") && Programs.isHere("bash"));
    program = ProgramRepository.in(programFolder);
  }

  @BeforeEach
  void world() throws IOException {
    programs = StandInPrograms.in(folder);
  }

  ShopRepository shop() throws IOException {
    return ShopRepository.in(folder, Map.of(SERVICE, ShopRepository.SERVICE));
  }

  GithubRun pullRequest(ShopRepository shop) {
    return run(shop, documented(program), "pull_request", "owner/shop");
  }

  GithubRun pullRequestOfFork(ShopRepository shop) {
    return run(shop, documented(program), "pull_request", "eve/shop");
  }

  GithubRun push(ShopRepository shop) {
    return run(shop, documented(program), "push", "");
  }

  GithubRun run(ShopRepository shop, DocumentedFiles files, String event, String head) {
    return new GithubRun(folder, files, shop, programs, program, event, head);
  }

  /** The page's files, with the program's address as whoever copies them sets it. */
  static DocumentedFiles documented(ProgramRepository program) {
    return DocumentedFiles.of(Program.BASE.resolve("docs/ci.md"))
        .with(ACTION, "https://github.com/OWNER/httpapi.git", program.url())
        .with(ACTION, "0123456789abcdef0123456789abcdef01234567", program.commit());
  }

  static DocumentedFiles forServices(ProgramRepository program, String services) {
    return documented(program).with(WORKFLOW, "SERVICES: serverless.yml", "SERVICES: " + services);
  }

  static DocumentedFiles forServices(String services) {
    return forServices(program, services);
  }

  static String renamed(String service) {
    return service.replace("GET /items\n", "GET /goods\n");
  }
}
