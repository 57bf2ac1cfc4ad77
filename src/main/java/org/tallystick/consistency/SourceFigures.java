package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Direction;
import org.tallystick.claim.Relation;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Unit;

/**
 * All that a source says in numbers, and all that a fair reader may work out from two figures that
 * stand near each other: sums, differences, shares, changes, averages.
 */
final class SourceFigures {
  /** Figures of a crowded stretch of text beyond these are not combined with each other. */
  private static final int CROWD = 14;

  /** In a source with more figures nothing is worked out. */
  private static final int MOST_COMBINED = 250;

  private static final BigDecimal WIDEST = new BigDecimal("0.15");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Interval ALL_OF_IT = Interval.exactly(HUNDRED);

  private final Reading reading;
  private final List<SourceFigure> found = new ArrayList<>();

  private SourceFigures(Reading reading) {
    this.reading = reading;
  }

  /**
   * The figures of a source.
   *
   * @param most figures beyond these are left out
   */
  static List<SourceFigure> of(Reading reading, int most) {
    SourceFigures figures = new SourceFigures(reading);
    List<SourceFigure> direct = new ArrayList<>();
    for (Figure figure : reading.figures()) {
      if (direct.size() == most) {
        break;
      }
      direct.add(figures.direct(figure));
    }
    figures.found.addAll(direct);
    if (direct.size() <= MOST_COMBINED) {
      figures.combineNeighbours(direct);
    }
    return figures.found;
  }

  private SourceFigure direct(Figure figure) {
    Movement movement = Movement.of(reading, figure);
    Measured measure = Measured.of(reading, figure, movement);
    Interval value =
        measure.sort() == Measured.Sort.SHARE ? figure.admittedPercent() : figure.admitted();
    return new SourceFigure(
        List.of(figure),
        measure,
        value,
        figure.written(),
        movement,
        FigureContext.of(reading, figure),
        true);
  }

  private void combineNeighbours(List<SourceFigure> direct) {
    int open = 0;
    for (int i = 0; i < direct.size(); i++) {
      while (distance(direct.get(open), direct.get(i)) > 1 || i - open > CROWD) {
        open++;
      }
      alone(direct.get(i));
      for (int j = open; j < i; j++) {
        combine(direct.get(j), direct.get(i));
      }
    }
  }

  private int distance(SourceFigure a, SourceFigure b) {
    if (!reading.placed(a.first()) || !reading.placed(b.first())) {
      return a.equals(b) ? 0 : 2;
    }
    return reading.passage(b.first()).index() - reading.passage(a.first()).index();
  }

  private void alone(SourceFigure figure) {
    if (!narrow(figure.value())) {
      return;
    }
    Interval left = positive(ALL_OF_IT.minus(figure.value()));
    if (figure.measure().sort() == Measured.Sort.SHARE && !figure.change() && left != null) {
      add(List.of(figure), figure.measure(), left, "100 − " + figure.printed(), false, null, false);
    }
  }

  private void combine(SourceFigure a, SourceFigure b) {
    if (!narrow(a.value())
        || !narrow(b.value())
        || Shares.isWorded(a.first().kind())
        || Shares.isWorded(b.first().kind())) {
      return;
    }
    Measured.Sort left = a.measure().sort();
    Measured.Sort right = b.measure().sort();
    if (left == right && a.measure().comparable(b.measure())) {
      alike(a, b);
    } else if (left == Measured.Sort.SHARE) {
      ofShare(a, b);
    } else if (right == Measured.Sort.SHARE) {
      ofShare(b, a);
    } else if (left == Measured.Sort.MULTIPLE) {
      ofMultiple(a, b);
    } else if (right == Measured.Sort.MULTIPLE) {
      ofMultiple(b, a);
    } else if (left == Measured.Sort.COUNT) {
      each(b, a);
    } else if (right == Measured.Sort.COUNT) {
      each(a, b);
    }
  }

