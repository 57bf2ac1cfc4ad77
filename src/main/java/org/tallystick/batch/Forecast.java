package org.tallystick.batch;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a whole run is expected to take and to find, from a sample of it. Immutable.
 *
 * @param articles how many articles the input has
 * @param unread how many readings of it are none
 * @param sampled how many articles were checked
 * @param seconds how long the run takes
 * @param memory how many bytes of heap are in use, from what is held all the time to what the
 *     largest articles sampled ask for at once
 * @param disk how many bytes the outputs have at most, without tables
 * @param alarms how many alarms there will be
 * @param alarmsSampled how many there are in the sample, by rule
 */
public record Forecast(
    Range articles,
    long unread,
    int sampled,
    Range seconds,
    Range memory,
    Range disk,
    Range alarms,
    Map<String, Long> alarmsSampled) {
  /** Copies the map. */
  public Forecast {
    Objects.requireNonNull(articles, "articles must not be null");
    alarmsSampled = new TreeMap<>(alarmsSampled);
  }

  /**
   * Writes it for a terminal.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Appendable out) throws IOException {
    ForecastText.write(this, out);
  }

  /**
   * A figure with the interval that holds it in about 19 of 20 runs.
   *
   * @param low the lower end
   * @param expected the figure, between the ends
   * @param high the upper end
   */
  public record Range(double low, double expected, double high) {
    /** Checks the order. */
    public Range {
      if (!(low <= expected && expected <= high)) {
        throw new IllegalArgumentException(
            "ends must lie round the figure, got " + low + ", " + expected + ", " + high);
      }
    }

    /** A figure that is known. */
    static Range exactly(double value) {
      return new Range(value, value, value);
    }

    /** A range between two figures that may lie about the expected one in any way. */
    static Range around(double low, double expected, double high) {
      return new Range(Math.min(low, expected), expected, Math.max(high, expected));
    }

    Range plus(double more) {
      return new Range(low + more, expected + more, high + more);
    }

    Range times(double factor) {
      return new Range(low * factor, expected * factor, high * factor);
    }
  }
}
