package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;

/**
 * The step between two levels, measured as its amount is stated: in percent of the level before, in
 * points, or in the levels' own unit.
 *
 * @param size how large the step is, never below zero
 * @param printed the same as an editor reads it
 * @param relative whether it is measured in percent of the level before
 * @param up whether the level after is the greater one
 */
record Step(Interval size, String printed, boolean relative, boolean up) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST_PRICE = BigDecimal.valueOf(1000);
  private static final Interval ONE = Interval.exactly(BigDecimal.ONE);

  /** The step of {@code tie}, or null where its amount cannot be compared with its levels. */
  static @Nullable Step of(Tie.ChangeBetween tie) {
    Figure amount = Objects.requireNonNull(tie.amount());
    Kind kind = amount.kind();
    boolean up = up(tie);
    if (kind == Kind.PERCENT || kind == Kind.FRACTION) {
      return relative(tie, up);
    }
    boolean points = kind == Kind.PERCENTAGE_POINT || kind == Kind.BASIS_POINT;
    boolean percents = tie.from().kind() == Kind.PERCENT && tie.to().kind() == Kind.PERCENT;
    if (points != percents || (!points && !sameUnit(amount, tie.from()))) {
      return null;
    }
    return absolute(tie, up, points ? Unit.PERCENTAGE_POINT : amount.quantity().unit());
  }

  /**
   * The amount may leave out what the level is a rate of: <i>82 cents a kilo … 12 cents more</i>.
   */
  private static boolean sameUnit(Figure amount, Figure level) {
    return amount.quantity().per() == null
        ? Frames.sameUnit(amount.quantity().unit(), level.quantity().unit())
        : Frames.sameUnit(amount, level);
  }

  private static Step relative(Tie.ChangeBetween tie, boolean up) {
    Interval ratio = level(tie.to()).dividedBy(level(tie.from()));
    Interval change = up ? ratio.minus(ONE) : ONE.minus(ratio);
    Interval size = Positive.of(change.times(HUNDRED));
    return new Step(size, FigurePrinter.range(size) + " percent", true, up);
  }

  /** A small price is printed as it is: <i>$40</i> is not $39.60. */
  private static Interval level(Figure figure) {
    BigDecimal value = figure.value();
    boolean price =
        figure.kind() == Kind.MONEY
            && figure.exact()
            && value != null
            && value.compareTo(LARGEST_PRICE) < 0
            && value.signum() > 0;
    return price ? Interval.exactly(Objects.requireNonNull(value)) : figure.admitted();
  }

  /** A percentage without decimals beside one that has them is printed to the same: 1.5 to 2. */
  private static Interval level(Figure figure, Figure other) {
    BigDecimal value = figure.value();
    BigDecimal beside = other.value();
    if (value == null
        || beside == null
        || figure.kind() != Kind.PERCENT
        || !figure.exact()
        || !other.exact()
        || value.stripTrailingZeros().scale() > 0
        || beside.stripTrailingZeros().scale() <= 0) {
      return level(figure);
    }
    BigDecimal unit = BigDecimal.ONE.movePointLeft(beside.stripTrailingZeros().scale());
    return Interval.around(value, unit.divide(BigDecimal.valueOf(2)));
  }

  private static Step absolute(Tie.ChangeBetween tie, boolean up, Unit unit) {
    Interval from = level(tie.from(), tie.to());
    Interval to = level(tie.to(), tie.from());
    Interval size = Positive.of(up ? to.minus(from) : from.minus(to));
    return new Step(size, FigurePrinter.with(FigurePrinter.range(size), unit), false, up);
  }

  /** Whether the level after is the greater one, as far as the figures tell. */
  static boolean up(Tie.ChangeBetween tie) {
    return middle(tie.to().quantity().allowed()).compareTo(middle(tie.from().quantity().allowed()))
        >= 0;
  }

  private static BigDecimal middle(Interval interval) {
    BigDecimal low = interval.low();
    BigDecimal high = interval.high();
    if (low != null && high != null) {
      return low.add(high).divide(BigDecimal.valueOf(2));
    }
    return low != null ? low : high != null ? high : BigDecimal.ZERO;
  }

  /**
   * Whether both levels are percentages, and the amount is worded in percent where the figures fit
   * points, or in points where they fit percent.
   */
  static boolean percentForPoints(Tie.ChangeBetween tie) {
    Figure amount = tie.amount();
    if (amount == null || tie.from().kind() != Kind.PERCENT || tie.to().kind() != Kind.PERCENT) {
      return false;
    }
    boolean up = up(tie);
    Interval from = tie.from().quantity().allowed();
    Interval to = tie.to().quantity().allowed();
    if (!Positive.divides(from)) {
      return false;
    }
    Interval points = Positive.of(up ? to.minus(from) : from.minus(to));
    Interval percent = Positive.of(points.dividedBy(from).times(HUNDRED));
    return switch (amount.kind()) {
      case PERCENT -> amount.admitted().meets(points) && !amount.coarse().meets(percent);
      case PERCENTAGE_POINT -> amount.admitted().meets(percent) && !amount.coarse().meets(points);
      default -> false;
    };
  }

  /**
   * Whether a fall in percent is meant of the level after, as <i>40 percent less than</i> may be.
   */
  boolean meetsAsPart(Tie.ChangeBetween tie) {
    Figure amount = tie.amount();
    return amount != null
        && tie.direction() == null
        && tie.to()
            .admitted()
            .dividedBy(tie.from().admitted())
            .times(HUNDRED)
            .meets(amount.coarse());
  }

  String described() {
    return (up ? "an increase of " : "a decrease of ") + printed;
  }

  String arithmetic(Tie.ChangeBetween tie) {
    String from = tie.from().written();
    String to = tie.to().written();
    if (relative) {
      return "("
          + to
          + " − "
          + from
          + ") ÷ "
          + from
          + " = "
          + (up ? "" : "−")
          + printed.replace(" percent", " %");
    }
    return up ? to + " − " + from + " = " + printed : from + " − " + to + " = " + printed;
  }
}
