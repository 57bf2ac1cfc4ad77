package org.tallystick.batch;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.tallystick.batch.Forecast.Range;

/**
 * Foretells how often something rare happens among many, from how often it happened among a few,
 * which may be never. The rate's interval is the exact one of a Poisson count (Garwood, "Fiducial
 * limits for the Poisson distribution", Biometrika 28, 1936); the scatter of what is foretold is
 * added to it by squares (Zou and Donner, "Construction of confidence limits about effect measures:
 * a general approach", Statistics in Medicine 27, 2008).
 */
final class RareEvents {
  private static final double TAIL = 0.025;
  private static final double DEVIATIONS = 1.959964;

  private RareEvents() {}

  /**
   * The interval of what is to come.
   *
   * @param count how often it happened
   * @param times how many times as much is to come, at least 0
   */
  static Range total(long count, double times) {
    double expected = count * times;
    double low = count == 0 ? 0 : quantile(TAIL, 2.0 * count) / 2 * times;
    double high = quantile(1 - TAIL, 2.0 * (count + 1)) / 2 * times;
    double scatter = DEVIATIONS * DEVIATIONS * expected;
    return Range.around(
        Math.max(0, expected - Math.hypot(expected - low, Math.sqrt(scatter))),
        expected,
        expected + Math.hypot(high - expected, Math.sqrt(scatter)));
  }

  private static double quantile(double share, double degrees) {
    return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(share);
  }
}
