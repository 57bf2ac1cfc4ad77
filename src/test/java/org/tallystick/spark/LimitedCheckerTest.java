package org.tallystick.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Article;
import org.tallystick.report.Report;

/** Articles that take too long, fail or are called off. */
class LimitedCheckerTest {
  private static final Article ARTICLE = Article.of("They sail.");
  private static final Report REPORT = LimitedChecker.unchecked(ARTICLE, "as a mark");
  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicInteger loaded = new AtomicInteger();

  @Test
  void oneThatTakesTooLongIsInterruptedAndHasAReportThatSaysSo() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (LimitedChecker checker =
        new LimitedChecker(
            article -> sleep(interrupted), loaded::incrementAndGet, Duration.ofSeconds(1))) {
      Report report = checker.check(ARTICLE);
      assertEquals(
          List.of("The article was not checked: it took longer than 1 seconds."),
          report.warnings());
      assertTrue(interrupted.await(20, TimeUnit.SECONDS), "the check must be interrupted");
    }
  }

  @Test
  void modelsAreLoadedOnceThereIsMoreThanAHandful() throws Exception {
    try (LimitedChecker checker =
        new LimitedChecker(article -> REPORT, loaded::incrementAndGet, LONG)) {
      for (int i = 0; i < 7; i++) {
        assertEquals(REPORT, checker.check(ARTICLE));
      }
      assertEquals(0, loaded.get());
      for (int i = 0; i < 20; i++) {
        checker.check(ARTICLE);
      }
      assertEquals(1, loaded.get());
    }
  }

  @Test
  void oneThatFailsTellsWhyAndSpoilsNoOther() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (LimitedChecker checker =
        new LimitedChecker(
            article -> {
              if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("no\nmodel");
              }
              return REPORT;
            },
            loaded::incrementAndGet,
            LONG)) {
      ExecutionException e = assertThrows(ExecutionException.class, () -> checker.check(ARTICLE));
      assertEquals(
          "IllegalStateException: no model",
          LimitedChecker.oneLine(Objects.requireNonNull(e.getCause())));
      assertEquals(REPORT, checker.check(ARTICLE));
    }
  }

  @Test
  void aTaskThatIsCalledOffEndsAndItsCheckToo() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (LimitedChecker checker =
        new LimitedChecker(article -> sleep(interrupted), loaded::incrementAndGet, LONG)) {
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, () -> checker.check(ARTICLE));
      assertTrue(Thread.interrupted(), "Spark must see the interrupt");
    }
  }

  private static Report sleep(CountDownLatch interrupted) {
    try {
      Thread.sleep(60_000);
      return REPORT;
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw new CancellationException();
    }
  }
}
