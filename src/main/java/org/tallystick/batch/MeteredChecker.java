package org.tallystick.batch;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;

/** A checker that remembers what each article took. Safe for several threads. */
final class MeteredChecker implements Function<Article, Report> {
  private record Taken(long nanos, long allocated) {}

  private final Function<Article, Report> checker;
  private final Meter meter;
  private final Duration limit;
  private final Map<Article, Taken> taken = Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * Meters a checker.
   *
   * @param limit what an article took whose check had to be given up
   */
  MeteredChecker(Function<Article, Report> checker, Meter meter, Duration limit) {
    this.checker = checker;
    this.meter = meter;
    this.limit = limit;
  }

  @Override
  public Report apply(Article article) {
    long start = meter.nanos();
    long allocated = meter.allocated();
    try {
      return checker.apply(article);
    } finally {
      taken.put(article, new Taken(meter.nanos() - start, meter.allocated() - allocated));
    }
  }

  /**
   * What an article took and gave; it is forgotten then.
   *
   * @param checked what comes of it; null if it could not be checked
   */
  Measured measured(Reading reading, @Nullable Checked checked) {
    Article article = ((Reading.Success) reading).article();
    Taken took = taken.remove(article);
    long nanos = took == null ? limit.toNanos() : took.nanos();
    long allocated = took == null ? 0 : took.allocated();
    long length = article.text().length();
    if (checked == null) {
      return new Measured(length, nanos, allocated, 0, 0, Map.of());
    }
    // The queue of findings is there twice in the end: as it came, and ranked.
    byte[] findings = checked.findingBytes();
    byte[] report = checked.reportBytes();
    Entry entry =
        new Entry(
            Integer.MAX_VALUE,
            checked.digest(),
            Entry.Piece.of(report),
            Entry.Piece.of(findings),
            Entry.Piece.NONE,
            reading.bytes(),
            checked.tally());
    long written = report.length + 2L * findings.length + entry.line().length() + 1;
    return new Measured(
        length,
        nanos,
        allocated,
        written,
        checked.findings().lines().count(),
        checked.tally().alarms());
  }
}
