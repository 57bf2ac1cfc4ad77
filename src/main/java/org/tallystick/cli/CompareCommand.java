package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.batch.BatchException;
import org.tallystick.batch.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tallystick compare}. */
@Command(
    name = "compare",
    description =
        "Tells what appeared, changed and vanished between two runs of batch, or two versions.",
    footer = {
      "",
      "Examples:",
      "  tallystick compare last-month this-month",
      "  tallystick compare old-version new-version --format html --output changes.html",
      "",
      "Findings, and claims laid against data, are held against each other by article and",
      "fingerprint. Exit status: 0 nothing differs, 1 something does, 3 a directory is no finished",
      "run."
    })
final class CompareCommand implements Callable<Integer> {
  private enum Format {
    text,
    html
  }

  private final Main main;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The output of the first run.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "The output of the second run.")
  private Path after = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "text|html",
      description = "How it is written; text if not given.")
  private Format format = Format.text;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write it there instead of to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many of each kind are shown, ${DEFAULT-VALUE} if not given.")
  private int examples = 5;

  CompareCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    RunComparison comparison;
    try {
      comparison = RunComparison.of(before, after, examples);
    } catch (IllegalArgumentException e) {
      CommandSpec model = spec;
      if (model == null) {
        throw e;
      }
      throw new ParameterException(model.commandLine(), e.getMessage(), e);
    } catch (BatchException e) {
      main.problem(String.valueOf(e.getMessage()), e);
      return Main.UNREADABLE;
    }
    try (Output out = Output.open(output, main.channels())) {
      if (format == Format.html) {
        comparison.writeHtml(out);
      } else {
        comparison.writeText(out);
      }
    }
    return comparison.differs() ? Main.WRONG : Main.FINE;
  }
}
