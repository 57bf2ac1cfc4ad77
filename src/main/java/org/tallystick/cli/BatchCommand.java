package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.batch.BatchException;
import org.tallystick.batch.BatchOptions;
import org.tallystick.batch.BatchRun;
import org.tallystick.batch.BatchSummary;
import org.tallystick.batch.Shard;
import org.tallystick.reader.ArticleReader;
import org.tallystick.reader.Reading;
import org.tallystick.report.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tallystick batch}. */
@Command(
    name = "batch",
    description = "Checks an archive of articles into a directory: reports, findings, a summary.",
    footer = {
      "",
      "Examples:",
      "  tallystick batch archive.jsonl --output reports",
      "  tallystick batch 2017/ 2018/ --output reports --data releases.csv --threads 8",
      "",
      "DIR gets reports.jsonl (in the order of the input), findings.jsonl (best first),",
      "errors.jsonl (what could not be read or checked; exit status 3 tells of it), summary.html",
      "and manifest.json. A finished run in DIR is replaced; an unfinished one is gone on with by",
      "--resume, and the outputs are then those of an unbroken run."
    })
final class BatchCommand implements Callable<Integer> {
  private static final System.Logger LOGGER = System.getLogger(BatchCommand.class.getName());
  private final Main main;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The directory for the reports; made if it is not there.")
  private Path output = Path.of("");

  @Option(
      names = "--resume",
      description = "Go on with what an interrupted run left in the directory.")
  private boolean resume;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      defaultValue = "1/1",
      description = "Check only the I-th of N equal parts, told apart by the articles' ids.")
  private String shard = "1/1";

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      description = "List only findings that the run in this directory did not list.")
  private @Nullable Path baseline;

  @Option(
      names = "--parquet",
      description =
          "Write claims.parquet, findings.parquet and verifications.parquet as well, a row each.")
  private boolean parquet;

  @Mixin private ArchiveInput archive = new ArchiveInput();

  @Mixin private CheckerOptions checking = new CheckerOptions();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  BatchCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (resume && checking.draft() != null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--write-decisions needs a whole run, it cannot be given with --resume");
    }
    Settling settling = new Settling(main, checking, true);
    try (Checks checks = main.open(checking);
        BatchRun run = open(checks, settling)) {
      if (run.damage() != null) {
        main.problem(run.damage(), null);
      }
      BatchSummary summary;
      try (Interrupt interrupt = Interrupt.stops(run);
          Progress progress = Progress.start(main, ArticleReader.size(archive.inputs()));
          Stream<Reading> readings =
              reading.reader().read(archive.inputs(), main.channels().in())) {
        Stream<Reading> started =
            archive.threads() > 1 ? readings.peek(new Loading(checks)) : readings;
        summary = run.run(started.iterator(), progress);
        if (interrupt.isStopping()) {
          String done = "stopped after " + summary.articles() + " articles";
          main.channels().message(done + "; the same command with --resume goes on");
          return Main.INTERRUPTED;
        }
      } catch (IOException e) {
        throw new OutputException(output.toString(), e);
      }
      if (!resume && Shard.read(shard).equals(Shard.WHOLE)) {
        settling.tellStale();
      }
      settling.writeDraft();
      if (summary.unread() > 0 || !checks.problems().isEmpty()) {
        return Main.UNREADABLE;
      }
      return summary.alarms() > 0 ? Main.WRONG : Main.FINE;
    } catch (BatchException e) {
      main.problem(String.valueOf(e.getMessage()), e);
      return Main.UNREADABLE;
    }
  }

  private BatchRun open(Checks checks, Settling settling) throws IOException {
    try {
      return BatchRun.open(article -> settling.see(checks.check(article)), options());
    } catch (IllegalArgumentException | BatchException e) {
      CommandSpec model = spec;
      if (model == null) {
        throw e;
      }
      throw new ParameterException(model.commandLine(), e.getMessage(), e);
    } catch (IOException e) {
      throw new OutputException(output.toString(), e);
    }
  }

  private BatchOptions options() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    settings.put("tallystick", Version.number());
    settings.put("without", String.join(" ", new TreeSet<>(checking.without())));
    settings.put(
        "data", String.join(" ", checking.data().stream().map(BatchCommand::name).toList()));
    if (!checking.decisions().equals(Decisions.NONE)) {
      settings.put("decisions", checking.decisions().digest());
    }
    if (checking.showDisputes()) {
      settings.put("show-disputes", "yes");
    }
    if (checking.showConsistent()) {
      settings.put("show-consistent", "yes");
    }
    if (!checking.style().isEmpty()) {
      settings.put("style", checking.style().toString());
    }
    return new BatchOptions(
        output,
        archive.threads(),
        archive.limit(),
        resume,
        Shard.read(shard),
        baseline,
        parquet,
        archive.inputs(),
        settings);
  }

  /** A source's name without the way to it, which is another machine's business. */
  private static String name(String source) {
    return source.substring(source.lastIndexOf('/') + 1);
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
}
