package org.tallystick.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code tallystick}. */
@Command(
    name = "tallystick",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Finds the numbers in an article, checks them against each other and against data.",
    subcommands = {
      CheckCommand.class,
      ExtractCommand.class,
      ExplainCommand.class,
      PlanCommand.class,
      BatchCommand.class,
      MergeCommand.class,
      CompareCommand.class,
      DataCommand.class,
      RulesCommand.class,
      EvaluateCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  tallystick check story.txt",
      "  tallystick check story.txt --data releases.csv",
      "  cat story.txt | tallystick check --date 2018-05-21 --format json",
      "  tallystick data releases.csv",
      "  tallystick batch archive.jsonl --output reports --threads 4",
      "",
      "Exit status: 0 nothing wrong found, 1 something wrong found, 2 wrong usage,",
      "3 an input could not be read or checked (the others still were).",
      "'tallystick COMMAND --help' tells more of a command."
    })
public final class Main implements Callable<Integer> {
  /** Nothing wrong found. */
  static final int FINE = 0;

  /** At least one finding is inconsistent, or one claim contradicted. */
  static final int WRONG = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  /** A run was told to end before its end: 128 and the number of SIGINT, as shells have it. */
  static final int INTERRUPTED = 130;

  /** An input could not be read or checked. */
  static final int UNREADABLE = 3;

  private final Channels channels;
  private final Checks.Factory checks;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show what lies behind an error: stack traces and log lines.")
  private boolean verbose;

  Main(Channels channels, Checks.Factory checks) {
    this.channels = channels;
    this.checks = checks;
  }

  /** Runs the command and ends the virtual machine with its exit status. */
  public static void main(String[] args) {
    if (!List.of(args).contains("--verbose")) {
      LogManager.getLogManager().reset();
    }
    Writer out = utf8(FileDescriptor.out);
    Writer err = utf8(FileDescriptor.err);
    Channels channels =
        new Channels(
            new FileInputStream(FileDescriptor.in),
            out,
            err,
            Terminal::ofStandardOutput,
            () -> Terminal.isTerminal(2));
    System.exit(commandLine(channels, Checks::open).execute(args));
  }

  /** The command line over {@code channels}; {@code checks} opens what checks articles. */
  static CommandLine commandLine(Channels channels, Checks.Factory checks) {
    Main main = new Main(channels, checks);
    CommandLine line = new CommandLine(main, new Commands(main));
    line.getSubcommands().values().forEach(command -> command.addMixin("help", new HelpOption()));
    line.setOut(new PrintWriter(channels.out()));
    line.setErr(new PrintWriter(channels.err()));
    line.setExecutionExceptionHandler(new Failures(main));
    line.setParameterExceptionHandler(Failures::wrongUsage);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** What the commands read from and write to. */
  Channels channels() {
    return channels;
  }

  /**
   * Opens a checker and tells of data that it cannot use.
   *
   * @throws ParameterException if an option has no such value
   * @throws IOException if a file that an option names cannot be read
   */
  Checks open(CheckerOptions options) throws IOException {
    try {
      Checks opened = checks.open(options);
      opened.problems().forEach(problem -> problem(problem, null));
      return opened;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(model().commandLine(), oneLine(e.getMessage()), e);
    }
  }

  /** Writes what went wrong to standard error: one line, and the stack trace if asked for. */
  void problem(String message, @Nullable Throwable cause) {
    channels.message(oneLine(message));
    if (verbose && cause != null) {
      PrintWriter err = new PrintWriter(channels.err());
      cause.printStackTrace(err);
      err.flush();
    }
  }

  /** {@code message} without line breaks and other controls. */
  static String oneLine(@Nullable String message) {
    return message == null ? "unknown" : message.strip().replaceAll("\\p{Cntrl}+", " ");
  }

  @Override
  public Integer call() {
    throw new ParameterException(model().commandLine(), "no command given");
  }

  private CommandSpec model() {
    if (spec == null) {
      throw new IllegalStateException("picocli must have filled in the command's model");
    }
    return spec;
  }

  private static Writer utf8(FileDescriptor descriptor) {
    return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
  }
}
