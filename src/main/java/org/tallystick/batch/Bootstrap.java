package org.tallystick.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.tallystick.batch.Forecast.Range;

/**
 * Foretells a sum over articles of which a sample is known, as a share of another sum that is known
 * of all: the ratio estimator (Cochran, "Sampling Techniques", 1977, chapter 6). Its interval is
 * the percentile bootstrap (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter
 * 13), each replicate with the scatter of as many articles as are foretold. Seeded, so that one
 * sample has one forecast. Immutable.
 */
final class Bootstrap {
  private static final int REPLICATES = 2000;
  private static final double TAIL = 0.025;

  private final double[] known;
  private final double[] sought;

  /**
   * A sample.
   *
   * @param size what is known of all, above 0 for some
   * @param value what is sought
   */
  <T> Bootstrap(List<T> sample, ToDoubleFunction<T> size, ToDoubleFunction<T> value) {
    this.known = sample.stream().mapToDouble(size).toArray();
    this.sought = sample.stream().mapToDouble(value).toArray();
  }

  /** What is sought, for one of what is known; 0 for an empty sample. */
  double ratio() {
    double sum = Arrays.stream(known).sum();
    return sum == 0 ? 0 : Arrays.stream(sought).sum() / sum;
  }

  /**
   * The sum over articles outside the sample.
   *
   * @param size the sum of what is known of them, at least 0
   * @param count how many they are, at least 0
   */
  Range total(double size, double count, long seed) {
    double expected = ratio() * size;
    if (known.length == 0 || count <= 0) {
      return Range.exactly(expected);
    }
    Random random = new Random(seed);
    double scatter = scatter() * Math.sqrt(count);
    double[] totals = new double[REPLICATES];
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      double known = 0;
      double sought = 0;
      for (int draw = 0; draw < this.known.length; draw++) {
        int drawn = random.nextInt(this.known.length);
        known += this.known[drawn];
        sought += this.sought[drawn];
      }
      double ratio = known == 0 ? 0 : sought / known;
      totals[replicate] = Math.max(0, ratio * size + scatter * random.nextGaussian());
    }
    Arrays.sort(totals);
    return Range.around(quantile(totals, TAIL), expected, quantile(totals, 1 - TAIL));
  }

  /** How far one article lies from the ratio, as a standard deviation. */
  private double scatter() {
    double ratio = ratio();
    double squares = 0;
    for (int i = 0; i < known.length; i++) {
      double off = sought[i] - ratio * known[i];
      squares += off * off;
    }
    return known.length < 2 ? 0 : Math.sqrt(squares / (known.length - 1));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
