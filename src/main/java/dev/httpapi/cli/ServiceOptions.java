package dev.httpapi.cli;

import dev.httpapi.CompileOptions;
import dev.httpapi.packaging.Packaging;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say which service is meant and how it is compiled. */
final class ServiceOptions {
  private ServiceOptions() {}

  static void file(CommandSpec spec) {
    Options.file(
        spec,
        "The service; - is standard input. Default: serverless.yml, .yaml or .json in this folder.");
  }

  /** What every command takes that reads a service. */
  static void declare(CommandSpec spec) {
    Options.value(
        spec, "STAGE", "Stage to compile. Default: the service's, else dev.", "-s", "--stage");
    Options.value(
        spec, "REGION", "What ${aws:region} and ${opt:region} stand for.", "-r", "--region");
    Options.values(spec, "NAME=VALUE", "What ${param:NAME} stands for; repeatable.", "--param");
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

  /** What a command takes that makes a template. */
  static void declareTemplate(CommandSpec spec) {
    Options.value(spec, "BUCKET", "Bucket that code will be uploaded to.", "--code-bucket");
    Options.value(spec, "PREFIX", "What keys in that bucket start with.", "--code-prefix");
    Options.flag(
        spec, "Keep the framework's deployment bucket in the stack.", "--deployment-bucket");
    Options.flag(spec, "Make every warning an error.", "--strict");
  }

  static CompileOptions of(ParseResult given, Map<String, String> environment) {
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
        bucket.map(name -> new Packaging.Bucket(name, trimSlashes(prefix.orElse("")))),
        isDeclared(given, "--deployment-bucket") && Options.isGiven(given, "--deployment-bucket"),
        explicitRestStage(given),
        Options.isGiven(given, "--allow-unsupported-events"));
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

  private static boolean explicitRestStage(ParseResult given) {
    String word = Options.text(given, "--rest-stage").orElse("implicit");
    return switch (word) {
      case "implicit" -> false;
      case "explicit" -> true;
      default -> throw new UsageException("--rest-stage takes implicit or explicit, not " + word);
    };
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
