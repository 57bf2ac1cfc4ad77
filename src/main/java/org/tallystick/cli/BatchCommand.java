package org.tallystick.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.batch.BatchRunner;
import org.tallystick.batch.BatchSummary;
import org.tallystick.reader.ArticleReader;
import org.tallystick.reader.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tallystick batch}. */
@Command(
    name = "batch",
    description = "Checks an archive of articles and writes DIR/reports.jsonl, one report a line.",
    footer = {
      "",
      "Examples:",
      "  tallystick batch archive.jsonl --output reports",
      "  tallystick batch 2017/ 2018/ --output reports --data releases.csv --threads 8",
      "",
      "The reports come in the order of the input. An article that cannot be read or checked",
      "leaves no line there and one on standard error; exit status 3 tells of it."
    })
final class BatchCommand implements Callable<Integer> {
  private static final System.Logger LOGGER = System.getLogger(BatchCommand.class.getName());
  private static final String REPORTS = "reports.jsonl";

  private final Main main;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "A text, JSON or JSON-lines file, or a directory of them; - is standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The directory for the reports; made if it is not there.")
  private Path output = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles are checked at once; one a processor core if not given.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private CheckerOptions checking = new CheckerOptions();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  BatchCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Checks checks = main.open(checking)) {
      BatchRunner runner = runner(checks);
      Path file = output.resolve(REPORTS);
      BatchSummary summary;
      try (Progress progress = Progress.start(main, ArticleReader.size(inputs));
          Stream<Reading> readings = reading.reader().read(inputs, main.channels().in());
          Writer out = open(file)) {
        Stream<Reading> started = threads > 1 ? readings.peek(new Loading(checks)) : readings;
        summary = runner.run(started.iterator(), out, progress);
      } catch (IOException e) {
        throw new OutputException(file.toString(), e);
      }
      if (summary.unread() > 0 || !checks.problems().isEmpty()) {
        return Main.UNREADABLE;
      }
      return summary.alarms() > 0 ? Main.WRONG : Main.FINE;
    }
  }

  private BatchRunner runner(Checks checks) {
    try {
      return new BatchRunner(checks::check, threads);
    } catch (IllegalArgumentException e) {
      CommandSpec model = spec;
      if (model == null) {
        throw e;
      }
      throw new ParameterException(model.commandLine(), e.getMessage(), e);
    }
  }

  /**
   * Has the models loaded side by side once a run proves to be more than a handful of articles.
   * Where that fails, the first article that needs the model says so.
   */
  private static final class Loading implements Consumer<Reading> {
    private static final int HANDFUL = 8;

    private final Checks checks;
    private int seen;

    Loading(Checks checks) {
      this.checks = checks;
    }

    @Override
    public void accept(Reading reading) {
      seen++;
      if (seen == HANDFUL) {
        Thread loading = new Thread(checks::load, "tallystick-load");
        loading.setDaemon(true);
        loading.setUncaughtExceptionHandler(
            (thread, problem) ->
                LOGGER.log(System.Logger.Level.DEBUG, "models not loaded", problem));
        loading.start();
      }
    }
  }

  private static Writer open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }
}
