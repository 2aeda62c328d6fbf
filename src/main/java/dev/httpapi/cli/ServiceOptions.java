package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.javascript.CodeAllowed;
import dev.httpapi.packaging.Packaging;
import dev.httpapi.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say which service is meant and how it is compiled. */
final class ServiceOptions {
  private ServiceOptions() {}

  static void file(CommandSpec spec) {
    Options.file(
        spec,
        "The service; - is standard input. Default: serverless.yml, .yaml, .json, .js, .mjs, .cjs or"
            + " .ts in this folder.");
  }

  /** What every command takes that compiles a service. */
  static void declare(CommandSpec spec) {
    declareResolution(spec);
    Options.flag(
        spec,
        "Leave out events that are not compiled, with a warning.",
        "--allow-unsupported-events");
    Options.value(
        spec,
        "implicit|explicit",
        "Whether the stage of a REST API is a resource with its settings. Default: implicit, as the"
            + " framework has it.",
        "--rest-stage");
  }

  /** What every command takes that reads a service: all that decides how it resolves. */
  static void declareResolution(CommandSpec spec) {
    Options.value(
        spec, "STAGE", "Stage to compile. Default: the service's, else dev.", "-s", "--stage");
    Options.value(
        spec, "REGION", "What ${aws:region} and ${opt:region} stand for.", "-r", "--region");
    Options.values(spec, "NAME=VALUE", "What ${param:NAME} stands for; repeatable.", "--param");
    Options.values(
        spec,
        "FILE",
        "Answers to variables that are asked elsewhere, YAML or JSON; repeatable.",
        "--values");
    Options.values(
        spec,
        "FILE",
        "More variables for ${env:NAME}, as in .env files; what the environment has goes first;"
            + " repeatable.",
        "--env-file");
    Options.flag(
        spec,
        "Let ${file(...)} read files outside of the service's repository (or, where there is none,"
            + " of the folder that its folder lies in).",
        "--allow-outside-files");
    Options.flag(
        spec,
        "Run JavaScript and TypeScript that the service names, or is, with the node of this machine.",
        "--allow-js");
    Options.value(
        spec,
        "SECONDS",
        "How long --allow-js may run, all in all. Default: " + CodeAllowed.DEFAULT_SECONDS + ".",
        "--js-timeout");
  }

  /** Where a template says that code lies. */
  static void declareCode(CommandSpec spec) {
    Options.value(spec, "BUCKET", "Bucket that code will be uploaded to.", "--code-bucket");
    Options.value(spec, "PREFIX", "What keys in that bucket start with.", "--code-prefix");
  }

  /** What decides about the content of a template. */
  static void declareTemplate(CommandSpec spec) {
    Options.flag(
        spec, "Keep the framework's deployment bucket in the stack.", "--deployment-bucket");
    Options.value(
        spec,
        "all|api",
        "Print the whole stack, or API Gateway's part with what it refers to as parameters."
            + " Default: all.",
        "--only");
    Options.value(
        spec,
        "framework|least",
        "Let an API invoke a function as widely as the framework does, or through its own routes"
            + " only. Default: framework.",
        "--permissions");
  }

  /** Whether warnings count. */
  static void declareStrict(CommandSpec spec) {
    Options.flag(spec, "Make every warning an error.", "--strict");
  }

  static CompileOptions of(ParseResult given, Map<String, String> environment, Console console) {
    Optional<String> bucket = optional(given, "--code-bucket");
    Optional<String> prefix = optional(given, "--code-prefix");
    if (prefix.isPresent() && bucket.isEmpty()) {
      throw new UsageException("--code-prefix needs --code-bucket");
    }
    return new CompileOptions(
        stage(given),
        Options.text(given, "--region"),
        parameters(Options.texts(given, "--param")),
        environment,
        files(Options.texts(given, "--values")),
        files(Options.texts(given, "--env-file")),
        bucket.isPresent()
            ? Optional.of(new Packaging.Bucket(bucket.get(), trimSlashes(prefix.orElse(""))))
            : Optional.empty(),
        code(given, console),
        choices(given));
  }

