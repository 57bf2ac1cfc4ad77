package org.tallystick.consistency;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Magnitude;

/** How the value of a story's figure stands to one of its source. */
enum Resemblance {
  /** The same, or honestly rounded. */
  SAME,
  /** The same so far as the source goes, but printed with more digits than the source has. */
  FINER,
  /** The digits are the same, the scale is not: millions for billions. */
  OTHER_SCALE,
  /** The digits are the same, the unit is not: miles for kilometers. */
  OTHER_UNIT,
  /** Two digits have changed places, or one is another. */
  MISPRINT,
  /** Another value. */
  OTHER,
  /** They do not measure the same, so that nothing can be said. */
  NONE;

  /** In a longer unit of time, half of it is rounded away. */
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** <i>Over 100</i> is no honest word for more than this many times 100. */
  private static final BigDecimal FAR = new BigDecimal("1.6");

  static Resemblance of(StoryFigure told, SourceFigure source) {
    Figure story = told.figure();
    Measured measure = told.measure();
    Optional<Interval> converted = source.measure().convert(source.value(), measure);
    boolean share = measure.sort() == Measured.Sort.SHARE;
    Interval coarse = capped(story, share ? story.coarsePercent() : story.coarse());
    BigDecimal number = story.value();
    if (measure.sort() == Measured.Sort.TIME
        && number != null
        && !Frames.sameUnit(measure.unit(), source.unit())) {
      coarse = coarse.hull(Interval.around(number, HALF)); // 11 weeks are nearly three months
    }
    if (percentForPoints(measure, source.measure())) {
      boolean digits = told.movement().amount() && source.change() && source.firm();
      return digits && coarse.meets(source.value()) ? OTHER_UNIT : NONE;
    }
    if (converted.isEmpty()) {
      return measure.sort() == source.measure().sort()
              && source.direct()
              && sameDigits(story, source)
          ? OTHER_UNIT
          : NONE;
    }
    boolean bound =
        source.direct() && source.first().quantity().magnitude() instanceof Magnitude.Bound;
    Interval said = bound ? capped(converted.get()) : converted.get();
    if (coarse.meets(said) || rangeWithin(story, said) || printed(story, source)) {
      return finer(story, source) ? FINER : SAME;
    }
    if (source.direct()) {
      if (!Frames.sameUnit(measure.unit(), source.unit()) && meetsUnconverted(story, source)
          || otherRate(measure, source) && meetsUnconverted(story, source)) {
        return OTHER_UNIT;
      }
      BigDecimal value = story.value();
      if (value != null && measure.sort() != Measured.Sort.RANK) {
        if (!share && scaled(story, source)) {
          return OTHER_SCALE;
        }
        if (misprinted(story, source)) {
          return MISPRINT;
        }
      }
    }
    return OTHER;
  }

  /** Whether both print the same number of the same unit: <i>over 41</i> for 41. */
  private static boolean printed(Figure story, SourceFigure source) {
    BigDecimal value = story.value();
    BigDecimal said = source.direct() ? source.first().value() : null;
    return value != null
        && said != null
        && value.compareTo(said) == 0
        && story.kind() == source.first().kind()
        && Frames.sameUnit(story, source.first());
  }

  private static boolean percentForPoints(Measured a, Measured b) {
    return a.sort() == Measured.Sort.SHARE && b.sort() == Measured.Sort.POINTS
        || a.sort() == Measured.Sort.POINTS && b.sort() == Measured.Sort.SHARE;
  }

  private static boolean otherRate(Measured measure, SourceFigure source) {
    return measure.per() != null
        && source.measure().per() != null
        && !measure.per().equals(source.measure().per());
  }

  /** What the words allow, no farther than an honest writer stretches <i>over</i>, <i>up to</i>. */
  private static Interval capped(Figure story, Interval interval) {
    BigDecimal value = story.value();
    if (value == null || !(story.quantity().magnitude() instanceof Magnitude.Bound)) {
      return interval;
    }
    return capped(interval);
  }

