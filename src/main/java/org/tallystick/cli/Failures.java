package org.tallystick.cli;

import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what ends a command into one line on standard error and an exit status. */
final class Failures implements IExecutionExceptionHandler {
  private final Main main;

  Failures(Main main) {
    this.main = main;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    if (e instanceof OutputException output && output.isBrokenPipe()) {
      return Main.FINE;
    }
    main.problem(Objects.requireNonNullElse(e.getMessage(), e.toString()), e);
    return Main.UNREADABLE;
  }

  /** Says what is wrong with the arguments and where help is. */
  static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("tallystick: " + Main.oneLine(e.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    err.flush();
    return Main.USAGE;
  }
}
