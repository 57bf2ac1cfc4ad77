package org.tallystick.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;

/**
 * The threads that check articles. One that has worked on an article for too long is interrupted,
 * which a check heeds between sentences; one that does not heed it is given up and replaced.
 */
final class Workers implements AutoCloseable {
  /** How long an interrupted check may take to end, as a part of the limit. */
  private static final int GRACE = 4;

  private final Function<Article, Report> checker;
  private final Duration limit;
  private final ThreadPoolExecutor pool;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "tallystick-watch"));

  Workers(Function<Article, Report> checker, int threads, Duration limit) {
    this.checker = checker;
    this.limit = limit;
    this.pool =
        new ThreadPoolExecutor(
            threads,
            Integer.MAX_VALUE,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> daemon(task, "tallystick-batch"));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Has an article checked.
   *
   * @param digest names it
   * @param known whether an earlier article has its id, of which its report then warns
   */
  Future<Checked> check(Reading.Success reading, String digest, boolean known) {
    return pool.submit(() -> timed(reading, digest, known));
  }

  private Checked timed(Reading.Success reading, String digest, boolean known) throws IOException {
    Thread worker = Thread.currentThread();
    ScheduledFuture<?> alarm =
        watch.schedule(worker::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      Report report = checker.apply(reading.article());
      return Checked.of(known ? warned(report) : report, digest);
    } catch (CancellationException e) {
      return outOfTime(reading, digest);
    } finally {
      alarm.cancel(false);
      // A late interrupt is not the next article's.
      Thread.interrupted();
    }
  }

  private static Report warned(Report report) {
    List<String> warnings = new ArrayList<>(report.warnings());
    warnings.add("An earlier article of this input has the same id.");
    return new Report(
        report.article(),
        report.claims(),
        report.findings(),
        report.verifications(),
        report.against(),
        report.style(),
        report.settled(),
        warnings);
  }

  /** How long to wait for an article that is being checked. */
  Duration patience() {
    return limit.plus(limit.dividedBy(GRACE)).plusSeconds(1);
  }

  /** Puts a thread in the place of one that is given up. */
  void replaceOne() {
    pool.setCorePoolSize(pool.getCorePoolSize() + 1);
  }

  /** What is handed on for an article that took too long. */
  Checked outOfTime(Reading.Success reading, String digest) throws IOException {
    Article article = reading.article();
    String warning =
        "The article was not checked: it took longer than " + limit.toSeconds() + " seconds.";
    Claims none = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of(warning));
    Report report = new Report(article, none, List.of(), List.of(), List.of(warning));
    return Checked.of(report, digest);
  }

  @Override
  public void close() {
    pool.shutdownNow();
    watch.shutdownNow();
  }
}
