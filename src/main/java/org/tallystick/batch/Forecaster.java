package org.tallystick.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.tallystick.batch.Forecast.Range;

/**
 * Foretells a run from what a sample of its articles took. Articles are alike by the character;
 * alarms are alike by the article, and may come in clusters. The first articles pay for loading and
 * for code that is not compiled yet, so only the later ones say how fast the rest goes.
 *
 * @param articles how many articles the whole input has
 * @param characters how long they are together
 * @param threads how many are checked at once
 * @param live how many bytes of heap are held after the sample, nothing being checked
 * @param early the articles checked first, in order
 * @param later those after them
 * @param seed of the replicates
 */
record Forecaster(
    Range articles,
    double characters,
    int threads,
    long live,
    List<Measured> early,
    List<Measured> later,
    long seed) {
  private static final double NANOS = 1e9;

  /** Bytes of memory an article: {@link Ids} at their fullest, on average and after growing. */
  private static final Range ID_BYTES = new Range(16, 24, 32);

  /** Bytes of memory a finding while they are ranked, and while that table grows. */
  private static final Range KEY_BYTES = new Range(8, 12, 24);

  Forecaster {
    early = List.copyOf(early);
    later = List.copyOf(later);
  }

  Forecast forecast(long unread) {
    List<Measured> all = all();
    return new Forecast(
        articles,
        unread,
        all.size(),
        seconds(),
        memory(),
        known(Measured::written),
        alarms(),
        byRule(all));
  }

  private List<Measured> all() {
    List<Measured> all = new ArrayList<>(early);
    all.addAll(later);
    return all;
  }

  /** Loading and warming up, and every article at the pace of the later ones. */
  private Range seconds() {
    Bootstrap pace = new Bootstrap(later, Measured::characters, Measured::nanos);
    double start = 0;
    for (Measured article : early) {
      start += article.nanos() - pace.ratio() * article.characters();
    }
    return pace.total(characters, articles.expected(), seed)
        .plus(Math.max(0, start))
        .times(1 / (NANOS * threads));
  }

  /** What the early articles ask for is mostly the models, which are held and counted as that. */
  private Range memory() {
    Range keys = known(Measured::lines);
    double largest = later.stream().mapToLong(Measured::allocated).max().orElse(0);
    return new Range(
        live + articles.low() * ID_BYTES.low() + keys.low() * KEY_BYTES.low(),
        live + articles.expected() * ID_BYTES.expected() + keys.expected() * KEY_BYTES.expected(),
        live
            + articles.high() * ID_BYTES.high()
            + keys.high() * KEY_BYTES.high()
            + threads * largest);
  }

  private Range alarms() {
    List<Measured> all = all();
    double left = left();
    long met = all.stream().mapToLong(Measured::alarmCount).sum();
    Range rare = RareEvents.total(met, all.isEmpty() ? 0 : left / all.size());
    Range clusters = new Bootstrap(all, article -> 1, Measured::alarmCount).total(left, left, seed);
    return new Range(
            Math.min(rare.low(), clusters.low()),
            rare.expected(),
            Math.max(rare.high(), clusters.high()))
        .plus((double) met);
  }

  /** A sum that grows with the text: known of the sample, foretold of the rest. */
  private Range known(ToLongFunction<Measured> value) {
    List<Measured> all = all();
    double lengths = all.stream().mapToDouble(Measured::characters).sum();
    return new Bootstrap(all, Measured::characters, value::applyAsLong)
        .total(Math.max(0, characters - lengths), left(), seed)
        .plus((double) all.stream().mapToLong(value).sum());
  }

  /** How many articles are not in the sample. */
  private double left() {
    return Math.max(0, articles.expected() - early.size() - later.size());
  }

  private static Map<String, Long> byRule(List<Measured> all) {
    Map<String, Long> rules = new TreeMap<>();
    for (Measured article : all) {
      article.alarms().forEach((rule, count) -> rules.merge(rule, (long) count, Long::sum));
    }
    return rules;
  }
}
