package org.tallystick.quantity;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In what a quantity is counted. */
public sealed interface Unit {
  /** Things: no unit. */
  Unit PLAIN = new Plain();

  /** Parts of a hundred. */
  Unit PERCENT = new Percent();

  /** Differences of percentages. */
  Unit PERCENTAGE_POINT = new PercentagePoint();

  /**
   * The name that reports use: {@code percent}, {@code percentage-point}, an ISO 4217 code, a UCUM
   * code, {@code year month week day hour minute second}; null for a plain count.
   */
  @Nullable String code();

  /** No unit. */
  record Plain() implements Unit {
    @Override
    public @Nullable String code() {
      return null;
    }
  }

  /** Percent, 0–100. */
  record Percent() implements Unit {
    @Override
    public String code() {
      return "percent";
    }
  }

  /** Percentage points. */
  record PercentagePoint() implements Unit {
    @Override
    public String code() {
      return "percentage-point";
    }
  }

  /** Money in whole units of a currency, by its ISO 4217 code. */
  record Money(String code) implements Unit {
    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is not three capital letters
     */
    public Money {
      if (!code.matches("[A-Z]{3}")) {
        throw new IllegalArgumentException(
            "currency must be an ISO 4217 code of three capitals, got " + code);
      }
    }
  }

  /** A calendar or clock unit, from second to year. */
  record Time(ChronoUnit unit) implements Unit {
    /**
     * Checks the unit.
     *
     * @throws IllegalArgumentException if reports have no name for it
     */
    public Time {
      switch (unit) {
        case YEARS, MONTHS, WEEKS, DAYS, HOURS, MINUTES, SECONDS -> {}
        default ->
            throw new IllegalArgumentException("time unit must be year to second, got " + unit);
      }
    }

    @Override
    public String code() {
      return switch (unit) {
        case YEARS -> "year";
        case MONTHS -> "month";
        case WEEKS -> "week";
        case DAYS -> "day";
        case HOURS -> "hour";
        case MINUTES -> "minute";
        default -> "second";
      };
    }
  }

  /**
   * A physical unit.
   *
   * @param code the UCUM code, such as {@code km} or {@code [mi_i]}
   * @param unit the same in JSR 385 terms, for conversion
   */
  record Measure(String code, javax.measure.Unit<?> unit) implements Unit {
    /** Checks for null. */
    public Measure {
      Objects.requireNonNull(code, "code must not be null");
      Objects.requireNonNull(unit, "unit must not be null");
    }
  }
}
