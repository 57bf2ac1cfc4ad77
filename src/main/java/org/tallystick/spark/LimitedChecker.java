package org.tallystick.spark;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;
import org.tallystick.report.Report;

/**
 * A checker that gives an article up when it takes too long. The check runs on a thread of its own,
 * so that none of Spark's is interrupted. Thread-safe.
 */
final class LimitedChecker implements AutoCloseable {
  /** After so many articles all models are loaded side by side; fewer may not need them. */
  private static final int HANDFUL = 8;

  private final Function<Article, Report> checker;
  private final Runnable loading;
  private final Duration limit;
  private final AtomicInteger seen = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "tallystick-spark");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Over what checks.
   *
   * @param checker checks one article, and may heed an interrupt by a {@link CancellationException}
   * @param loading loads what it needs; called once
   * @param limit how long one article may take
   */
  LimitedChecker(Function<Article, Report> checker, Runnable loading, Duration limit) {
    this.checker = checker;
    this.loading = loading;
    this.limit = limit;
  }

  /**
   * Checks one article.
   *
   * @return its report; one with a warning and nothing else if it took too long
   * @throws ExecutionException if the check failed, with the reason as its cause
   * @throws CancellationException if the calling thread is interrupted
   * @throws IllegalStateException if a model is not on the class path
   */
  Report check(Article article) throws ExecutionException {
    if (seen.incrementAndGet() == HANDFUL) {
      loading.run();
    }
    Future<Report> report = threads.submit(() -> checker.apply(article));
    try {
      return report.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      report.cancel(true);
      return unchecked(article, "it took longer than " + limit.toSeconds() + " seconds.");
    } catch (InterruptedException e) {
      report.cancel(true);
      Thread.currentThread().interrupt();
      CancellationException cancelled =
          new CancellationException("interrupted while checking " + article);
      cancelled.initCause(e);
      throw cancelled;
    }
  }

  /** A report that says nothing but why there is none. */
  static Report unchecked(Article article, String reason) {
    String warning = "The article was not checked: " + reason;
    Claims none = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of(warning));
    return new Report(article, none, List.of(), List.of(), List.of(warning));
  }

  /** What went wrong, on one line. */
  static String oneLine(Throwable cause) {
    String message = Objects.requireNonNullElse(cause.getMessage(), "no reason given");
    return (cause.getClass().getSimpleName() + ": " + message).replaceAll("\\p{Cntrl}+", " ");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