  /** That programs may be run, when it is said. */
  private static Optional<CodeAllowed> code(ParseResult given, Console console) {
    Optional<String> limit = Options.text(given, "--js-timeout");
    if (!Options.isGiven(given, "--allow-js")) {
      if (limit.isPresent()) {
        throw new UsageException("--js-timeout needs --allow-js");
      }
      return Optional.empty();
    }
    int seconds = limit.isPresent() ? seconds(limit.get()) : CodeAllowed.DEFAULT_SECONDS;
    return Optional.of(new CodeAllowed(seconds, new Printed(console)));
  }

  private static int seconds(String word) {
    try {
      int seconds = Integer.parseInt(word);
      if (seconds > 0) {
        return seconds;
      }
    } catch (NumberFormatException noNumber) {
      // Said below.
    }
    throw new UsageException("--js-timeout takes a number of seconds, not " + word);
  }

  /** What programs print, on the stream that speaks to a person. */
  private record Printed(Console console) implements Consumer<String> {

    @Override
    public void accept(String text) {
      console.say(text);
    }
  }

  private static Set<Choice> choices(ParseResult given) {
    Set<Choice> choices = EnumSet.noneOf(Choice.class);
    choose(choices, Choice.DEPLOYMENT_BUCKET, isFlagged(given, "--deployment-bucket"));
    choose(
        choices, Choice.EXPLICIT_REST_STAGE, second(given, "--rest-stage", "implicit", "explicit"));
    choose(choices, Choice.ALLOW_UNCOMPILED_EVENTS, isFlagged(given, "--allow-unsupported-events"));
    choose(choices, Choice.ALLOW_OUTSIDE_FILES, isFlagged(given, "--allow-outside-files"));
    choose(choices, Choice.API_ONLY, second(given, "--only", "all", "api"));
    choose(choices, Choice.NO_RULES, isFlagged(given, "--no-rules"));
    choose(choices, Choice.LEAST_PERMISSIONS, second(given, "--permissions", "framework", "least"));
    return choices;
  }

  private static void choose(Set<Choice> choices, Choice choice, boolean chosen) {
    if (chosen) {
      choices.add(choice);
    }
  }

  private static boolean isFlagged(ParseResult given, String name) {
    return isDeclared(given, name) && Options.isGiven(given, name);
  }

  /** Whether an option has its second word instead of the first, which is its default. */
  private static boolean second(ParseResult given, String name, String first, String second) {
    String word = optional(given, name).orElse(first);
    if (!word.equals(first) && !word.equals(second)) {
      throw new UsageException(name + " takes " + first + " or " + second + ", not " + word);
    }
    return word.equals(second);
  }

  private static boolean isDeclared(ParseResult given, String name) {
    return given.commandSpec().findOption(name) != null;
  }

  private static Optional<String> optional(ParseResult given, String name) {
    return isDeclared(given, name) ? Options.text(given, name) : Optional.empty();
  }

  private static Optional<String> stage(ParseResult given) {
    Optional<String> stage = Options.text(given, "--stage");
    if (stage.isPresent() && (stage.get().isEmpty() || stage.get().contains(" "))) {
      throw new UsageException("--stage takes a name without blanks, not '" + stage.get() + "'");
    }
    return stage;
  }

  private static String trimSlashes(String prefix) {
    int start = 0;
    int end = prefix.length();
    while (start < end && prefix.charAt(start) == '/') {
      start++;
    }
    while (end > start && prefix.charAt(end - 1) == '/') {
      end--;
    }
    return prefix.substring(start, end);
  }

  private static List<SourceFile> files(List<String> names) {
    List<SourceFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(new SourceFile(name, InputFiles.text(name, Path.of(name))));
    }
    return files;
  }

  private static Map<String, String> parameters(List<String> given) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : given) {
      int equals = parameter.indexOf('=');
      if (equals <= 0 || parameter.substring(equals + 1).isBlank()) {
        throw new UsageException("--param takes NAME=VALUE, not " + parameter);
      }
      parameters.put(
          parameter.substring(0, equals), parameter.substring(equals + 1).stripTrailing());
    }
    return parameters;
  }
}
