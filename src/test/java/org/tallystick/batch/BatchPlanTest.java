package org.tallystick.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.batch.Forecast.Range;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.reader.ArticleFormatException;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;

/** A run foretold from made-up timings. */
class BatchPlanTest {
  private static final long MILLION = 1_000_000;

  private static final BatchListener DEAF =
      new BatchListener() {
        @Override
        public void problem(String message, @Nullable Throwable cause) {}

        @Override
        public void progress(BatchSummary soFar) {}
      };

  /** A clock that a check moves by a millionth of a second for each character. */
  private static final class MadeUp implements Meter {
    private final ThreadLocal<Long> nanos = ThreadLocal.withInitial(() -> 0L);

    Report check(Article article) {
      nanos.set(nanos.get() + 1000L * article.text().length());
      Finding finding =
          new Finding(
              "f1",
              "a-rule",
              Agreement.INCONSISTENT,
              List.of(),
              List.of(new Finding.Evidence(new Span(0, 1), "x", null)),
              "",
              "",
              "",
              "m",
              BigDecimal.ONE);
      boolean wrong = article.text().length() % 10 == 0;
      Claims claims = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
      return new Report(
          article, claims, wrong ? List.of(finding) : List.of(), List.of(), List.of());
    }

    @Override
    public long nanos() {
      return nanos.get();
    }

    @Override
    public long allocated() {
      return 10 * nanos.get();
    }

    @Override
    public long live() {
      return 200 * MILLION;
    }
  }

