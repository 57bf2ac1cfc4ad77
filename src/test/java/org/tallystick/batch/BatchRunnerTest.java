package org.tallystick.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.reader.ArticleFormatException;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;

@Timeout(60)
class BatchRunnerTest {
  private static final class Heard implements BatchListener {
    final List<String> problems = new ArrayList<>();
    BatchSummary last = BatchSummary.NONE;
    int calls;

    @Override
    public void problem(String message, @Nullable Throwable cause) {
      problems.add(message);
    }

    @Override
    public void progress(BatchSummary soFar) {
      last = soFar;
      calls++;
    }
  }

  /** A sink that keeps everything. */
  private static class Kept implements BatchSink {
    final StringBuilder reports = new StringBuilder();

    @Override
    public boolean wants(long position, Reading reading, String digest) {
      return true;
    }

    @Override
    public void take(long position, Reading reading, Checked checked) throws IOException {
      reports.append(checked.report());
    }

    @Override
    public void takeProblem(long position, Reading reading, String digest, String message) {}

    @Override
    public String toString() {
      return reports.toString();
    }
  }

  private static BatchRunner runner(Function<Article, Report> checker, int threads) {
    return new BatchRunner(checker, threads, Duration.ofMinutes(1));
  }

  private static Reading article(int number, String body) {
    Article article = Article.builder(body).id("a" + number).build();
    return new Reading.Success(article, "in.jsonl:" + number, 100);
  }

  private static Iterator<Reading> articles(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> article(i, "b")).iterator();
  }

  private static Report report(Article article, int errors) {
    Finding finding =
        new Finding(
            "f1",
            "r",
            Agreement.INCONSISTENT,
            List.of(),
            List.of(new Finding.Evidence(new Span(0, 1), "b", null)),
            "",
            "",
            "",
            "m",
            BigDecimal.ONE);
    List<Finding> findings = IntStream.range(0, errors).mapToObj(i -> finding).toList();
    Claims claims = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
    return new Report(article, claims, findings, List.of(), List.of());
  }

  private static List<String> ids(String lines) {
    return lines
        .lines()
        .map(line -> line.replaceAll(".*\"id\":\"(a\\d+)\",\"head.*", "$1"))
        .toList();
  }

  @Test
  void keepsTheOrderOfTheInputWhateverTakesLong() throws Exception {
    CountDownLatch others = new CountDownLatch(8);
    BatchRunner runner =
        runner(
            article -> {
              if (article.id().equals("a1")) {
                await(others);
              } else {
                others.countDown();
              }
              return report(article, 0);
            },
            3);
    Kept out = new Kept();
    BatchSummary summary = runner.run(articles(200), out, new Heard());
    assertEquals(
        IntStream.rangeClosed(1, 200).mapToObj(i -> "a" + i).toList(), ids(out.toString()));
    assertEquals(new BatchSummary(200, 0, 0, 20_000), summary);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS), "the others must not wait for the first");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void goesOnBehindWhatCannotBeReadOrChecked() throws Exception {
    BatchRunner runner =
        runner(
            article -> {
              switch (article.id()) {
                case "a2" -> throw new IllegalStateException("line\nbreak");
                case "a4" -> throw new StackOverflowError();
                default -> {
                  return report(article, 2);
                }
              }
            },
            2);
    ArticleFormatException unread = new ArticleFormatException("in.jsonl", 3, 0, "bad", null);
    List<Reading> readings =
        List.of(
            article(1, "b"),
            article(2, "b"),
            new Reading.Failure(unread, 7),
            article(4, "b"),
            article(5, "b"));
    Kept out = new Kept();
    Heard heard = new Heard();
    BatchSummary summary = runner.run(readings.iterator(), out, heard);
    assertEquals(List.of("a1", "a5"), ids(out.toString()));
    assertEquals(new BatchSummary(2, 4, 3, 407), summary);
    assertEquals(summary, heard.last);
    assertEquals(5, heard.calls);
    assertEquals(
        List.of(
            "in.jsonl:2: could not be checked: IllegalStateException: line break",
            "in.jsonl:3: bad",
            "in.jsonl:4: could not be checked: StackOverflowError"),
        heard.problems);
  }

  @Test
  void hasFewArticlesUnderWayHoweverManyThereAre() throws Exception {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger written = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterator<Reading> readings =
        IntStream.range(0, 20_000)
            .mapToObj(
                i -> {
                  most.accumulateAndGet(read.incrementAndGet() - written.get(), Math::max);
                  return article(i, "b");
                })
            .iterator();
    Kept out =
        new Kept() {
          @Override
          public void take(long position, Reading reading, Checked checked) {
            written.incrementAndGet();
          }
        };
    runner(article -> report(article, 0), 2).run(readings, out, new Heard());
    assertEquals(20_000, written.get());
    assertTrue(most.get() <= 17, "under way at once: " + most.get());
  }

  @Test
  void hasFewerUnderWayWhenTheyAreLong() throws Exception {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger written = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterator<Reading> readings =
        IntStream.range(0, 100)
            .mapToObj(
                i -> {
                  most.accumulateAndGet(read.incrementAndGet() - written.get(), Math::max);
                  return (Reading) new Reading.Success(Article.of("b"), "p", 8L * 1024 * 1024);
                })
            .iterator();
    Kept out =
        new Kept() {
          @Override
          public void take(long position, Reading reading, Checked checked) {
            written.incrementAndGet();
          }
        };
    runner(article -> report(article, 0), 2).run(readings, out, new Heard());
    assertTrue(most.get() <= 4, "under way at once: " + most.get());
  }

  @Test
  void endsWhenNothingCanBeWrittenAndKeepsWhatIsWritten() {
    Kept out =
        new Kept() {
          @Override
          public void take(long position, Reading reading, Checked checked) throws IOException {
            super.take(position, reading, checked);
            if (position == 2) {
              throw new IOException("No space left on device");
            }
          }
        };
    BatchRunner runner = runner(article -> report(article, 0), 2);
    assertThrows(IOException.class, () -> runner.run(articles(1000), out, new Heard()));
    assertEquals(List.of("a1", "a2", "a3"), ids(out.toString()));
  }

  @Test
  void interruptsWhatTakesTooLongAndReplacesWhatDoesNotHeedIt() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    BatchRunner runner =
        new BatchRunner(
            article -> {
              if (article.id().equals("a2")) {
                heedingWait(never);
              }
              while (article.id().equals("a3") && never.getCount() > 0) {
                Thread.onSpinWait();
              }
              return report(article, 0);
            },
            1,
            Duration.ofMillis(200));
    Kept out = new Kept();
    BatchSummary summary = runner.run(articles(6), out, new Heard());
    never.countDown();
    assertEquals(List.of("a1", "a2", "a3", "a4", "a5", "a6"), ids(out.toString()));
    List<String> late =
        out.toString().lines().filter(line -> line.contains("took longer")).toList();
    assertEquals(List.of("a2", "a3"), ids(String.join("\n", late)));
    assertEquals(6, summary.articles());
  }

  private static void heedingWait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw (CancellationException) new CancellationException("too long").initCause(e);
    }
  }

  @Test
  void refusesNoThreads() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> runner(a -> report(a, 0), 0));
    assertEquals("threads must be 1 to 1024, got 0", e.getMessage());
  }
}
