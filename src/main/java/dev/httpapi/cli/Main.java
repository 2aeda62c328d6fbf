package dev.httpapi.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program {@code httpapi}: finds the command, runs it, and turns its end into an exit code. */
public final class Main {
  private static final String REPORT =
      "This is a bug of httpapi. Please report it with the input that shows it.";

  private static final List<String> COMMANDS =
      List.of(
          "compile",
          "diff",
          "explain",
          "post-deploy",
          "print",
          "rules",
          "schema",
          "validate",
          "variables");

  private final Map<String, String> environment;
  private final Console console;
  private String running = "httpapi";

  private Main(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  private Command command(String name) {
    return switch (name) {
      case "compile" -> new CompileCommand(environment, console);
      case "diff" -> new DiffCommand(environment, console);
      case "explain" -> new ExplainCommand(environment, console);
      case "post-deploy" -> new PostDeployCommand(environment, console);
      case "print" -> new PrintCommand(environment, console);
      case "rules" -> new RulesCommand(console);
      case "schema" -> new SchemaCommand(console);
      case "validate" -> new ValidateCommand(environment, console);
      default -> new VariablesCommand(environment, console);
    };
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
    if (args.length > 0 && !args[0].startsWith("-") && !COMMANDS.contains(args[0])) {
      throw new UsageException(
          "there is no command " + args[0] + "; there is: " + String.join(", ", COMMANDS));
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
      throw new UsageException("a command is missing: " + String.join(", ", COMMANDS));
    }
    running = last.commandSpec().qualifiedName();
    return wanted.get(last.commandSpec().name()).run(last);
  }

  /** The command that the arguments name, so that no other is built; without one, all of them. */
  private Map<String, Command> wanted(String[] args) {
    boolean named = args.length > 0 && COMMANDS.contains(args[0]);
    Map<String, Command> wanted = new LinkedHashMap<>();
    for (String name : named ? List.of(args[0]) : COMMANDS) {
      wanted.put(name, command(name));
    }
    return wanted;
  }

  private static CommandSpec root(Map<String, Command> wanted) {
    CommandSpec root = CommandSpec.create().name("httpapi");
    root.usageMessage()
        .description("Compiles Serverless Framework services to CloudFormation templates.");
    Options.help(root);
    for (Map.Entry<String, Command> command : wanted.entrySet()) {
      root.addSubcommand(command.getKey(), command.getValue().spec());
    }
    return root;
  }
}
