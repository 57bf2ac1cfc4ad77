package org.tallystick.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;
import org.tallystick.reader.ArticleReader;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;

/** Inputs that are not what an archive should be, read from files. */
@Timeout(120)
class BatchInputTest {
  private static final class Heard implements BatchListener {
    final List<String> problems = new ArrayList<>();

    @Override
    public void problem(String message, @Nullable Throwable cause) {
      problems.add(message);
    }

    @Override
    public void progress(BatchSummary soFar) {}
  }

  @TempDir Path temp;

  private final Heard heard = new Heard();

  private static Report report(Article article) {
    Claims claims = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
    return new Report(article, claims, List.of(), List.of(), List.of());
  }

  private static String line(int number) {
    return "{\"id\": \"a" + number + "\", \"body\": \"Nine boats.\"}\n";
  }

  private BatchSummary run(Function<Article, Report> checker, String folder, List<String> inputs)
      throws Exception {
    BatchOptions options =
        new BatchOptions(
            temp.resolve(folder),
            1,
            Duration.ofMinutes(1),
            true,
            Shard.WHOLE,
            null,
            false,
            inputs,
            Map.of());
    try (BatchRun run = BatchRun.open(checker, options);
        Stream<Reading> readings =
            ArticleReader.create().read(inputs, InputStream.nullInputStream())) {
      return run.run(readings.iterator(), heard);
    }
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was written when its end is reached is the input; a run over that is a run like any. */
  @Test
  void anInputMayGrowWhileItIsRead() throws Exception {
    Path file = Files.writeString(temp.resolve("in.jsonl"), line(0) + line(1));
    Function<Article, Report> growing =
        article -> {
          int number = Integer.parseInt(article.id().substring(1));
          if (number < 20) {
            append(file, line(number + 2));
          }
          return report(article);
        };
    BatchSummary summary = run(growing, "grown", List.of(file.toString()));
    assertEquals(List.of(), heard.problems);
    List<String> reports = Files.readAllLines(temp.resolve("grown/reports.jsonl"));
    assertEquals(summary.articles(), reports.size());
    assertTrue(reports.size() >= 2 && reports.size() <= 22, "reports: " + reports.size());
    for (int i = 0; i < reports.size(); i++) {
      assertTrue(reports.get(i).contains("\"id\":\"a" + i + "\""), reports.get(i));
    }
    // Over what there is in the end, without growth, all that were read are as they were.
    run(BatchInputTest::report, "whole", List.of(file.toString()));
    List<String> whole = Files.readAllLines(temp.resolve("whole/reports.jsonl"));
    assertEquals(reports, whole.subList(0, reports.size()));
  }

  /** A stopped run whose input has grown since goes on into what is new. */
  @Test
  void anInputMayGrowBetweenAStopAndTheResumedRun() throws Exception {
    Path file = Files.writeString(temp.resolve("in.jsonl"), line(0) + line(1) + line(2));
    BatchOptions options = BatchOptions.into(temp.resolve("out"), 1);
    try (BatchRun run = BatchRun.open(BatchInputTest::report, options);
        Stream<Reading> readings =
            ArticleReader.create().read(List.of(file.toString()), InputStream.nullInputStream())) {
      BatchSummary stopped = run.run(readings.peek(reading -> run.stop()).iterator(), heard);
      assertEquals(1, stopped.articles());
    }
    append(file, line(3));
    assertEquals(4, run(BatchInputTest::report, "out", List.of(file.toString())).articles());
    run(BatchInputTest::report, "whole", List.of(file.toString()));
    assertEquals(
        Files.readString(temp.resolve("whole/reports.jsonl")),
        Files.readString(temp.resolve("out/reports.jsonl")));
  }

  @Test
  void aLineThatIsNotWrittenToItsEndCostsOneLine() throws Exception {
    String half = line(1).substring(0, 20);
    Path file = Files.writeString(temp.resolve("in.jsonl"), line(0) + half);
    BatchSummary summary = run(BatchInputTest::report, "out", List.of(file.toString()));
    assertEquals(1, summary.articles());
    assertEquals(1, summary.unread());
    assertEquals(1, Files.readAllLines(temp.resolve("out/errors.jsonl")).size());
  }

  @Test
  void whatCannotBeReadInTheMiddleStopsNothing() throws Exception {
    Path first = Files.writeString(temp.resolve("a.jsonl"), line(0) + "null\n" + line(1));
    Path missing = temp.resolve("b.jsonl");
    Path binary = Files.write(temp.resolve("c.jsonl"), new byte[] {(byte) 0xff, 0, (byte) 0xc3});
    Path last = Files.writeString(temp.resolve("d.jsonl"), line(2));
    List<String> inputs = Stream.of(first, missing, binary, last).map(Path::toString).toList();
    BatchSummary summary = run(BatchInputTest::report, "out", inputs);
    assertEquals(3, summary.articles());
    assertEquals(3, summary.unread());
    List<String> errors = Files.readAllLines(temp.resolve("out/errors.jsonl"));
    assertTrue(errors.get(0).contains("a.jsonl:2"), errors.toString());
    assertTrue(errors.get(1).contains("b.jsonl"), errors.toString());
    assertTrue(errors.get(2).contains("c.jsonl"), errors.toString());
  }

  /** Nothing is lost, nothing is held: each is one line among the errors. */
  @Test
  void oneHundredThousandEmptyArticlesAreAsManyLines() throws Exception {
    int count = 100_000;
    Path file = Files.writeString(temp.resolve("in.jsonl"), "{\"body\": \"\"}\n".repeat(count));
    BatchSummary summary = run(BatchInputTest::report, "out", List.of(file.toString()));
    assertEquals(count, summary.unread());
    try (Stream<String> errors = Files.lines(temp.resolve("out/errors.jsonl"))) {
      assertEquals(count, errors.count());
    }
    assertEquals(0, Files.size(temp.resolve("out/reports.jsonl")));
  }
}
