package org.tallystick.batch;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;
import org.tallystick.report.ReportWriter;

/**
 * Checks articles on several threads and writes their reports as JSON lines in the order of the
 * input, each as soon as those before it are written. Immutable; may be shared by threads.
 *
 * <p>Memory does not grow with the input: at most {@value #WINDOW_PER_THREAD} articles a thread are
 * under way, and fewer when they are long.
 */
public final class BatchRunner {
  private static final int WINDOW_PER_THREAD = 8;
  private static final long WINDOW_BYTES = 2L * 1024 * 1024;
  private static final int MOST_THREADS = 1024;

  private final Function<Article, Report> checker;
  private final int threads;

  /**
   * A runner.
   *
   * @param checker checks one article; called by several threads at once
   * @param threads how many, 1 to {@value #MOST_THREADS}
   * @throws IllegalArgumentException if there are more or fewer
   */
  public BatchRunner(Function<Article, Report> checker, int threads) {
    this.checker = Objects.requireNonNull(checker, "checker must not be null");
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads must be 1 to " + MOST_THREADS + ", got " + threads);
    }
    this.threads = threads;
  }

  /**
   * Checks all articles. One that cannot be read or checked is told to the listener, leaves no line
   * in the output and stops nothing.
   *
   * @param readings the articles, asked for one by one by the calling thread
   * @param out takes a line at a time, flushed after each; is not closed
   * @param listener hears of problems and progress
   * @throws IOException if {@code out} does; the lines before are written
   * @throws InterruptedException if the calling thread is interrupted; the lines before are written
   */
  public BatchSummary run(Iterator<Reading> readings, Writer out, BatchListener listener)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, BatchRunner::worker);
    try {
      return new Run(pool, out, listener).over(readings);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "tallystick-batch");
    thread.setDaemon(true);
    return thread;
  }

  /** A line of output and how many alarms are in it. */
  private record Line(String json, int alarms) {}

  /** An article under way: its reading, and its line unless it could not be read. */
  private record UnderWay(Reading reading, @Nullable Future<Line> line) {}

  private Line check(Article article) throws IOException {
    Report report = checker.apply(article);
    StringBuilder json = new StringBuilder();
    ReportWriter.json().write(report, json);
    return new Line(json.toString(), report.errors());
  }

  private final class Run {
    private final ExecutorService pool;
    private final Writer out;
    private final BatchListener listener;
    private final Deque<UnderWay> window = new ArrayDeque<>();
    private long bytesUnderWay;
    private BatchSummary summary = BatchSummary.NONE;

    Run(ExecutorService pool, Writer out, BatchListener listener) {
      this.pool = pool;
      this.out = out;
      this.listener = listener;
    }

    BatchSummary over(Iterator<Reading> readings) throws IOException, InterruptedException {
      while (readings.hasNext()) {
        start(readings.next());
        while (window.size() >= threads * WINDOW_PER_THREAD
            || (bytesUnderWay > WINDOW_BYTES * threads && window.size() > threads)
            || isHeadDone()) {
          finish(window.remove());
        }
      }
      while (!window.isEmpty()) {
        finish(window.remove());
      }
      return summary;
    }

    private boolean isHeadDone() {
      UnderWay head = window.peek();
      return head != null && (head.line() == null || head.line().isDone());
    }

    private void start(Reading reading) {
      bytesUnderWay += reading.bytes();
      Callable<Line> task =
          reading instanceof Reading.Success success ? () -> check(success.article()) : null;
      window.add(new UnderWay(reading, task == null ? null : pool.submit(task)));
    }

    private void finish(UnderWay done) throws IOException, InterruptedException {
      Reading reading = done.reading();
      bytesUnderWay -= reading.bytes();
      if (done.line() == null) {
        if (reading instanceof Reading.Failure failure) {
          summary = summary.withProblem(reading.bytes());
          String message = Objects.requireNonNullElse(failure.problem().getMessage(), "");
          listener.problem(message, failure.problem());
        }
      } else {
        write(reading, done.line());
      }
      listener.progress(summary);
    }

    private void write(Reading reading, Future<Line> future)
        throws IOException, InterruptedException {
      try {
        Line line = future.get();
        out.write(line.json());
        out.flush();
        summary = summary.withReport(line.alarms(), reading.bytes());
      } catch (ExecutionException e) {
        Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
        summary = summary.withProblem(reading.bytes());
        String place = reading instanceof Reading.Success success ? success.place() : "";
        listener.problem(place + ": could not be checked: " + oneLine(cause), cause);
      }
    }
  }

  /** What went wrong, on one line. */
  static String oneLine(Throwable cause) {
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return (message == null ? name : name + ": " + message).replaceAll("\\p{Cntrl}+", " ");
  }
}
