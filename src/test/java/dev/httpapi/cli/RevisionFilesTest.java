package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.git.Checkout;
import dev.httpapi.javascript.CodeAllowed;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.testing.Programs;
import dev.httpapi.testing.WorkedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service at a revision is compiled with the files and the answers of that revision. */
class RevisionFilesTest {
  private static final String SERVICE =
      """
      service: shop
      provider: {name: aws, runtime: nodejs20.x}
      package: {artifact: ../../build/code.zip}
      functions:
        list:
          handler: list.handler
          environment:
            SHARED: ${file(../shared/names.yml):table}
            BRANCH: ${git:branch}
            SUBJECT: ${git:messageSubject}
            DIRTY: ${git:isDirty}
            REPOSITORY: ${git:repository}
      """;

  @TempDir Path temporary;
  private WorkedRepository repository;
  private Path shop;

  @BeforeEach
  void repository() throws IOException {
    assumeTrue(Programs.isHere("git"));
    repository = WorkedRepository.in(temporary);
    shop = repository.folder();
    write("services/shared/names.yml", "table: old\n");
    write("services/api/serverless.yml", SERVICE);
    repository.commit("first");
  }

  private void write(String name, String text) throws IOException {
    repository.write(name, text);
  }

  private Checkout checkout(String revision) throws IOException {
    return repository.checkout(revision);
  }

  private static CompileOptions options(boolean javaScript) {
    return new CompileOptions(
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        System.getenv(),
        List.of(),
        List.of(),
        Optional.empty(),
        javaScript ? Optional.of(new CodeAllowed(60, printed -> {})) : Optional.empty(),
        Set.of(Choice.CODE_NOT_READ));
  }

  private static JSONObject template(Input input, boolean javaScript) throws JSONException {
    Diagnostics diagnostics = new Diagnostics();
    Fields template =
        Compiler.compile(input, options(javaScript), diagnostics)
            .orElseThrow(() -> new AssertionError(diagnostics.all()));
    return new JSONObject(TemplateWriter.write(template, TemplateFormat.JSON));
  }

  private static JSONObject variables(JSONObject template) throws JSONException {
    return template
        .getJSONObject("Resources")
        .getJSONObject("ListLambdaFunction")
        .getJSONObject("Properties")
        .getJSONObject("Environment")
        .getJSONObject("Variables");
  }

  private Optional<String> named(String name) {
    return Optional.of(shop.resolve(name).toString());
  }

  @Test
  void filesAndVariablesAreThoseOfTheRevision() throws IOException, JSONException {
    write("services/shared/names.yml", "table: new\n");
    repository.commit("second");
    repository.git("rm -q -r services/shared");
    write("services/api/serverless.yml", "nothing of it");
    try (Checkout checkout = checkout("main~1")) {
      Input input = RevisionFiles.read(named("services/api/serverless.yml"), checkout);
      assertEquals("main~1:services/api/serverless.yml", input.file().name());
      assertEquals("main~1:services/api", input.displayFolder());
      JSONObject variables = variables(template(input, false));
      assertEquals("old", variables.getString("SHARED"));
      assertEquals("main", variables.getString("BRANCH"));
      assertEquals("first", variables.getString("SUBJECT"));
      assertEquals("false", variables.getString("DIRTY"));
      assertEquals("shop", variables.getString("REPOSITORY"));
    }
  }

  @Test
  void twoRevisionsOfTheSameSettingsAreTheSame() throws IOException, JSONException {
    write("services/api/serverless.yml", SERVICE.replaceAll(".*(SUBJECT).*\n", ""));
    repository.commit("one");
    write("README.md", "more");
    repository.commit("another");
    Optional<String> name = named("services/api/serverless.yml");
    try (Checkout old = checkout("HEAD~1")) {
      String then = template(RevisionFiles.read(name, old), false).toString();
      String now = template(InputFiles.read(name, Optional.empty()), false).toString();
      assertEquals(now, then);
      assertTrue(then.contains("code.zip"), then);
    }
  }

