package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.batch.BatchException;
import org.tallystick.batch.BatchMerge;
import org.tallystick.batch.BatchSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick merge}. */
@Command(
    name = "merge",
    description = "Joins the outputs of all shards of a batch into those of a single run.",
    footer = {
      "",
      "Example:",
      "  tallystick batch archive.jsonl --shard 1/2 --output one     (on one machine)",
      "  tallystick batch archive.jsonl --shard 2/2 --output two     (on another)",
      "  tallystick merge one two --output all"
    })
final class MergeCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "The output of one shard.")
  private List<Path> parts = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The directory to write into; made if it is not there.")
  private Path output = Path.of("");

  @Option(
      names = "--parquet",
      description =
          "Write claims.parquet, findings.parquet and verifications.parquet as well, a row each.")
  private boolean parquet;

  MergeCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws OutputException {
    try {
      BatchSummary summary = BatchMerge.merge(parts, output, parquet);
      if (summary.unread() > 0) {
        return Main.UNREADABLE;
      }
      return summary.alarms() > 0 ? Main.WRONG : Main.FINE;
    } catch (BatchException e) {
      main.problem(String.valueOf(e.getMessage()), e);
      return Main.UNREADABLE;
    } catch (IOException e) {
      throw new OutputException(output.toString(), e);
    }
  }
}
