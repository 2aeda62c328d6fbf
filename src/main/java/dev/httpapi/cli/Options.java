package dev.httpapi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options of commands: how they are declared, and how their values are asked for. */
final class Options {
  private Options() {}

  static void value(CommandSpec spec, String label, String description, String... names) {
    spec.addOption(
        OptionSpec.builder(names)
            .type(String.class)
            .arity("1")
            .paramLabel(label)
            .description(escaped(description))
            .build());
  }

  /** An option that may be given more than once. */
  static void values(CommandSpec spec, String label, String description, String... names) {
    spec.addOption(
        OptionSpec.builder(names)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .paramLabel(label)
            .description(escaped(description))
            .build());
  }

  static void flag(CommandSpec spec, String description, String... names) {
    spec.addOption(
        OptionSpec.builder(names)
            .type(boolean.class)
            .arity("0")
            .description(escaped(description))
            .build());
  }

  static void file(CommandSpec spec, String description) {
    operand(spec, "FILE", description);
  }

  /** A word that is no option; at most one is given. */
  static void operand(CommandSpec spec, String label, String description) {
    spec.addPositional(
        positional(label, description).index("0").arity("0..1").type(String.class).build());
  }

  /** A second word that is no option; at most one is given. */
  static void secondOperand(CommandSpec spec, String label, String description) {
    spec.addPositional(
        positional(label, description).index("1").arity("0..1").type(String.class).build());
  }

  /** Any number of files. */
  static void files(CommandSpec spec, String description) {
    spec.addPositional(
        positional("FILE", description)
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
  }

  private static PositionalParamSpec.Builder positional(String label, String description) {
    return PositionalParamSpec.builder().paramLabel(label).description(escaped(description));
  }

  /** What every command takes. */
  static void common(CommandSpec spec) {
    flag(spec, "Say nothing but errors.", "-q", "--quiet");
    value(spec, "auto|always|never", "When to colour what is said. Default: auto.", "--color");
    debug(spec);
    help(spec);
  }

  static void debug(CommandSpec spec) {
    flag(spec, "On a bug of ours, show the stack trace.", "--debug");
  }

  static void help(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version and exit.")
            .build());
  }

  /** picocli reads descriptions as format strings with variables of its own. */
  private static String escaped(String description) {
    return description.replace("%", "%%").replace("${", "$${");
  }

  static Optional<String> text(ParseResult given, String name) {
    return Optional.ofNullable(given.matchedOptionValue(name, null));
  }

  /**
   * The file that an option names.
   *
   * @throws UsageException when its name is empty
   */
  static Optional<Path> path(ParseResult given, String name) {
    Optional<String> file = text(given, name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    if (file.get().isEmpty()) {
      throw new UsageException(name + " takes a file");
    }
    return Optional.of(Path.of(file.get()));
  }

  static List<String> texts(ParseResult given, String name) {
    return given.matchedOptionValue(name, List.of());
  }

  static boolean isGiven(ParseResult given, String name) {
    return given.hasMatchedOption(name);
  }

  static List<String> positionals(ParseResult given) {
    return given.matchedPositionalValue(0, List.of());
  }

  static Optional<String> positional(ParseResult given) {
    return Optional.ofNullable(given.matchedPositionalValue(0, null));
  }

  static Optional<String> secondPositional(ParseResult given) {
    return Optional.ofNullable(given.matchedPositionalValue(1, null));
  }
}