  @Test
  void errorsNameTheFileOfTheRevision() throws IOException {
    write("serverless.yml", "service: shop\ncustom: ${file(names.yml):a}\nprovider: 3\n");
    write("names.yml", "a: [\n");
    repository.commit("wrong");
    try (Checkout checkout = checkout("main")) {
      Diagnostics diagnostics = new Diagnostics();
      Input input = RevisionFiles.read(new RevisionPath("main", "serverless.yml"), checkout);
      assertEquals("main:serverless.yml", input.file().name());
      assertTrue(Compiler.compile(input, options(false), diagnostics).isEmpty());
      List<String> files =
          diagnostics.all().stream()
              .map(Diagnostic::span)
              .map(span -> span.file().name())
              .distinct()
              .toList();
      assertEquals(List.of("main:names.yml"), files);
    }
  }

  @Test
  void filesOutsideOfTheRepositoryAreRefusedAsEver() throws IOException {
    Files.writeString(shop.resolveSibling("names.yml"), "table: x\n");
    write("services/api/serverless.yml", SERVICE.replace("../shared", "../../.."));
    repository.commit("outside");
    try (Checkout checkout = checkout("main")) {
      Diagnostics diagnostics = new Diagnostics();
      Input input = RevisionFiles.read(named("services/api/serverless.yml"), checkout);
      assertTrue(Compiler.compile(input, options(false), diagnostics).isEmpty());
      assertTrue(
          diagnostics.all().toString().contains("lies outside of the repository"),
          diagnostics.all().toString());
    }
  }

  @Test
  void programsAreThoseOfTheRevision() throws IOException, JSONException {
    assumeTrue(Programs.isHere("node"));
    write(".gitignore", "node_modules\n");
    write("lib/name.js", "module.exports = 'old';\n");
    write(
        "serverless.js",
        """
        module.exports = {
          service: 'shop',
          provider: {name: 'aws', runtime: 'nodejs20.x'},
          functions: {list: {handler: 'a.b', environment: {
            NAME: require('./lib/name'), PACKAGE: require('one'), FILE: '${file(lib/more.js)}'}}},
        };
        """);
    write("lib/more.js", "module.exports = () => 'old, too';\n");
    repository.commit("program");
    write("lib/name.js", "module.exports = 'new';\n");
    write("node_modules/one/index.js", "module.exports = 'of now';\n");
    try (Checkout checkout = checkout("main")) {
      checkout.lendPackages(shop);
      Input input = RevisionFiles.read(new RevisionPath("main", "serverless.js"), checkout);
      JSONObject variables = variables(template(input, true));
      assertEquals("old", variables.getString("NAME"));
      assertEquals("old, too", variables.getString("FILE"));
      assertEquals("of now", variables.getString("PACKAGE"));
    }
  }

  @Test
  void anErrorOfAProgramNamesItsFile() throws IOException {
    assumeTrue(Programs.isHere("node"));
    write("serverless.js", "require('./lib.js');\n");
    write("lib.js", "\nthrow new Error('no');\n");
    repository.commit("program");
    try (Checkout checkout = checkout("main")) {
      Diagnostics diagnostics = new Diagnostics();
      Input input = RevisionFiles.read(new RevisionPath("main", "serverless.js"), checkout);
      assertTrue(Compiler.compile(input, options(true), diagnostics).isEmpty());
      assertEquals("main:lib.js", diagnostics.all().get(0).span().file().name());
    }
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    try (Checkout checkout = checkout("main")) {
      assertSays(
          "there is no file main:services/other.yml",
          () -> RevisionFiles.read(named("services/other.yml"), checkout));
      assertSays(
          "main:services is a folder; name the file in it",
          () -> RevisionFiles.read(new RevisionPath("main", "services"), checkout));
      assertSays(
          "`x.yml` lies outside of the repository that has the revision `main`",
          () -> RevisionFiles.read(new RevisionPath("main", "services/../../x.yml"), checkout));
      assertSays(
          "`x.yml` lies outside of the repository that has the revision `main`",
          () -> RevisionFiles.read(named("../x.yml"), checkout));
      assertSays(
          "standard input has no revisions; name the file",
          () -> RevisionFiles.read(Optional.of("-"), checkout));
    }
  }

  private static void assertSays(String message, Runnable read) {
    assertEquals(message, assertThrows(UsageException.class, read::run).getMessage());
  }

  @Test
  void theFolderIsTheNearestThatExists() {
    assertEquals(
        shop.resolve("services"),
        RevisionFiles.folder(named("services/gone/deeper/serverless.yml")));
    assertEquals(Path.of("").toAbsolutePath(), RevisionFiles.folder(Optional.empty()));
  }
}
