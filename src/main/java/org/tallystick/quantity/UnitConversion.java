package org.tallystick.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.UnitConverter;

/**
 * Converts between units, through JSR 385 for measures. Years and months convert into each other
 * exactly, and into days by the Gregorian mean (365.2425 days a year, ISO 8601). Money does not
 * convert. Stateless and thread-safe.
 */
public final class UnitConversion {
  private static final MathContext PRECISION = MathContext.DECIMAL64;
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
  private static final BigDecimal YEAR = new BigDecimal("365.2425").multiply(DAY);
  private static final Map<ChronoUnit, BigDecimal> SECONDS =
      Map.of(
          ChronoUnit.YEARS, YEAR,
          ChronoUnit.MONTHS, YEAR.divide(BigDecimal.valueOf(12), PRECISION),
          ChronoUnit.WEEKS, DAY.multiply(BigDecimal.valueOf(7)),
          ChronoUnit.DAYS, DAY,
          ChronoUnit.HOURS, BigDecimal.valueOf(3_600),
          ChronoUnit.MINUTES, BigDecimal.valueOf(60),
          ChronoUnit.SECONDS, BigDecimal.ONE);

  private UnitConversion() {}

  /**
   * What one {@code from} is in {@code to}, to 16 digits; empty if they measure different things or
   * their zeros differ, as those of temperatures do.
   */
  public static Optional<BigDecimal> factor(Unit from, Unit to) {
    if (from.equals(to)) {
      return Optional.of(BigDecimal.ONE);
    }
    if (from instanceof Unit.Time small && to instanceof Unit.Time large) {
      return Optional.of(seconds(small).divide(seconds(large), PRECISION));
    }
    return converter(from, to)
        .filter(UnitConverter::isLinear)
        .map(converter -> number(converter.convert((Number) BigDecimal.ONE)));
  }

  /** The same quantity in another unit, to 16 digits; empty if they measure different things. */
  public static Optional<BigDecimal> convert(BigDecimal value, Unit from, Unit to) {
    Optional<BigDecimal> factor = factor(from, to);
    if (factor.isPresent()) {
      return factor.map(f -> value.multiply(f, PRECISION));
    }
    return converter(from, to).map(converter -> number(converter.convert((Number) value)));
  }

  /** The same interval in another unit; empty if they measure different things. */
  public static Optional<Interval> convert(Interval interval, Unit from, Unit to) {
    BigDecimal low = interval.low();
    BigDecimal high = interval.high();
    Optional<BigDecimal> newLow = low == null ? Optional.empty() : convert(low, from, to);
    Optional<BigDecimal> newHigh = high == null ? Optional.empty() : convert(high, from, to);
    boolean lost = low != null && newLow.isEmpty() || high != null && newHigh.isEmpty();
    boolean unknown = low == null && high == null && !commensurable(from, to);
    return lost || unknown
        ? Optional.empty()
        : Optional.of(
            new Interval(
                newLow.orElse(null),
                newHigh.orElse(null),
                interval.lowOpen(),
                interval.highOpen()));
  }

  /** Whether both measure the same thing. */
  public static boolean commensurable(Unit from, Unit to) {
    return from.equals(to)
        || from instanceof Unit.Time && to instanceof Unit.Time
        || converter(from, to).isPresent();
  }

  private static BigDecimal seconds(Unit.Time time) {
    return Objects.requireNonNull(SECONDS.get(time.unit()));
  }

  private static Optional<UnitConverter> converter(Unit from, Unit to) {
    if (!(from instanceof Unit.Measure a) || !(to instanceof Unit.Measure b)) {
      return Optional.empty();
    }
    try {
      return Optional.of(a.unit().getConverterToAny(b.unit()));
    } catch (IncommensurableException e) {
      return Optional.empty();
    }
  }

  private static BigDecimal number(Number number) {
    BigDecimal exact =
        number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    return exact.round(PRECISION);
  }
}
