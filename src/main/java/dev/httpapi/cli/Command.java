package dev.httpapi.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A subcommand: the options that it takes, and what it does with them. */
interface Command {

  CommandSpec spec();

  /**
   * Runs the command.
   *
   * @throws UsageException when the options ask for what cannot be done
   * @throws IOException when a result cannot be written
   */
  ExitCode run(ParseResult given) throws IOException;
}
