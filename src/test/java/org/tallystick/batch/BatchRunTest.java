package org.tallystick.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.reader.ArticleFormatException;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;

/** A run into a folder: what it leaves, and that nothing can break it but itself. */
@Timeout(120)
class BatchRunTest {
  private static final int ARTICLES = 60;

  private static final BatchListener DEAF =
      new BatchListener() {
        @Override
        public void problem(String message, @Nullable Throwable cause) {}

        @Override
        public void progress(BatchSummary soFar) {}
      };

  @TempDir Path temp;

  /** Every seventh input cannot be read; ids hold what must not hurt. */
  private static List<Reading> input() {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      if (i % 7 == 3) {
        String file = "in.jsonl";
        readings.add(
            new Reading.Failure(new ArticleFormatException(file, i + 1, 0, "bad", null), 9));
      } else {
        Article article =
            Article.builder("Body " + i)
                .id("a/" + i + "\n")
                .date(LocalDate.of(2019, 1 + i % 12, 1))
                .source(i % 2 == 0 ? "The Tab\tloid, Oslo" : null)
                .build();
        readings.add(new Reading.Success(article, "in.jsonl:" + i, 100));
      }
    }
    return readings;
  }

  private static Report report(Article article) {
    int number = Integer.parseInt(article.body().substring("Body ".length()));
    List<Finding> findings =
        IntStream.range(0, number % 3).mapToObj(i -> finding(number, i)).toList();
    Claims claims = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
    return new Report(article, claims, findings, List.of(), List.of());
  }

  private static Finding finding(int number, int index) {
    return new Finding(
        "f" + index,
        "rule-" + index,
        index == 0 ? Agreement.INCONSISTENT : Agreement.IMPRECISE,
        List.of(),
        List.of(new Finding.Evidence(new Span(0, 4), "Body " + number, null)),
        "",
        "",
        "",
        "message \u00e9",
        new BigDecimal("0." + (10 + number % 50)));
  }

  private BatchOptions options(Path folder, boolean resume, Shard shard, @Nullable Path baseline) {
    return new BatchOptions(
        folder,
        2,
        Duration.ofMinutes(1),
        resume,
        shard,
        baseline,
        false,
        List.of(),
        Map.of("v", "1"));
  }

  private BatchSummary run(Path folder, boolean resume) throws Exception {
    return run(options(folder, resume, Shard.WHOLE, null));
  }

  private static BatchSummary run(BatchOptions options) throws Exception {
    try (BatchRun run = BatchRun.open(BatchRunTest::report, options)) {
      return run.run(input().iterator(), DEAF);
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void leavesReportsFindingsBestFirstAndErrors() throws Exception {
    Path folder = temp.resolve("out");
    BatchSummary summary = run(folder, false);
    assertEquals(9, summary.unread());
    assertEquals(ARTICLES - 9, Files.readAllLines(folder.resolve("reports.jsonl")).size());
    assertEquals(9, Files.readAllLines(folder.resolve("errors.jsonl")).size());
    List<String> findings = Files.readAllLines(folder.resolve("findings.jsonl"));
    List<Double> scores =
        findings.stream()
            .map(line -> Double.valueOf(line.replaceAll(".*\"score\":([0-9.]+),.*", "$1")))
            .toList();
    assertFalse(scores.isEmpty());
    assertEquals(scores.stream().sorted((a, b) -> Double.compare(b, a)).toList(), scores);
    assertTrue(Files.readString(folder.resolve("summary.html")).contains("rule-0"));
    assertTrue(Files.readString(folder.resolve("manifest.json")).contains("\"articles\" : 51"));
  }

  static LongStream seeds() {
    return LongStream.range(1, 41);
  }

  /** A kill leaves each file at some length of its own; a power cut may turn bits over too. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void goesOnFromAnythingToTheBytesOfAnUnbrokenRun(long seed) throws Exception {
    Random random = new Random(seed);
    Path whole = temp.resolve("whole");
    run(whole, false);
    Path broken = temp.resolve("broken");
    Files.createDirectories(broken);
    for (String name :
        List.of("reports.jsonl", "findings.part", "errors.jsonl", "journal.tsv", ".lock")) {
      byte[] bytes = Files.readAllBytes(whole.resolve(name));
      boolean cut = seed % 4 != 0 || name.equals("journal.tsv");
      int length = cut && bytes.length > 0 ? random.nextInt(bytes.length) : bytes.length;
      byte[] left = java.util.Arrays.copyOf(bytes, length);
      if (seed % 2 == 0 && length > 0) {
        left[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(broken.resolve(name), left);
    }
    run(broken, true);
    assertEquals(contents(whole), contents(broken));
  }

  @Test
  void aResumedRunThatIsOverDoesNothing() throws Exception {
    Path folder = temp.resolve("out");
    BatchSummary first = run(folder, false);
    Map<String, String> before = contents(folder);
    AtomicInteger checked = new AtomicInteger();
    try (BatchRun run =
        BatchRun.open(
            article -> {
              checked.incrementAndGet();
              return report(article);
            },
            options(folder, true, Shard.WHOLE, null))) {
      BatchSummary again = run.run(input().iterator(), DEAF);
      assertEquals(first.alarms(), again.alarms());
      assertEquals(first.unread(), again.unread());
    }
    assertEquals(0, checked.get());
    assertEquals(before, contents(folder));
  }

  @Test
  void anInputThatChangedIsNotGoneOnWith() throws Exception {
    Path folder = temp.resolve("out");
    stopped(folder, 20);
    List<Reading> other = new ArrayList<>(input());
    other.set(5, new Reading.Success(Article.of("Body 99"), "in.jsonl:5", 100));
    try (BatchRun run =
        BatchRun.open(BatchRunTest::report, options(folder, true, Shard.WHOLE, null))) {
      BatchException e = assertThrows(BatchException.class, () -> run.run(other.iterator(), DEAF));
      assertTrue(String.valueOf(e.getMessage()).contains("from article 6 on"), e.getMessage());
    }
  }

  /** Leaves a run that was stopped after some articles. */
  private void stopped(Path folder, int articles) throws Exception {
    try (BatchRun run =
        BatchRun.open(BatchRunTest::report, options(folder, false, Shard.WHOLE, null))) {
      AtomicInteger read = new AtomicInteger();
      Stream<Reading> readings =
          input().stream()
              .peek(
                  reading -> {
                    if (read.incrementAndGet() == articles) {
                      run.stop();
                    }
                  });
      run.run(readings.iterator(), DEAF);
    }
    assertFalse(Files.exists(folder.resolve("manifest.json")));
  }

  @Test
  void aStoppedRunGoesOn() throws Exception {
    Path whole = temp.resolve("whole");
    run(whole, false);
    Path folder = temp.resolve("out");
    stopped(folder, 20);
    run(folder, true);
    assertEquals(contents(whole), contents(folder));
  }

  @Test
  void tablesAreTheSameHoweverTheRunWentAndComeAfterItToo() throws Exception {
    Path whole = temp.resolve("whole");
    run(tables(whole, Shard.WHOLE));
    Path folder = temp.resolve("out");
    stopped(folder, 20);
    run(folder, true);
    assertFalse(Files.exists(folder.resolve("findings.parquet")));
    run(tables(folder, Shard.WHOLE));
    List<Path> shards = List.of(temp.resolve("s1"), temp.resolve("s2"));
    run(tables(shards.get(0), new Shard(1, 2)));
    run(options(shards.get(1), false, new Shard(2, 2), null));
    Path merged = temp.resolve("merged");
    BatchMerge.merge(shards, merged, true);
    for (String name : List.of("claims", "findings", "verifications")) {
      byte[] bytes = Files.readAllBytes(whole.resolve(name + ".parquet"));
      assertArrayEquals(bytes, Files.readAllBytes(folder.resolve(name + ".parquet")), name);
      assertArrayEquals(bytes, Files.readAllBytes(merged.resolve(name + ".parquet")), name);
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      for (Path run : List.of(whole, folder, merged)) {
        String manifest = Files.readString(run.resolve("manifest.json"));
        assertTrue(manifest.contains("\"" + name + ".parquet\" : \"" + digest), manifest);
      }
    }
    run(whole, false);
    assertFalse(Files.exists(whole.resolve("claims.parquet")), "an earlier run's tables are left");
    assertFalse(Files.readString(whole.resolve("manifest.json")).contains("parquet"));
  }

  private static BatchOptions tables(Path folder, Shard shard) {
    return new BatchOptions(
        folder, 2, Duration.ofMinutes(1), true, shard, null, true, List.of(), Map.of("v", "1"));
  }

  /** An id that was met before costs a line and a warning in the report, and no article. */
  @Test
  void articlesWithOneIdAreAllKeptWithAWarning() throws Exception {
    List<Reading> doubled = new ArrayList<>(input());
    doubled.addAll(input());
    List<String> told = new ArrayList<>();
    BatchListener listener =
        new BatchListener() {
          @Override
          public void problem(String message, @Nullable Throwable cause) {
            if (message.contains("an earlier")) {
              told.add(message);
            }
          }

          @Override
          public void progress(BatchSummary soFar) {}
        };
    Path folder = temp.resolve("out");
    try (BatchRun run =
        BatchRun.open(BatchRunTest::report, options(folder, false, Shard.WHOLE, null))) {
      assertEquals(2L * (ARTICLES - 9), run.run(doubled.iterator(), listener).articles());
    }
    List<String> reports = Files.readAllLines(folder.resolve("reports.jsonl"));
    long warned = reports.stream().filter(line -> line.contains("has the same id")).count();
    assertEquals(ARTICLES - 9, warned);
    assertEquals("in.jsonl:0: has the id of an earlier article, kept: a/0 ", told.get(0));
    assertEquals("46 further articles have the id of an earlier one; all are kept", told.get(5));
    assertEquals(6, told.size());
  }

  @Test
  void anUnfinishedRunIsNotOverwritten() throws Exception {
    Path folder = temp.resolve("out");
    stopped(folder, 20);
    BatchException e = assertThrows(BatchException.class, () -> run(folder, false));
    assertTrue(String.valueOf(e.getMessage()).contains("--resume"), e.getMessage());
  }

  @Test
  void aFolderIsOneRunsAtATimeAndNobodyElses() throws Exception {
    Path folder = temp.resolve("out");
    try (BatchRun first =
        BatchRun.open(BatchRunTest::report, options(folder, false, Shard.WHOLE, null))) {
      assertNotNull(first);
      BatchException e = assertThrows(BatchException.class, () -> run(folder, false));
      assertEquals(folder + ": another run is writing here", e.getMessage());
    }
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    BatchException e = assertThrows(BatchException.class, () -> run(folder, false));
    assertTrue(String.valueOf(e.getMessage()).contains("thesis.txt"), e.getMessage());
  }

  @Test
  void aBaselineLeavesOutWhatItListed() throws Exception {
    Path first = temp.resolve("first");
    run(first, false);
    List<String> listed = Files.readAllLines(first.resolve("findings.jsonl"));
    Files.write(first.resolve("findings.jsonl"), listed.subList(3, listed.size()));
    Path second = temp.resolve("second");
    run(options(second, false, Shard.WHOLE, first));
    assertEquals(listed.subList(0, 3), Files.readAllLines(second.resolve("findings.jsonl")));
    assertThrows(
        BatchException.class,
        () -> run(options(temp.resolve("third"), false, Shard.WHOLE, temp.resolve("none"))));
  }

  @Test
  void shardsMergeToTheBytesOfASingleRun() throws Exception {
    Path whole = temp.resolve("whole");
    BatchSummary summary = run(whole, false);
    List<Path> shards = new ArrayList<>();
    for (int i = 3; i >= 1; i--) {
      Path folder = temp.resolve("s" + i);
      run(options(folder, false, new Shard(i, 3), null));
      int own = Files.readAllLines(folder.resolve("reports.jsonl")).size();
      assertTrue(own > 5 && own < 30, "a shard of " + own);
      shards.add(folder);
    }
    Path merged = temp.resolve("merged");
    BatchSummary together = BatchMerge.merge(shards, merged, false);
    assertEquals(contents(whole), contents(merged));
    assertEquals(summary.alarms(), together.alarms());
    BatchException missing =
        assertThrows(
            BatchException.class,
            () -> BatchMerge.merge(shards.subList(0, 2), temp.resolve("other"), false));
    assertEquals("shard 1/3 is missing", missing.getMessage());
  }
}