  /** {@code interval} cut off where it has no end. */
  private static Interval capped(Interval interval) {
    BigDecimal low = interval.low();
    BigDecimal high = interval.high();
    if (high == null && low != null && low.signum() > 0) {
      return new Interval(low, low.multiply(FAR), interval.lowOpen(), false);
    }
    if (low == null && high != null && high.signum() > 0) {
      return new Interval(
          high.divide(FAR, MathContext.DECIMAL64), high, false, interval.highOpen());
    }
    return interval;
  }

  /** <i>Between 4 and 5</i> for 4.5; but both ends of a range must fit a range. */
  private static boolean rangeWithin(Figure story, Interval said) {
    return story.value() == null && said.isPoint() && story.admitted().meets(said);
  }

  private static boolean finer(Figure story, SourceFigure source) {
    if (!source.direct() || !story.exact()) {
      return false;
    }
    Figure other = source.first();
    BigDecimal value = story.value();
    BigDecimal said = other.value();
    return value != null
        && said != null
        && other.quantity().magnitude().approximation() != Approximation.EXACT
        && Frames.sameUnit(story, other)
        && story.kind() == other.kind()
        && value.compareTo(said) != 0
        && story.quantity().grain().coarsest().compareTo(other.quantity().grain().coarsest()) < 0;
  }

  private static boolean meetsUnconverted(Figure story, SourceFigure source) {
    return capped(story, story.coarse()).meets(source.value());
  }

  private static boolean sameDigits(Figure story, SourceFigure source) {
    BigDecimal value = story.value();
    return value != null && value.signum() > 0 && meetsUnconverted(story, source);
  }

  /** Whether one says the same a power of ten larger. */
  private static boolean scaled(Figure story, SourceFigure source) {
    BigDecimal value = story.value();
    BigDecimal said = high(source.value());
    if (value == null || said == null || said.signum() <= 0 || value.signum() <= 0) {
      return false;
    }
    boolean one = value.stripTrailingZeros().precision() == 1;
    int apart = magnitude(said) - magnitude(value);
    for (int power = apart - 1; power <= apart + 1; power++) {
      boolean exactly = one && power % 3 != 0; // 2 for 22 is no slip of scale
      Interval told = exactly ? Interval.exactly(value) : capped(story, story.coarse());
      Interval moved = told.times(BigDecimal.ONE.scaleByPowerOfTen(power));
      if (power != 0 && moved.meets(source.value())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable BigDecimal high(Interval interval) {
    BigDecimal high = interval.high();
    return high == null ? interval.low() : high;
  }

  private static boolean misprinted(Figure story, SourceFigure source) {
    BigDecimal said = source.first().value();
    BigDecimal value = story.value();
    if (said == null || value == null || said.signum() <= 0 || value.signum() <= 0) {
      return false;
    }
    int length = value.stripTrailingZeros().precision();
    String printed = digits(value, length);
    String other = digits(said, length);
    if (length < 2 || said.stripTrailingZeros().precision() < 2 || printed.equals(other)) {
      return false;
    }
    char[] left = printed.toCharArray();
    char[] right = other.toCharArray();
    int differing = 0;
    for (int i = 0; i < left.length; i++) {
      differing += left[i] == right[i] ? 0 : 1;
    }
    Arrays.sort(left);
    Arrays.sort(right);
    boolean near = magnitude(value) == magnitude(said);
    return near && (Arrays.equals(left, right) || differing == 1);
  }

  private static String digits(BigDecimal value, int length) {
    BigInteger digits = value.round(new MathContext(length, RoundingMode.HALF_UP)).unscaledValue();
    StringBuilder text = new StringBuilder(digits.toString());
    while (text.length() < length) {
      text.append('0');
    }
    return text.substring(0, length);
  }

  private static int magnitude(BigDecimal value) {
    return value.precision() - value.scale();
  }

  /** Whether a story may print it. */
  boolean agrees() {
    return this == SAME || this == FINER;
  }

  /** Whether it looks like a slip of the pen, not like another figure. */
  boolean slip() {
    return this == OTHER_SCALE || this == OTHER_UNIT || this == MISPRINT;
  }
}
