package dev.httpapi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Switches;
import dev.httpapi.javascript.CodeAllowed;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.template.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of {@code fixtures/compile}: a service, and what the framework made of it. */
public record Fixture(Path folder) {
  private static final Path ALL = Path.of("fixtures/compile");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a compilation gave. */
  public record Result(Optional<Fields> template, Diagnostics diagnostics) {}

  /** All fixtures, by name. */
  public static List<Fixture> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(Fixture::new)
          .filter(fixture -> Programs.isHere("node") || !fixture.runsCode())
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The fixture of a name. */
  public static Fixture named(String name) {
    return new Fixture(ALL.resolve(name));
  }

  public String name() {
    return folder.getFileName().toString();
  }

  /** Whether the framework refused the service. */
  public boolean isRefused() {
    return Files.exists(folder.resolve("expected-error.txt"));
  }

  /** Whether the template is of osls, the framework's fork, in place of Serverless 3.40.0. */
  public boolean isOfFork() {
    return settings().path("framework").asText().equals("osls");
  }

  /** The text of the service. */
  public String service() {
    return read(folder.resolve(file()));
  }

  /** Whether the service is a program. */
  public boolean isProgram() {
    return !file().equals("serverless.yml");
  }

  /** Whether it takes node to compile it. */
  public boolean runsCode() {
    return settings().path("ours").toString().contains("--allow-js");
  }

  private String file() {
    return Stream.of("serverless.yml", "serverless.js", "serverless.mjs", "serverless.ts")
        .filter(name -> Files.exists(folder.resolve(name)))
        .findFirst()
        .orElseThrow();
  }

  /** The template that the framework made. */
  public String expected() {
    return read(folder.resolve("expected.json"));
  }

  /** Compiles the service as the framework was called, which asks nothing that AWS asks. */
  public Result compile() {
    return compileAt(folder);
  }

  /** Compiles the service and looks for what AWS would refuse. */
  public Result validate() {
    Diagnostics diagnostics = new Diagnostics();
    return new Result(Compiler.compile(input(folder), options(), diagnostics), diagnostics);
  }

  /** Compiles the service with something otherwise than the framework was called. */
  public Result compile(Choice choice) {
    return compileAt(folder, options().with(choice));
  }

  /** Compiles a copy of the service that lies in another folder. */
  public Result compileAt(Path place) {
    return compileAt(place, options());
  }

  private Result compileAt(Path place, CompileOptions options) {
    return withoutRules(input(place), options);
  }

  private static Result withoutRules(Input input, CompileOptions options) {
    Diagnostics diagnostics = new Diagnostics(new Switches().refuseNothing());
    return new Result(
        Compiler.compile(input, options.with(Choice.NO_RULES), diagnostics), diagnostics);
  }

  private Input input(Path place) {
    return input(place, file(), read(place.resolve(file())), false);
  }

  private Input input(Path place, String name, String text, boolean json) {
    Path absolute = place.toAbsolutePath().normalize();
    return new Input(
        new SourceFile(name, text), json, absolute, "", absolute, Set.of(absolute.resolve(file())));
  }

  /** The service as it resolves. */
  public Optional<Node> resolved() {
    return Compiler.resolved(input(folder, file(), service(), false), options(), new Diagnostics());
  }

  /** Compiles another text in the place of the service, without any option or environment. */
  public Result compileText(String text, boolean json) {
    CompileOptions plain =
        Arguments.of(List.of()).toOptions(Map.of(), Optional.empty(), hasDeploymentBucket());
    return withoutRules(input(folder, "serverless.yml", text, json), plain);
  }

  private CompileOptions options() {
    JsonNode given = settings();
    List<String> words = new ArrayList<>();
    given.path("args").forEach(word -> words.add(word.asText()));
    Map<String, String> environment = new LinkedHashMap<>();
    given
        .path("env")
        .properties()
        .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
    return Arguments.of(words).toOptions(environment, code(), hasDeploymentBucket());
  }

  /** Leave to run programs, when the case is one of them. */
  private Optional<CodeAllowed> code() {
    return runsCode() ? Optional.of(new CodeAllowed(60, printed -> {})) : Optional.empty();
  }

  /** Whether the framework's bucket is asked for. */
  public boolean hasDeploymentBucket() {
    return settings().path("deploymentBucket").asBoolean();
  }

  private JsonNode settings() {
    Path file = folder.resolve("case.json");
    try {
      return Files.exists(file) ? JSON.readTree(read(file)) : JSON.createObjectNode();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
