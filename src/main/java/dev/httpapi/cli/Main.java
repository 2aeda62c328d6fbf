package dev.httpapi.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program {@code httpapi}: finds the command, runs it, and turns its end into an exit code. */
public final class Main {
  private static final String REPORT =
      "This is a bug of httpapi. Please report it with the input that shows it.";

  private final Console console;
  private final Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
  private String running = "httpapi";

  private Main(Map<String, String> environment, Console console) {
    this.console = console;
    commands.put("compile", () -> new CompileCommand(environment, console));
    commands.put("explain", () -> new ExplainCommand(environment, console));
    commands.put("post-deploy", () -> new PostDeployCommand(environment, console));
    commands.put("print", () -> new PrintCommand(environment, console));
    commands.put("rules", () -> new RulesCommand(console));
    commands.put("schema", () -> new SchemaCommand(console));
    commands.put("validate", () -> new ValidateCommand(environment, console));
    commands.put("variables", () -> new VariablesCommand(environment, console));
  }

  /** Runs a command line and exits with its status. */
  public static void main(String[] args) {
    // picocli would load a dozen classes for types that no option of ours has.
    System.setProperty("picocli.converters.excludes", "java.*");
    System.exit(new Main(System.getenv(), new Console()).run(args).status());
  }

  private ExitCode run(String[] args) {
    try {
      return dispatch(args);
    } catch (ParameterException wrong) {
      return usage(wrong.getMessage(), wrong.getCommandLine().getCommandSpec().qualifiedName());
    } catch (UsageException wrong) {
      return usage(wrong.getMessage(), running);
    } catch (InvalidPathException wrong) {
      return usage(wrong.getInput() + " cannot name a file here", running);
    } catch (IOException problem) {
      console.sayLine("httpapi: the result cannot be written: " + reason(problem));
      return ExitCode.REFUSED;
    } catch (RuntimeException | Error bug) {
      return bug(bug, List.of(args).contains("--debug"));
    }
  }

  private ExitCode usage(String message, String command) {
    console.sayLine("httpapi: " + message + "\nTry '" + command + " --help'.");
    return ExitCode.USAGE;
  }

  private static String reason(IOException problem) {
    String message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName() : message;
  }

  private ExitCode bug(Throwable bug, boolean debug) {
    console.sayLine("httpapi: " + bug.getClass().getSimpleName() + ". " + REPORT);
    if (debug) {
      console.stackTrace(bug);
    }
    return ExitCode.BUG;
  }

  private ExitCode dispatch(String[] args) throws IOException {
    if (args.length > 0 && !args[0].startsWith("-") && !commands.containsKey(args[0])) {
      throw new UsageException(
          "there is no command " + args[0] + "; there is: " + String.join(", ", commands.keySet()));
    }
    Map<String, Command> wanted = wanted(args);
    CommandLine line = new CommandLine(root(wanted));
    ParseResult given = line.parseArgs(args);
    ParseResult last = given.hasSubcommand() ? given.subcommand() : given;
    if (last.isVersionHelpRequested()) {
      console.result("httpapi " + Version.NUMBER + "\n");
      return ExitCode.OK;
    }
    if (last.isUsageHelpRequested()) {
      console.result(last.commandSpec().commandLine().getUsageMessage());
      return ExitCode.OK;
    }
    if (!given.hasSubcommand()) {
      throw new UsageException("a command is missing: " + String.join(", ", commands.keySet()));
    }
    running = last.commandSpec().qualifiedName();
    return wanted.get(last.commandSpec().name()).run(last);
  }

  /** The command that the arguments name, so that no other is built; without one, all of them. */
  private Map<String, Command> wanted(String[] args) {
    List<String> names = new ArrayList<>(commands.keySet());
    if (args.length > 0 && commands.containsKey(args[0])) {
      names = List.of(args[0]);
    }
    Map<String, Command> wanted = new LinkedHashMap<>();
    names.forEach(name -> wanted.put(name, commands.get(name).get()));
    return wanted;
  }

  private static CommandSpec root(Map<String, Command> wanted) {
    CommandSpec root = CommandSpec.create().name("httpapi");
    root.usageMessage()
        .description("Compiles Serverless Framework services to CloudFormation templates.");
    Options.help(root);
    wanted.forEach((name, command) -> root.addSubcommand(name, command.spec()));
    return root;
  }
}