  /** Two figures of one sort: their sum and difference, and one as a part of the other. */
  private void alike(SourceFigure a, SourceFigure second) {
    Interval same = second.measure().convert(second.value(), a.measure()).orElse(second.value());
    Interval x = positive(a.value());
    Interval y = positive(same);
    if (x == null || y == null) {
      return;
    }
    List<SourceFigure> both = List.of(a, second);
    boolean bound = changes(a, second);
    boolean shares = a.measure().sort() == Measured.Sort.SHARE;
    Measured steps =
        shares ? new Measured(Measured.Sort.POINTS, Unit.PERCENTAGE_POINT, null) : a.measure();
    Direction way = bound ? way(a, second) : null;
    Interval step = positive(larger(x, y).minus(smaller(x, y)));
    if (step != null) {
      add(both, steps, step, written(larger(x, y).equals(x), a, second, " − "), true, way, bound);
      if (!bound) {
        add(
            both,
            steps,
            step,
            written(larger(x, y).equals(x), a, second, " − "),
            false,
            null,
            false);
      }
    }
    add(both, a.measure(), x.plus(y), written(true, a, second, " + "), false, null, false);
    if (!Positive.divides(x) || !Positive.divides(y)) {
      return;
    }
    Measured percent = new Measured(Measured.Sort.SHARE, Unit.PERCENT, null);
    boolean part = parts(a.first(), second.first());
    Interval ratio = smaller(x, y).dividedBy(larger(x, y)).times(HUNDRED);
    String share = written(larger(x, y).equals(y), a, second, " ÷ ");
    if (!shares) {
      add(both, percent, ratio, share, false, null, part);
      add(both, percent, ALL_OF_IT.minus(ratio), "100 − " + share, false, null, false);
    }
    Interval more = larger(x, y).dividedBy(smaller(x, y));
    Interval grown = more.times(HUNDRED).minus(ALL_OF_IT);
    Interval shrunk = ALL_OF_IT.minus(ratio);
    add(
        both,
        percent,
        grown,
        share,
        true,
        bound ? Direction.UP : null,
        bound && way == Direction.UP);
    add(
        both,
        percent,
        shrunk,
        share,
        true,
        bound ? Direction.DOWN : null,
        bound && way == Direction.DOWN);
    add(
        both,
        new Measured(Measured.Sort.MULTIPLE, Unit.PLAIN, null),
        more,
        share,
        true,
        null,
        bound);
    if (a.measure().sort() == Measured.Sort.COUNT) {
      add(both, a.measure(), more, share, false, null, false);
    }
  }

  /** A share of a figure. */
  private void ofShare(SourceFigure share, SourceFigure whole) {
    Interval part = positive(share.value());
    Interval all = positive(whole.value());
    if (part == null || all == null) {
      return;
    }
    Interval ratio = part.times(new BigDecimal("0.01"));
    List<SourceFigure> both = List.of(share, whole);
    Interval product = ratio.times(all);
    String printed = written(true, share, whole, " of ");
    add(both, whole.measure(), product, printed, share.change(), null, false);
    Interval rest = positive(all.minus(product));
    if (rest != null) {
      add(both, whole.measure(), rest, "the rest after " + printed, false, null, false);
    }
    if (share.change()) {
      Interval grown = Interval.exactly(BigDecimal.ONE).plus(ratio);
      add(both, whole.measure(), all.dividedBy(grown), printed, false, null, false);
      add(both, whole.measure(), all.times(grown), printed, false, null, false);
      Interval left = positive(Interval.exactly(BigDecimal.ONE).minus(ratio));
      if (left != null && Positive.divides(left)) {
        add(both, whole.measure(), all.dividedBy(left), printed, false, null, false);
      }
    } else if (Positive.divides(ratio)) {
      add(both, whole.measure(), all.dividedBy(ratio), printed, false, null, false);
    }
  }

  private void ofMultiple(SourceFigure multiple, SourceFigure level) {
    Interval times = positive(multiple.value());
    Interval value = positive(level.value());
    if (times == null || value == null || !Positive.divides(times)) {
      return;
    }
    List<SourceFigure> both = List.of(multiple, level);
    add(
        both,
        level.measure(),
        value.dividedBy(times),
        written(true, level, multiple, " ÷ "),
        false,
        null,
        false);
    add(
        both,
        level.measure(),
        value.times(times),
        written(true, level, multiple, " × "),
        false,
        null,
        false);
  }

