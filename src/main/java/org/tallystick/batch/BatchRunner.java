package org.tallystick.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;

/**
 * Checks articles on several threads and hands on what comes of them in the order of the input,
 * each as soon as those before it are handed on.
 *
 * <p>Memory does not grow with the input: at most {@value #WINDOW_PER_THREAD} articles a thread are
 * under way, and fewer when they are long; of each id eight bytes of a digest are kept.
 */
final class BatchRunner {
  private static final int WINDOW_PER_THREAD = 8;

  /** How many articles with the id of an earlier one are told of singly. */
  private static final int MOST_TOLD = 5;

  private static final long WINDOW_BYTES = 2L * 1024 * 1024;

  /** The most threads that a run may have. */
  static final int MOST_THREADS = 1024;

  private final Function<Article, Report> checker;
  private final int threads;
  private final Duration limit;
  private volatile boolean stopping;

  /**
   * A runner.
   *
   * @param checker checks one article; called by several threads at once
   * @param threads how many, 1 to {@value #MOST_THREADS}
   * @param limit how long one article may take
   * @throws IllegalArgumentException if there are more or fewer threads, or no time
   */
  BatchRunner(Function<Article, Report> checker, int threads, Duration limit) {
    this.checker = Objects.requireNonNull(checker, "checker must not be null");
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads must be 1 to " + MOST_THREADS + ", got " + threads);
    }
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("time limit must be above 0, got " + limit);
    }
    this.threads = threads;
    this.limit = limit;
  }

  /** Makes the run end after what is under way. May be called by any thread, more than once. */
  void stop() {
    stopping = true;
  }

  /**
   * Checks all articles. One that cannot be read or checked is told to the listener and stops
   * nothing.
   *
   * @param readings the articles, asked for one by one by the calling thread
   * @throws IOException if {@code sink} does; what came before is written
   * @throws InterruptedException if the calling thread is interrupted; what came before is written
   */
  BatchSummary run(Iterator<Reading> readings, BatchSink sink, BatchListener listener)
      throws IOException, InterruptedException {
    try (Workers workers = new Workers(checker, threads, limit)) {
      return new Run(workers, sink, listener).over(readings);
    }
  }

  /** An article under way: its reading, and what comes of it unless it could not be read. */
  private record UnderWay(
      long position, Reading reading, String digest, @Nullable Future<Checked> checked) {}

  private final class Run {
    private final Workers workers;
    private final BatchSink sink;
    private final BatchListener listener;
    private final Deque<UnderWay> window = new ArrayDeque<>();
    private long bytesUnderWay;
    private final Ids ids = new Ids();
    private long repeated;
    private BatchSummary summary = BatchSummary.NONE;

    Run(Workers workers, BatchSink sink, BatchListener listener) {
      this.workers = workers;
      this.sink = sink;
      this.listener = listener;
    }

    BatchSummary over(Iterator<Reading> readings) throws IOException, InterruptedException {
      for (long position = 0; !stopping && readings.hasNext(); position++) {
        Reading reading = readings.next();
        String digest = ReadingDigest.of(reading);
        boolean known =
            reading instanceof Reading.Success success && ids.isKnown(success.article().id());
        if (!sink.wants(position, reading, digest)) {
          summary = summary.past(reading.bytes());
          continue;
        }
        start(position, reading, digest, known);
        while (window.size() >= threads * WINDOW_PER_THREAD
            || bytesUnderWay > WINDOW_BYTES * threads && window.size() > threads
            || isHeadDone()) {
          finish(window.remove());
        }
      }
      while (!window.isEmpty()) {
        finish(window.remove());
      }
      if (repeated > MOST_TOLD) {
        String more = repeated - MOST_TOLD + " further articles have the id of an earlier one";
        listener.problem(more + "; all are kept", null);
      }
      return summary;
    }

    private boolean isHeadDone() {
      UnderWay head = window.peek();
      return head != null && (head.checked() == null || head.checked().isDone());
    }

    private void start(long position, Reading reading, String digest, boolean known) {
      bytesUnderWay += reading.bytes();
      Future<Checked> checked = null;
      if (reading instanceof Reading.Success success) {
        checked = workers.check(success, digest, known);
        repeated += known ? 1 : 0;
        if (known && repeated <= MOST_TOLD) {
          String id = oneLine(success.article().id());
          listener.problem(
              success.place() + ": has the id of an earlier article, kept: " + id, null);
        }
      }
      window.add(new UnderWay(position, reading, digest, checked));
    }

    private void finish(UnderWay done) throws IOException, InterruptedException {
      Reading reading = done.reading();
      bytesUnderWay -= reading.bytes();
      if (done.checked() != null) {
        take(done, done.checked());
      } else if (reading instanceof Reading.Failure failure) {
        String message = Objects.requireNonNullElse(failure.problem().getMessage(), "unreadable");
        problem(done, message, failure.problem());
      }
      listener.progress(summary);
    }

    private void take(UnderWay done, Future<Checked> future)
        throws IOException, InterruptedException {
      try {
        Checked checked = result(done, future);
        sink.take(done.position(), done.reading(), checked);
        summary = summary.withReport(checked.tally().alarmCount(), done.reading().bytes());
      } catch (ExecutionException e) {
        Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
        String place = done.reading() instanceof Reading.Success success ? success.place() : "";
        problem(done, place + ": could not be checked: " + oneLine(cause), cause);
      }
    }

    /** What comes of the first article under way, which is being checked: it waits for no other. */
    private Checked result(UnderWay done, Future<Checked> future)
        throws IOException, InterruptedException, ExecutionException {
      try {
        return future.get(workers.patience().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        future.cancel(true);
        workers.replaceOne();
        return workers.outOfTime((Reading.Success) done.reading(), done.digest());
      }
    }

    private void problem(UnderWay done, String message, Throwable cause) throws IOException {
      String line = oneLine(message);
      sink.takeProblem(done.position(), done.reading(), done.digest(), line);
      summary = summary.withProblem(done.reading().bytes());
      listener.problem(line, cause);
    }
  }

  /** What went wrong, on one line. */
  static String oneLine(Throwable cause) {
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return oneLine(message == null ? name : name + ": " + message);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
