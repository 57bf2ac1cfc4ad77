package org.tallystick.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.batch.ReportNotices.OfArticle;

/**
 * Holds two runs against each other in three passes: what the first says is put by, what the second
 * says is looked up there, and the first is read again for what the second no longer says. Used
 * once, by one thread.
 */
final class RunComparer {
  private static final int VERDICT_BITS = 8;
  private static final int VERDICTS = 1 << VERDICT_BITS;

  /** An example that still lacks what the first run said. */
  private record Waiting(Shift shift, int place) {}

  @FunctionalInterface
  private interface Visitor {
    void visit(Notice notice, long key);
  }

  private final FingerprintTable said = new FingerprintTable();
  private final List<String> verdicts = new ArrayList<>();
  private final Map<Long, Waiting> waiting = new HashMap<>();
  private final Differences differences;
  private long onlyBefore;
  private long onlyAfter;

  RunComparer(int mostExamples) {
    this.differences = new Differences(mostExamples);
  }

  RunComparison compare(Path before, Path after) throws IOException {
    RunHead first = RunHead.of(before);
    RunHead second = RunHead.of(after);
    FingerprintTable old = readFirst(before);
    FingerprintTable now = readSecond(after, old);
    readFirstAgain(before, now);
    return new RunComparison(first, second, onlyBefore, onlyAfter, differences);
  }

  /** How often each article is there, by its id's digest. */
  private FingerprintTable readFirst(Path folder) throws IOException {
    FingerprintTable articles = new FingerprintTable();
    try (ReportNotices reports = new ReportNotices(folder)) {
      for (OfArticle report = reports.next(); report != null; report = reports.next()) {
        long twin = count(articles, report.article());
        visit(report, twin, (notice, key) -> said.put(key, state(notice)));
      }
    }
    return articles;
  }

  private FingerprintTable readSecond(Path folder, FingerprintTable old) throws IOException {
    FingerprintTable articles = new FingerprintTable();
    try (ReportNotices reports = new ReportNotices(folder)) {
      for (OfArticle report = reports.next(); report != null; report = reports.next()) {
        OfArticle current = report;
        long twin = count(articles, report.article());
        boolean inBoth = twin < old.get(ReadingDigest.spread(report.article()));
        onlyAfter += inBoth ? 0 : 1;
        visit(report, twin, (notice, key) -> compare(current, notice, key, inBoth));
      }
    }
    return articles;
  }

  private void compare(OfArticle report, Notice notice, long key, boolean inBoth) {
    long state = said.take(key);
    if (state == state(notice)) {
      differences.addSame(notice.rule());
      return;
    }
    String before = state == FingerprintTable.ABSENT ? "" : verdicts.get((int) (state % VERDICTS));
    Shift shift = new Shift(notice.rule(), before, notice.verdict());
    Difference difference = new Difference(report.article(), report.headline(), null, notice);
    int place = differences.add(shift, difference, inBoth);
    if (place >= 0 && !before.isEmpty()) {
      waiting.put(key, new Waiting(shift, place));
    }
  }

  private void readFirstAgain(Path folder, FingerprintTable now) throws IOException {
    FingerprintTable articles = new FingerprintTable();
    try (ReportNotices reports = new ReportNotices(folder)) {
      for (OfArticle report = reports.next(); report != null; report = reports.next()) {
        OfArticle current = report;
        long twin = count(articles, report.article());
        boolean inBoth = twin < now.get(ReadingDigest.spread(report.article()));
        onlyBefore += inBoth ? 0 : 1;
        visit(report, twin, (notice, key) -> lookBack(current, notice, key, inBoth));
      }
    }
  }

  private void lookBack(OfArticle report, Notice notice, long key, boolean inBoth) {
    if (!said.isTaken(key)) {
      Shift shift = new Shift(notice.rule(), notice.verdict(), "");
      differences.add(
          shift, new Difference(report.article(), report.headline(), notice, null), inBoth);
      return;
    }
    Waiting example = waiting.remove(key);
    if (example != null) {
      differences.complete(example.shift(), example.place(), notice);
    }
  }

  /** How many articles with that id there were before; counts this one. */
  private static long count(FingerprintTable articles, String id) {
    long key = ReadingDigest.spread(id);
    long before = Math.max(articles.get(key), 0);
    articles.put(key, before + 1);
    return before;
  }

  /** Names each notice by article, rule and fingerprint, and by how many such came before it. */
  private static void visit(OfArticle report, long twin, Visitor visitor) {
    Map<String, Integer> met = new HashMap<>();
    for (Notice notice : report.notices()) {
      String name = notice.rule() + "\0" + notice.fingerprint();
      int earlier = met.merge(name, 1, Integer::sum);
      String whole = String.join("\0", report.article(), Long.toString(twin), name, "" + earlier);
      visitor.visit(notice, ReadingDigest.spread(whole));
    }
  }

  /** The verdict and a digest of its figures, not negative. */
  private long state(Notice notice) {
    int verdict = verdicts.indexOf(notice.verdict());
    if (verdict < 0) {
      verdict = verdicts.size();
      verdicts.add(notice.verdict());
    }
    if (verdict >= VERDICTS) {
      throw new BatchException("reports have more than " + VERDICTS + " verdicts");
    }
    return ReadingDigest.spread(notice.says()) >>> VERDICT_BITS + 1 << VERDICT_BITS | verdict;
  }
}
