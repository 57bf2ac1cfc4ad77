package org.tallystick.consistency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;
import org.tallystick.quantity.UnitConversion;

/**
 * In what a figure is counted, so far as it matters when two texts are compared: what sort of thing
 * it measures, in which unit, and per how much.
 *
 * @param sort figures of two sorts are never the same
 * @param unit the unit; percent for every share
 * @param per what it is a rate of, or null
 */
record Measured(Sort sort, Unit unit, @Nullable Denominator per) {
  private static final Pattern BARE =
      Pattern.compile("^\\s*(?:[.,;)].*|an?\\s+(?:year|month|week)\\b.*|$)", Pattern.DOTALL);

  private static final Pattern MORE =
      Pattern.compile("^\\s*(?:more|fewer|less|longer|shorter|higher|lower)\\b.*", Pattern.DOTALL);

  /** What is measured. */
  enum Sort {
    COUNT,
    SHARE,
    POINTS,
    MONEY,
    MEASURE,
    TIME,
    AGE,
    MULTIPLE,
    RANK,
    SCORE
  }

  static Measured of(Quantity quantity) {
    Kind kind = quantity.kind();
    Sort sort =
        switch (kind) {
          case COUNT, RATE -> Sort.COUNT;
          case PERCENT, FRACTION, RATIO -> Sort.SHARE;
          case PERCENTAGE_POINT, BASIS_POINT, POLL_MARGIN -> Sort.POINTS;
          case MONEY -> Sort.MONEY;
          case MEASURE, TEMPERATURE -> Sort.MEASURE;
          case DURATION -> Sort.TIME;
          case AGE -> Sort.AGE;
          case MULTIPLE -> Sort.MULTIPLE;
          case ORDINAL -> Sort.RANK;
          case SCORE -> Sort.SCORE;
        };
    return new Measured(sort, sort == Sort.SHARE ? Unit.PERCENT : quantity.unit(), quantity.per());
  }

  /** The same, the unit taken over where it is left out: <i>35 days, down from 42</i>. */
  static Measured of(Reading reading, Figure figure, Movement movement) {
    Measured own = of(figure.quantity());
    if (own.sort != Sort.COUNT
        || movement.end() == null && !movement.amount()
        || !reading.placed(figure)) {
      return own;
    }
    Passage passage = reading.passage(figure);
    int place = passage.place(figure);
    String after = passage.after(figure);
    boolean bare = (movement.amount() ? MORE : BARE).matcher(after).matches();
    if (!bare || place < 1) {
      return own;
    }
    Measured before = of(passage.figures().get(place - 1).quantity());
    return before.sort == Sort.TIME || before.sort == Sort.MEASURE ? before : own;
  }

  /** {@code value} of this in the unit of {@code other}; empty where nothing converts them. */
  Optional<Interval> convert(Interval value, Measured other) {
    if (sort != other.sort) {
      return Optional.empty();
    }
    Optional<Interval> converted =
        Frames.sameUnit(unit, other.unit)
            ? Optional.of(value)
            : UnitConversion.convert(value, unit, other.unit);
    Denominator mine = per;
    Denominator theirs = other.per;
    if (converted.isEmpty() || mine == null || theirs == null) {
      return converted; // "74 pounds a year" may be told as "74 pounds on the yearly bill"
    }
    Optional<BigDecimal> length = UnitConversion.factor(theirs.unit(), mine.unit());
    if (length.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal factor =
        length.get().multiply(theirs.value()).divide(mine.value(), MathContext.DECIMAL64);
    return converted.map(interval -> interval.times(factor));
  }

  /** Whether both are of one sort in units that convert into each other. */
  boolean comparable(Measured other) {
    return convert(Interval.exactly(BigDecimal.ONE), other).isPresent();
  }
}
