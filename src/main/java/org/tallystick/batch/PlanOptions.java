package org.tallystick.batch;

import java.time.Duration;
import java.util.Objects;

/**
 * How a run is foretold. Immutable.
 *
 * @param threads how many articles the run would check at once, 1 to 1024
 * @param limit how long one article may take
 * @param sample how many articles are checked, 2 to 100,000
 * @param seed of the sample: the same input and seed have the same one
 * @param most how many readings of the input are looked at, at least 1; the sample is drawn from
 *     these and the rest is reckoned by its bytes
 * @param bytes how many bytes the whole input has, −1 if that is not known; only asked for where
 *     the input has more than {@code most} readings
 */
public record PlanOptions(
    int threads, Duration limit, int sample, long seed, long most, long bytes) {
  /** How many articles are checked if nothing else is said. */
  public static final int DEFAULT_SAMPLE = 200;

  private static final int LARGEST_SAMPLE = 100_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is too small or too large
   */
  public PlanOptions {
    Objects.requireNonNull(limit, "limit must not be null");
    if (sample < 2 || sample > LARGEST_SAMPLE) {
      throw new IllegalArgumentException(
          "sample must be 2 to " + LARGEST_SAMPLE + " articles, got " + sample);
    }
    if (most < 1) {
      throw new IllegalArgumentException("at least 1 reading must be looked at, got " + most);
    }
  }
}
