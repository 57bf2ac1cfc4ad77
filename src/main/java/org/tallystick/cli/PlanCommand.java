package org.tallystick.cli;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.batch.BatchException;
import org.tallystick.batch.BatchPlan;
import org.tallystick.batch.Forecast;
import org.tallystick.batch.PlanOptions;
import org.tallystick.reader.ArticleReader;
import org.tallystick.reader.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tallystick plan}. */
@Command(
    name = "plan",
    description =
        "Foretells a run of batch from a sample: time, memory, disk and alarms to expect.",
    footer = {
      "",
      "Examples:",
      "  tallystick plan archive.jsonl --threads 2",
      "  tallystick plan archive.jsonl --data releases.csv --sample 1000",
      "  tallystick plan archive.jsonl --first 100000       (too big to be read twice)",
      "",
      "The input is read once and a sample of it is checked; nothing is written. The figures hold",
      "for a machine as quick and as busy as this one is now. Exit status 3 tells that something",
      "could not be read."
    })
final class PlanCommand implements Callable<Integer> {
  private final Main main;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "How many articles are checked, 200 if not given.")
  private int sample = PlanOptions.DEFAULT_SAMPLE;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draw another sample; the same number draws the same one.")
  private long seed = 1;

  @Option(
      names = "--first",
      paramLabel = "N",
      description =
          "Read only the first N articles, draw the sample from them, and reckon the rest by its"
              + " bytes.")
  private long first = Long.MAX_VALUE;

  @Mixin private ArchiveInput archive = new ArchiveInput();

  @Mixin private CheckerOptions checking = new CheckerOptions();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  PlanCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (checking.draft() != null) {
      throw wrongUsage("a plan writes nothing, so --write-decisions cannot be given", null);
    }
    try (Checks checks = main.open(checking);
        Output out = Output.open(null, main.channels())) {
      Forecast forecast = forecast(checks);
      forecast.write(out);
      boolean unread = forecast.unread() > 0 || !checks.problems().isEmpty();
      return unread ? Main.UNREADABLE : Main.FINE;
    } catch (BatchException e) {
      main.problem(String.valueOf(e.getMessage()), e);
      return Main.UNREADABLE;
    }
  }

  private Forecast forecast(Checks checks) throws IOException, InterruptedException {
    OptionalLong size =
        first == Long.MAX_VALUE ? OptionalLong.empty() : ArticleReader.size(archive.inputs());
    try (Progress progress = Progress.start(main, OptionalLong.empty());
        Stream<Reading> readings = reading.reader().read(archive.inputs(), main.channels().in())) {
      PlanOptions options =
          new PlanOptions(archive.threads(), archive.limit(), sample, seed, first, size.orElse(-1));
      return BatchPlan.of(readings.iterator(), checks::check, options, progress);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(String.valueOf(e.getMessage()), e);
    }
  }

  private RuntimeException wrongUsage(String message, @Nullable Exception cause) {
    CommandSpec model = spec;
    return model == null
        ? new IllegalStateException(message, cause)
        : new ParameterException(model.commandLine(), message, cause);
  }
}
