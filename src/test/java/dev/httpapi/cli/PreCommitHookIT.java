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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * The hooks of .pre-commit-hooks.yaml, run as pre-commit runs hooks of {@code language: script}:
 * the entry is a file of the clone of the hooks' repository, the folder is the root of the
 * repository with the services, and the arguments are those of the hook and, where it wants them,
 * the names of the files that it is for.
 */
class PreCommitHookIT {
  private static final String SERVICE = "services/a/serverless.yml";

  @TempDir Path folder;
  private ProgramRepository program;
  private StandInPrograms programs;
  private ShopRepository shop;

  @BeforeEach
  void world() throws IOException {
    assumeTrue(Programs.isHere("git") && Programs.isHere("bash"));
    programs = StandInPrograms.in(folder);
    program = ProgramRepository.in(folder);
    shop = ShopRepository.in(folder, Map.of(SERVICE, ShopRepository.SERVICE));
  }

  private static List<Map<String, Object>> hooks() throws IOException {
    return Tree.maps(
        new Yaml().load(Files.readString(Program.BASE.resolve(".pre-commit-hooks.yaml"))));
  }

  private static Map<String, Object> hook(String id) throws IOException {
    return hooks().stream().filter(hook -> id.equals(hook.get("id"))).findFirst().orElseThrow();
  }

  private Outcome run(Map<String, Object> hook, Path clone, String... files) {
    assertEquals("script", hook.get("language"));
    String[] entry = Tree.text(hook.get("entry")).split(" ");
    List<String> command = new ArrayList<>(List.of(entry));
    command.set(0, clone.resolve(entry[0]).toString());
    Tree.list(hook.get("args")).forEach(argument -> command.add(argument.toString()));
    if (!Boolean.FALSE.equals(hook.get("pass_filenames"))) {
      command.addAll(List.of(files));
    }
    return programs
        .in(Program.of(shop.work(), command.toArray(String[]::new)))
        .withEnvironment("HOME", folder.toString())
        .withEnvironment("PRE_COMMIT", "1")
        .run();
  }

  /** What pre-commit does first: a clone at the commit that the configuration names. */
  private Path installed() {
    Path clone = folder.resolve("hooks");
    LocalGit.run(folder, folder, "clone", "-q", program.url(), clone.toString());
    return clone;
  }

  @Test
  void thePageNamesHooksThatThereAre() throws IOException {
    DocumentedFiles files = DocumentedFiles.of(Program.BASE.resolve("docs/ci.md"));
    List<Map<String, Object>> repositories =
        Tree.maps(files.yaml(".pre-commit-config.yaml").get("repos"));
    List<Object> named =
        Tree.maps(repositories.get(0).get("hooks")).stream().map(hook -> hook.get("id")).toList();
    assertEquals(hooks().stream().map(hook -> hook.get("id")).toList(), named);
  }

  @Test
  void servicesAreKnownByTheirNames() throws IOException {
    String files = Tree.text(hook("httpapi-validate").get("files"));
    for (String name : List.of("serverless.yml", "a/serverless.yaml", "a/b/serverless.json")) {
      assertTrue(name.matches(".*" + files), name);
    }
    for (String name : List.of("my-serverless.yml", "serverless.yml.bak", "serverless.md")) {
      assertFalse(name.matches("(.*/)?" + files.replace("(^|/)", "")), name);
    }
  }

  @Test
  void aCommitIsValidatedByAProgramThatIsBuiltAtItsFirstStart() throws IOException {
    Path clone = installed();
    Map<String, Object> hook = hook("httpapi-validate");
    Outcome first = run(hook, clone, SERVICE);
    Services.write(
        shop.work().resolve(SERVICE),
        ShopRepository.SERVICE.replace("GET /items\n", "FETCH /items\n"));
    Outcome wrong = run(hook, clone, SERVICE);
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), clone);
    Outcome throughLink = run(hook, linked, SERVICE);
    assertAll(
        () -> assertEquals(0, first.status(), first.toString()),
        () -> assertEquals(1, programs.calls("mvn").size()),
        () -> assertEquals(1, wrong.status()),
        () -> assertTrue(wrong.out().contains(" --> " + SERVICE + ":9:"), wrong.out()),
        () -> assertEquals(wrong.out(), throughLink.out()));
  }

  @Test
  void aPushIsComparedWithMain() throws IOException {
    shop.change(SERVICE, ShopRepository.SERVICE.replace("GET /items\n", "GET /goods\n"));
    Map<String, Object> hook = hook("httpapi-diff");
    List<Object> arguments = new ArrayList<>(Tree.list(hook.get("args")));
    arguments.add(SERVICE);
    hook.put("args", arguments);
    Outcome outcome = run(hook, installed(), "not passed");
    assertAll(
        () -> assertEquals(0, outcome.status(), outcome.toString()),
        () -> assertTrue(outcome.out().contains("GET /goods"), outcome.out()),
        () -> assertEquals(List.of("pre-push"), hook.get("stages")));
  }
}