  /** An amount for each of a number of things, or an amount so many times. */
  private void each(SourceFigure amount, SourceFigure count) {
    Interval sum = positive(amount.value());
    Interval n = positive(count.value());
    if (sum == null || n == null || !Positive.divides(n)) {
      return;
    }
    List<SourceFigure> both = List.of(amount, count);
    add(
        both,
        amount.measure(),
        sum.dividedBy(n),
        written(true, amount, count, " ÷ "),
        false,
        null,
        false);
    add(
        both,
        amount.measure(),
        sum.times(n),
        written(true, amount, count, " × "),
        false,
        null,
        false);
  }

  private void add(
      List<SourceFigure> of,
      Measured measure,
      Interval value,
      String printed,
      boolean change,
      @Nullable Direction direction,
      boolean firm) {
    FigureContext context = of.get(0).context();
    for (SourceFigure other : of.subList(1, of.size())) {
      context = context.with(other.context());
    }
    List<Figure> figures = new ArrayList<>();
    of.forEach(part -> figures.addAll(part.figures()));
    figures.sort((a, b) -> a.claim().span().compareTo(b.claim().span()));
    found.add(
        new SourceFigure(
            of.size() == 1 ? List.of(figures.get(0), figures.get(0)) : figures,
            measure,
            value,
            printed,
            new Movement(direction, null, change),
            context,
            firm));
  }

  private boolean changes(SourceFigure first, SourceFigure second) {
    Figure a = first.first();
    Figure b = second.first();
    return linked(a, b, Relation.COMPARED_WITH)
        || linked(a, b, Relation.ENDS_FROM)
        || linked(b, a, Relation.COMPARED_WITH)
        || linked(b, a, Relation.ENDS_FROM)
        || reading.placed(a)
            && reading.placed(b)
            && reading.passage(a).equals(reading.passage(b))
            && Math.abs(reading.passage(a).place(a) - reading.passage(b).place(b)) <= 2
            && (first.movement().end() == Movement.End.BEFORE)
                != (second.movement().end() == Movement.End.BEFORE);
  }

  private boolean parts(Figure a, Figure b) {
    return linked(a, b, Relation.PART_OF) || linked(b, a, Relation.PART_OF);
  }

  private boolean linked(Figure a, Figure b, Relation relation) {
    return reading.linked(a, relation).contains(b);
  }

  /** Which way it went between the two. */
  private static @Nullable Direction way(SourceFigure a, SourceFigure b) {
    boolean firstIsBefore = a.movement().end() == Movement.End.BEFORE;
    Interval before = firstIsBefore ? a.value() : b.value();
    Interval after = firstIsBefore ? b.value() : a.value();
    if (before.meets(after)) {
      return null;
    }
    return larger(before, after).equals(after) ? Direction.UP : Direction.DOWN;
  }

  private static Interval larger(Interval a, Interval b) {
    return low(a).compareTo(low(b)) >= 0 ? a : b;
  }

  private static Interval smaller(Interval a, Interval b) {
    return larger(a, b).equals(a) ? b : a;
  }

  private static BigDecimal low(Interval interval) {
    BigDecimal low = interval.low();
    return low == null ? BigDecimal.ZERO : low;
  }

  private static @Nullable Interval positive(Interval interval) {
    return interval.intersection(Interval.atLeast(BigDecimal.ZERO));
  }

  /** Whether a figure is exact enough to work others out from it. */
  private static boolean narrow(Interval interval) {
    BigDecimal low = interval.low();
    BigDecimal high = interval.high();
    return low != null
        && high != null
        && high.subtract(low).compareTo(high.abs().multiply(WIDEST)) <= 0;
  }

  private static String written(boolean inOrder, SourceFigure a, SourceFigure b, String sign) {
    return inOrder ? a.printed() + sign + b.printed() : b.printed() + sign + a.printed();
  }
}
