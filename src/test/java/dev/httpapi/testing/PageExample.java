package dev.httpapi.testing;

import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.Compiler;
import dev.httpapi.Input;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diff.agreement.AgreementReader;
import dev.httpapi.inspect.ServicePath;
import dev.httpapi.javascript.CodeAllowed;
import dev.httpapi.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An example of a diagnostic's page: files, and the command that is run on them.
 *
 * @param environment what stands before the command, as in {@code A=b httpapi compile}
 * @param command its name, such as {@code compile}
 * @param words its options
 * @param files by their paths from the service's folder
 */
public record PageExample(
    Map<String, String> environment,
    String command,
    List<String> words,
    Map<String, String> files) {
  private static final String SERVICE = "serverless.yml";
  private static final int MOST_SECONDS = 60;

  /** Options that are two words. */
  private static final Map<String, Choice> CHOICES_OF_TWO_WORDS =
      Map.of(
          "--rest-stage", Choice.EXPLICIT_REST_STAGE,
          "--only", Choice.API_ONLY,
          "--permissions", Choice.LEAST_PERMISSIONS);

  private static final Map<String, Choice> CHOICES_OF_ONE_WORD =
      Map.of(
          "--deployment-bucket", Choice.DEPLOYMENT_BUCKET,
          "--allow-unsupported-events", Choice.ALLOW_UNCOMPILED_EVENTS,
          "--allow-outside-files", Choice.ALLOW_OUTSIDE_FILES);

  /** An example by the line that a person would type. */
  static PageExample of(String line, Map<String, String> files) {
    Deque<String> words = new ArrayDeque<>(List.of(line.split(" ")));
    Map<String, String> environment = new LinkedHashMap<>();
    while (words.getFirst().contains("=")) {
      String[] variable = words.pop().split("=", 2);
      environment.put(variable[0], variable[1]);
    }
    if (!words.pop().equals("httpapi")) {
      throw new AssertionError("an example runs httpapi, not " + line);
    }
    return new PageExample(environment, words.pop(), List.copyOf(words), files);
  }

  /** Whether it takes node to run it. */
  public boolean runsCode() {
    return words.contains("--allow-js");
  }

  /**
   * Writes the files and runs the command.
   *
   * @param folder where the service is to lie, with code that its functions may name
   * @return all that is said
   */
  public List<Diagnostic> run(Path folder) throws IOException {
    write(folder.resolve("handler.js"), "exports.handler = async () => ({ statusCode: 200 });\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(folder.resolve(file.getKey()).normalize(), file.getValue());
    }
    Diagnostics diagnostics = new Diagnostics();
    if (command.equals("diff")) {
      compare(folder, diagnostics);
      return diagnostics.all();
    }
    Input input =
        new Input(
            new SourceFile(SERVICE, files.get(SERVICE)),
            false,
            folder,
            "",
            folder,
            Set.of(folder.resolve(SERVICE)));
    Given given = given(folder);
    switch (command) {
      case "compile" -> Compiler.compile(input, given.options(), diagnostics);
      case "post-deploy" -> Compiler.postDeployment(input, given.options(), diagnostics);
      case "variables" -> Compiler.variables(input, given.options(), diagnostics);
      case "print" -> {
        var service = Compiler.resolved(input, given.options(), diagnostics);
        service.flatMap(all -> ServicePath.find(all, given.path().orElseThrow(), diagnostics));
      }
      default -> throw new AssertionError("no example runs " + command);
    }
    return diagnostics.all();
  }

  /** As in {@code httpapi diff OLD NEW --accept FILE}. */
  private void compare(Path folder, Diagnostics diagnostics) throws IOException {
    String accepted = words.get(words.indexOf("--accept") + 1);
    AgreementReader.read(file(folder, accepted), false, diagnostics);
    for (String side : words.subList(0, 2)) {
      DiffCase.side(side, files.get(side), folder);
    }
  }

  /** What the words of the command mean: options, and the part that {@code print} is asked for. */
  private record Given(CompileOptions options, Optional<String> path) {}

  private Given given(Path folder) throws IOException {
    List<String> plain = new ArrayList<>();
    Set<Choice> choices = EnumSet.noneOf(Choice.class);
    List<SourceFile> values = new ArrayList<>();
    List<SourceFile> environmentFiles = new ArrayList<>();
    Optional<String> path = Optional.empty();
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      String word = rest.pop();
      if (CHOICES_OF_ONE_WORD.containsKey(word)) {
        choices.add(CHOICES_OF_ONE_WORD.get(word));
      } else if (CHOICES_OF_TWO_WORDS.containsKey(word)) {
        choices.add(CHOICES_OF_TWO_WORDS.get(word));
        rest.pop();
      } else if (word.equals("--values")) {
        values.add(file(folder, rest.pop()));
      } else if (word.equals("--env-file")) {
        environmentFiles.add(file(folder, rest.pop()));
      } else if (word.equals("--path")) {
        path = Optional.of(rest.pop());
      } else if (!word.equals("--allow-js")) {
        plain.add(word);
        plain.add(rest.pop());
      }
    }
    Arguments arguments = Arguments.of(plain);
    return new Given(
        new CompileOptions(
            Optional.ofNullable(arguments.options().get("stage")),
            Optional.ofNullable(arguments.options().get("region")),
            arguments.parameters(),
            environment(),
            values,
            environmentFiles,
            Optional.empty(),
            runsCode()
                ? Optional.of(new CodeAllowed(MOST_SECONDS, printed -> {}))
                : Optional.empty(),
            choices),
        path);
  }

  private static SourceFile file(Path folder, String name) throws IOException {
    return new SourceFile(name, Files.readString(folder.resolve(name)));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
