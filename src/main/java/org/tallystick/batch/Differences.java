package org.tallystick.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what two runs say differently, and keeps the first few of each kind. */
final class Differences {
  /**
   * Counts of one rule.
   *
   * @param kinds how many appeared, changed and vanished
   * @param same how many are as before
   */
  record Row(Map<Shift.Kind, Long> kinds, long same) {
    long of(Shift.Kind kind) {
      return kinds.getOrDefault(kind, 0L);
    }
  }

  private final int mostExamples;
  private final Map<Shift, Long> counts = new TreeMap<>();
  private final Map<Shift, List<Difference>> examples = new TreeMap<>();
  private final Map<String, Long> same = new TreeMap<>();
  private long withArticle;

  Differences(int mostExamples) {
    this.mostExamples = mostExamples;
  }

  /** Counts one; its place among the examples, or −1 if there are enough. */
  int add(Shift shift, Difference difference, boolean articleInBoth) {
    counts.merge(shift, 1L, Long::sum);
    withArticle += articleInBoth ? 0 : 1;
    List<Difference> kept = examples.computeIfAbsent(shift, s -> new ArrayList<>());
    if (kept.size() >= mostExamples) {
      return -1;
    }
    kept.add(difference);
    return kept.size() - 1;
  }

  /** Adds to an example what the first run said. */
  void complete(Shift shift, int place, Notice before) {
    List<Difference> kept = examples.getOrDefault(shift, List.of());
    kept.set(place, kept.get(place).with(before));
  }

  /** Counts one that is as before. */
  void addSame(String rule) {
    same.merge(rule, 1L, Long::sum);
  }

  /** How many there are of each kind. */
  Map<Shift, Long> counts() {
    return counts;
  }

  /** The first few of a kind. */
  List<Difference> examples(Shift shift) {
    return examples.getOrDefault(shift, List.of());
  }

  /** How many appeared or vanished together with their article. */
  long withArticle() {
    return withArticle;
  }

  /** How many there are of one kind, whatever the rule. */
  long total(Shift.Kind kind) {
    return counts.entrySet().stream()
        .filter(shift -> shift.getKey().kind() == kind)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many are as before. */
  long totalSame() {
    return same.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Counts by rule. */
  Map<String, Row> byRule() {
    Map<String, Row> rows = new TreeMap<>();
    same.forEach((rule, count) -> rows.put(rule, new Row(new TreeMap<>(), count)));
    counts.forEach(
        (shift, count) ->
            rows.computeIfAbsent(shift.rule(), rule -> new Row(new TreeMap<>(), 0))
                .kinds()
                .merge(shift.kind(), count, Long::sum));
    return rows;
  }
}