  private static Stream<Reading> input(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                i % 100 == 7
                    ? new Reading.Failure(
                        new ArticleFormatException("in.jsonl", i, 0, "bad", null), 50)
                    : new Reading.Success(
                        Article.builder("x".repeat(100 + i * 37 % 1000)).id("a" + i).build(),
                        "in.jsonl:" + i,
                        150 + i * 37 % 1000));
  }

  private static PlanOptions options(int sample, long seed, long most, long bytes) {
    return new PlanOptions(2, Duration.ofMinutes(1), sample, seed, most, bytes);
  }

  private static Forecast plan(int count, PlanOptions options) throws InterruptedException {
    MadeUp machine = new MadeUp();
    return BatchPlan.of(input(count).iterator(), machine::check, options, DEAF, machine);
  }

  private static void assertHolds(Range range, double value) {
    assertTrue(range.low() <= value && value <= range.high(), value + " is outside " + range);
  }

  @Test
  void foretellsWhatTheWholeTakesAndGives() throws Exception {
    Forecast forecast = plan(10_000, options(300, 1, Long.MAX_VALUE, -1));
    assertEquals(Range.exactly(9900), forecast.articles());
    assertEquals(100, forecast.unread());
    assertEquals(300, forecast.sampled());
    long characters =
        input(10_000)
            .filter(Reading.Success.class::isInstance)
            .mapToLong(reading -> ((Reading.Success) reading).article().text().length())
            .sum();
    // A millisecond for 1,000 characters, on two threads.
    assertEquals(characters / 2e6, forecast.seconds().expected(), 1e-6);
    assertHolds(forecast.alarms(), 990);
    assertTrue(forecast.alarms().high() < 2000, forecast.alarms().toString());
    assertHolds(forecast.memory(), 200 * MILLION + 9900 * 20);
    assertTrue(forecast.memory().high() > 200 * MILLION + 2 * 10_000 * 1000);
    assertEquals(List.of("a-rule"), List.copyOf(forecast.alarmsSampled().keySet()));
  }

  @Test
  void drawsTheSameSampleForTheSameSeedAndAnotherForAnother() {
    List<List<String>> drawn = new ArrayList<>();
    for (long seed : new long[] {1, 1, 2}) {
      ArchiveSample sample = ArchiveSample.of(input(2000).iterator(), 50, seed, Long.MAX_VALUE);
      drawn.add(sample.sampled().stream().map(Reading.Success::place).toList());
    }
    assertEquals(drawn.get(0), drawn.get(1));
    assertNotEquals(drawn.get(0), drawn.get(2));
  }

  /** Each article is in as many samples as any other, and first as often. */
  @Test
  void drawsEvenly() {
    int[] met = new int[20];
    int[] first = new int[20];
    List<Reading> readings =
        IntStream.range(0, 20)
            .<Reading>mapToObj(i -> new Reading.Success(Article.of("x"), Integer.toString(i), 1))
            .toList();
    for (long seed = 0; seed < 4000; seed++) {
      List<Reading.Success> sampled =
          ArchiveSample.of(readings.iterator(), 5, seed, Long.MAX_VALUE).sampled();
      sampled.forEach(reading -> met[Integer.parseInt(reading.place())]++);
      first[Integer.parseInt(sampled.get(0).place())]++;
    }
    for (int i = 0; i < met.length; i++) {
      assertEquals(1000, met[i], 150, "article " + i);
      assertEquals(200, first[i], 75, "article " + i);
    }
  }

  @Test
  void readsNoFurtherThanAskedForAndReckonsTheRestByItsBytes() throws Exception {
    List<Integer> asked = new ArrayList<>();
    Iterator<Reading> readings = input(10_000).peek(reading -> asked.add(1)).iterator();
    MadeUp machine = new MadeUp();
    long bytes = input(10_000).mapToLong(Reading::bytes).sum();
    PlanOptions options = options(200, 1, 1000, bytes);
    Forecast forecast = BatchPlan.of(readings, machine::check, options, DEAF, machine);
    assertTrue(asked.size() <= 1001, "readings asked for: " + asked.size());
    assertHolds(forecast.articles(), 9900);
    assertEquals(9900, forecast.articles().expected(), 60);
    assertTrue(forecast.articles().high() < 11_500, forecast.articles().toString());
    assertEquals(100, forecast.unread());
    BatchException unknown =
        assertThrows(BatchException.class, () -> plan(10_000, options(200, 1, 1000, -1)));
    assertTrue(String.valueOf(unknown.getMessage()).contains("size is not known"));
  }

  @Test
  void aSampleOfEverythingLeavesLittleToForetell() throws Exception {
    Forecast forecast = plan(200, options(1000, 1, Long.MAX_VALUE, -1));
    long alarms = forecast.alarmsSampled().values().stream().mapToLong(Long::longValue).sum();
    assertEquals(Range.exactly((double) alarms), forecast.alarms());
    assertEquals(forecast.disk().low(), forecast.disk().high());
  }

  @Test
  void refusesAnInputWithoutArticlesAndASampleOfOne() {
    assertThrows(BatchException.class, () -> plan(0, options(10, 1, Long.MAX_VALUE, -1)));
    assertThrows(IllegalArgumentException.class, () -> options(1, 1, 10, -1));
    assertThrows(IllegalArgumentException.class, () -> options(10, 1, 0, -1));
  }

  private static Measured measured(long characters, long nanos, int alarms) {
    return new Measured(
        characters, nanos, 0, 2 * characters, alarms, alarms == 0 ? Map.of() : Map.of("r", alarms));
  }

  /** Slow first articles are paid for once, not by the whole archive. */
  @Test
  void loadingIsPaidOnce() {
    List<Measured> early = List.of(measured(1000, 8_000_000_000L, 0), measured(1000, MILLION, 0));
    List<Measured> later = List.of(measured(1000, MILLION, 0), measured(3000, 3 * MILLION, 0));
    Forecast forecast = new Forecaster(Range.exactly(1e6), 1e9, 1, 0, early, later, 1).forecast(0);
    assertEquals(1000 + 7.999, forecast.seconds().expected(), 1e-6);
  }

  /** No alarm in a sample does not foretell none: 3.7 in as many is Garwood's bound. */
  @Test
  void noAlarmInTheSampleIsNoneForetold() {
    List<Measured> quiet =
        IntStream.range(0, 100).mapToObj(i -> measured(100, MILLION, 0)).toList();
    Range alarms =
        new Forecaster(Range.exactly(10_100), 1e6, 1, 0, List.of(), quiet, 1).forecast(0).alarms();
    assertEquals(0, alarms.low());
    assertEquals(0, alarms.expected());
    assertEquals(368.9, alarms.high(), 0.1);
  }

  /** The intervals hold what comes about as often as they say, alarms in clusters too. */
  @Test
  void intervalsHoldTheTruthNineteenTimesInTwenty() {
    Random random = new Random(11);
    int trials = 300;
    int seconds = 0;
    int alarms = 0;
    int disk = 0;
    for (int trial = 0; trial < trials; trial++) {
      List<Measured> archive =
          IntStream.range(0, 2000).mapToObj(i -> article(random)).collect(Collectors.toList());
      List<Measured> sample = archive.subList(0, 200);
      Range whole = Range.exactly(archive.size());
      double characters = archive.stream().mapToLong(Measured::characters).sum();
      Forecast forecast =
          new Forecaster(whole, characters, 1, 0, List.of(), sample, trial).forecast(0);
      seconds += holds(forecast.seconds(), archive.stream().mapToLong(Measured::nanos).sum() / 1e9);
      alarms += holds(forecast.alarms(), archive.stream().mapToInt(Measured::alarmCount).sum());
      disk += holds(forecast.disk(), (double) archive.stream().mapToLong(Measured::written).sum());
    }
    // Three standard deviations of a binomial count below 95 %.
    for (int held : new int[] {seconds, alarms, disk}) {
      assertTrue(held >= 0.912 * trials, "held " + seconds + ", " + alarms + ", " + disk);
    }
  }

  private static int holds(Range range, double value) {
    return range.low() - 1e-6 <= value && value <= range.high() + 1e-6 ? 1 : 0;
  }

  /** Lengths with a long tail, times that follow them roughly, now and then a burst of alarms. */
  private static Measured article(Random random) {
    long characters = Math.round(Math.exp(7 + 0.7 * random.nextGaussian()));
    long nanos = Math.round(characters * 10_000 * Math.exp(0.4 * random.nextGaussian()));
    int alarms = random.nextInt(25) == 0 ? 1 + random.nextInt(4) : 0;
    return measured(characters, nanos, alarms);
  }

  @Test
  void writesFiguresNoFinerThanTheyAreKnown() throws Exception {
    Forecast forecast =
        new Forecast(
            Range.exactly(20_000),
            3,
            200,
            new Range(4000, 4321, 9000),
            new Range(2.2e8, 2.51e8, 4.02e8),
            new Range(1e9, 1.234e9, 2e9),
            new Range(0, 778, 1234),
            Map.of("share-of-total", 4L, "data", 2L));
    StringBuilder text = new StringBuilder();
    forecast.write(text);
    assertEquals(
        """
        20,000 articles, and 3 that cannot be read. Checked: 200, drawn evenly.

                    Expected  In 19 runs of 20
        Time          72 min  67 min to 2.5 h
        Memory        251 MB  220 MB to 402 MB
        Disk          1.2 GB  1 GB to 2 GB
        Alarms           778  0 to 1,230

        Alarms in the sample: against data 2, share-of-total 4.
        """,
        text.toString());
  }
}
