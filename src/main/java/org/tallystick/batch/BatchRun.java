package org.tallystick.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;

/**
 * Checks an archive into a folder: the reports in the order of the input ({@code reports.jsonl}),
 * what an editor should look at, best first ({@code findings.jsonl}), what could not be read or
 * checked ({@code errors.jsonl}), the run at a glance ({@code summary.html}) and what was run over
 * what ({@code manifest.json}), on request with claims, findings and verifications as tables
 * ({@code claims.parquet} and so on). What is done is put down as it is done ({@code journal.tsv}),
 * so an interrupted run can go on; its outputs are then, byte for byte, those of an unbroken one.
 *
 * <p>Used by one thread, save {@link #stop}. Close it at the end; a folder is one run's at a time.
 */
public final class BatchRun implements AutoCloseable {
  private final BatchFolder folder;
  private final BatchOptions options;
  private final BatchRunner runner;
  private final Journal.Past past;

  private BatchRun(
      BatchFolder folder, BatchOptions options, BatchRunner runner, Journal.Past past) {
    this.folder = folder;
    this.options = options;
    this.runner = runner;
    this.past = past;
  }

  /**
   * Takes hold of the folder.
   *
   * @param checker checks one article; called by several threads at once. It may heed an interrupt
   *     by a {@link java.util.concurrent.CancellationException}: the article took too long
   * @throws BatchException if another run writes there, the folder holds other files or an
   *     unfinished run that is not to be resumed, or the baseline is no finished run
   * @throws IllegalArgumentException if there are too few or too many threads
   * @throws IOException if the folder cannot be made, read or written to
   */
  public static BatchRun open(Function<Article, Report> checker, BatchOptions options)
      throws IOException {
    BatchRunner runner = new BatchRunner(checker, options.threads(), options.limit());
    BatchFolder folder = BatchFolder.open(options.output());
    try {
      Journal.Past past = Journal.past(folder);
      boolean unfinished = past.sound() > 0 && !past.done();
      if (unfinished && !options.resume()) {
        throw new BatchException(
            options.output() + ": holds an unfinished run; go on with --resume, or remove it");
      }
      return new BatchRun(folder, options, runner, options.resume() ? past : Journal.Past.NOTHING);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** How many readings an earlier run had done; 0 where this one begins anew. */
  public long resumed() {
    return past.sound();
  }

  /** What of an earlier run could not be used, one line; null for nothing. */
  public @Nullable String damage() {
    return past.damage();
  }

  /** Makes the run end after what is under way. May be called by any thread. */
  public void stop() {
    runner.stop();
  }

  /**
   * Checks the articles that are not done yet, and finishes the outputs unless it is stopped before
   * the end of the input.
   *
   * @param readings the whole input from its start, asked for one by one
   * @return what was found in all, by an earlier run too
   * @throws BatchException if the input is not what the earlier run read
   * @throws IOException if the folder cannot be written to; what came before is kept
   * @throws InterruptedException if the calling thread is; what came before is kept
   */
  public BatchSummary run(Iterator<Reading> readings, BatchListener listener)
      throws IOException, InterruptedException {
    if (past.done()) {
      return doneBefore();
    }
    Totals totals = new Totals();
    Set<String> known = baseline();
    BatchSummary summary;
    try (Stream<Entry> done = Journal.entries(folder, past.sound());
        Journal journal =
            past.sound() == 0 ? Journal.begin(folder) : Journal.resume(folder, past)) {
      BatchOutput output =
          new BatchOutput(folder, journal, options.shard(), done.iterator(), totals);
      summary = runner.run(readings, output, listener);
      if (!readings.hasNext()) {
        output.checkNoneIsLeft();
        finish(journal, totals, output.read(), known);
      }
      journal.force();
    }
    return totals.summary(summary.bytes());
  }

  /** The run came to its end before: there is nothing to do. */
  private BatchSummary doneBefore() throws IOException {
    Totals totals = new Totals();
    try (Stream<Entry> done = Journal.entries(folder, past.sound())) {
      done.map(Entry::tally).forEach(totals::add);
    }
    if (options.parquet()) {
      if (!Tables.areThere(folder)) {
        Tables.write(folder);
      }
      Manifest.rewrite(folder, totals);
    }
    return totals.summary(0);
  }

  private void finish(Journal journal, Totals totals, String read, Set<String> known)
      throws IOException {
    Ranking.rank(folder.file(BatchFolder.QUEUE), folder.file(BatchFolder.FINDINGS), known);
    SummaryPage.write(folder.file(BatchFolder.SUMMARY), totals);
    if (options.parquet()) {
      Tables.write(folder);
    } else {
      Tables.remove(folder);
    }
    Manifest.write(folder, options, totals, read);
    journal.done();
  }

  private Set<String> baseline() throws IOException {
    if (options.baseline() == null) {
      return Set.of();
    }
    var findings = options.baseline().resolve(BatchFolder.FINDINGS);
    if (!Files.isRegularFile(findings)) {
      throw new BatchException(options.baseline() + ": is no finished run, so no baseline");
    }
    return Ranking.fingerprints(findings);
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
