package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Direction;
import org.tallystick.claim.Relation;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Unit;

/** What a fair reader may work out from two figures of a source that stand near each other. */
final class WorkedOut {
  private static final BigDecimal WIDEST = new BigDecimal("0.15");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Interval ALL_OF_IT = Interval.exactly(HUNDRED);
  private static final Measured PERCENT = new Measured(Measured.Sort.SHARE, Unit.PERCENT, null);
  private static final Measured POINTS =
      new Measured(Measured.Sort.POINTS, Unit.PERCENTAGE_POINT, null);
  private static final Measured MULTIPLE = new Measured(Measured.Sort.MULTIPLE, Unit.PLAIN, null);

  private final Reading reading;
  private final List<SourceFigure> both;
  private @Nullable FigureContext context;
  private final List<SourceFigure> found = new ArrayList<>();

  private WorkedOut(Reading reading, SourceFigure a, SourceFigure b) {
    this.reading = reading;
    this.both = List.of(a, b);
  }

  /** What a share leaves of the whole. */
  static List<SourceFigure> rest(SourceFigure figure) {
    if (!narrow(figure.value())
        || figure.measure().sort() != Measured.Sort.SHARE
        || figure.change()) {
      return List.of();
    }
    Interval left = positive(ALL_OF_IT.minus(figure.value()));
    return left == null
        ? List.of()
        : List.of(
            new SourceFigure(
                List.of(figure.first()),
                figure.measure(),
                left,
                "100 − " + figure.printed(),
                new Movement(null, null, false),
                figure.context(),
                false,
                Derivation.REST));
  }

  /** What follows from {@code a} and {@code b}, of which {@code a} stands first. */
  static List<SourceFigure> of(Reading reading, SourceFigure a, SourceFigure b) {
    if (!narrow(a.value())
        || !narrow(b.value())
        || Shares.isWorded(a.first().kind())
        || Shares.isWorded(b.first().kind())) {
      return List.of();
    }
    WorkedOut from = new WorkedOut(reading, a, b);
    Measured.Sort left = a.measure().sort();
    Measured.Sort right = b.measure().sort();
    if (left == right && a.measure().comparable(b.measure())) {
      from.alike(a, b);
    } else if (left == Measured.Sort.SHARE) {
      from.ofShare(a, b);
    } else if (right == Measured.Sort.SHARE) {
      from.ofShare(b, a);
    } else if (left == Measured.Sort.MULTIPLE && from.oneSentence()) {
      from.ofMultiple(a, b);
    } else if (right == Measured.Sort.MULTIPLE && from.oneSentence()) {
      from.ofMultiple(b, a);
    } else if (left == Measured.Sort.COUNT) {
      from.each(b, a);
    } else if (right == Measured.Sort.COUNT) {
      from.each(a, b);
    }
    return from.found;
  }

  /** Two figures of one sort: their sum and difference, and one as a part of the other. */
  private void alike(SourceFigure a, SourceFigure second) {
    Interval same = second.measure().convert(second.value(), a.measure()).orElse(second.value());
    Interval x = positive(a.value());
    Interval y = positive(same);
    boolean bound = x != null && y != null && ofOneOrder(x, y) && changes(a, second);
    if (x == null || y == null || !bound && !oneSentence() && !kindred(a, second)) {
      return;
    }
    boolean shares = a.measure().sort() == Measured.Sort.SHARE;
    Direction way = bound ? way(a, second) : null;
    Interval step = positive(larger(x, y).minus(smaller(x, y)));
    if (step != null) {
      Measured steps = shares ? POINTS : a.measure();
      String printed = written(larger(x, y).equals(x), a, second, " − ");
      amount(Derivation.DIFFERENCE, steps, step, printed, way, bound);
      if (!bound) {
        level(Derivation.DIFFERENCE, steps, step, printed, false);
      }
    }
    if (a.change() != second.change() && oneSentence() && together()) {
      before(a.change() ? y : x, a.change() ? x : y, a.change() ? a : second, a);
    }
    if (a.change() == second.change()
        || (a.change() ? second : a).movement().end() == Movement.End.BEFORE) {
      level(Derivation.SUM, a.measure(), x.plus(y), written(true, a, second, " + "), false);
    }
    if (Positive.divides(x) && Positive.divides(y) && (bound || !shares && kindred(a, second))) {
      ratios(a, x, y, written(larger(x, y).equals(y), a, second, " ÷ "), way, bound);
    }
  }

  /** The level from which {@code level} was reached by an amount of change. */
  private void before(Interval level, Interval amount, SourceFigure change, SourceFigure first) {
    Direction way = change.movement().direction();
    SourceFigure other = both.get(0).equals(change) ? both.get(1) : both.get(0);
    Interval earlier = positive(level.minus(amount));
    if (way != Direction.DOWN && earlier != null) {
      String printed = written(true, other, change, " − ");
      level(Derivation.BEFORE, first.measure(), earlier, printed, false);
    }
    if (way != Direction.UP) {
      String printed = written(true, other, change, " + ");
      level(Derivation.BEFORE, first.measure(), level.plus(amount), printed, false);
    }
  }

  private void ratios(
      SourceFigure a,
      Interval x,
      Interval y,
      String printed,
      @Nullable Direction way,
      boolean bound) {
    Interval ratio = smaller(x, y).dividedBy(larger(x, y)).times(HUNDRED);
    Interval rest = ALL_OF_IT.minus(ratio);
    Interval more = larger(x, y).dividedBy(smaller(x, y));
    if (a.measure().sort() != Measured.Sort.SHARE) {
      boolean part = parts(both.get(0).first(), both.get(1).first());
      level(Derivation.SHARE, PERCENT, ratio, printed, part);
      level(Derivation.REST, PERCENT, rest, "100 − " + printed, false);
    }
    Direction up = bound ? Direction.UP : null;
    Direction down = bound ? Direction.DOWN : null;
    Interval grown = more.times(HUNDRED).minus(ALL_OF_IT);
    amount(Derivation.CHANGE, PERCENT, grown, printed, up, bound && way == Direction.UP);
    amount(Derivation.CHANGE, PERCENT, rest, printed, down, bound && way == Direction.DOWN);
    amount(Derivation.CHANGE, MULTIPLE, more, printed, null, bound);
    if (a.measure().sort() == Measured.Sort.COUNT) {
      level(Derivation.EACH, a.measure(), more, printed, false);
    }
  }

  /** A share of a figure. */
  private void ofShare(SourceFigure share, SourceFigure whole) {
    Interval part = positive(share.value());
    Interval all = positive(whole.value());
    boolean bound = oneSentence() || parts(share.first(), whole.first());
    if (part == null || all == null || !bound) {
      return;
    }
    Interval ratio = part.times(new BigDecimal("0.01"));
    Interval product = ratio.times(all);
    Measured measure = whole.measure();
    String printed = written(true, share, whole, " of ");
    if (share.change()) {
      amount(Derivation.PART, measure, product, printed, null, false);
      Interval grown = Interval.exactly(BigDecimal.ONE).plus(ratio);
      level(Derivation.BEFORE, measure, all.dividedBy(grown), printed, false);
      level(Derivation.BEFORE, measure, all.times(grown), printed, false);
      Interval left = positive(Interval.exactly(BigDecimal.ONE).minus(ratio));
      if (left != null && Positive.divides(left)) {
        level(Derivation.BEFORE, measure, all.dividedBy(left), printed, false);
      }
      return;
    }
    level(Derivation.PART, measure, product, printed, false);
    Interval rest = positive(all.minus(product));
    if (rest != null) {
      level(Derivation.REST, measure, rest, "the rest after " + printed, false);
    }
    if (Positive.divides(ratio)) {
      level(Derivation.PART, measure, all.dividedBy(ratio), printed, false);
    }
  }

  private void ofMultiple(SourceFigure multiple, SourceFigure level) {
    Interval times = positive(multiple.value());
    Interval value = positive(level.value());
    if (times != null && value != null && Positive.divides(times)) {
      Measured measure = level.measure();
      String divided = written(true, level, multiple, " ÷ ");
      level(Derivation.BEFORE, measure, value.dividedBy(times), divided, false);
      String times2 = written(true, level, multiple, " × ");
      level(Derivation.BEFORE, measure, value.times(times), times2, false);
    }
  }

  /** An amount for each of a number of things, or an amount so many times. */
  private void each(SourceFigure amount, SourceFigure count) {
    Interval sum = positive(amount.value());
    Interval n = positive(count.value());
    if (sum != null && n != null && Positive.divides(n)) {
      Measured measure = amount.measure();
      String divided = written(true, amount, count, " ÷ ");
      level(Derivation.EACH, measure, sum.dividedBy(n), divided, false);
      level(Derivation.SUM, measure, sum.times(n), written(true, amount, count, " × "), false);
    }
  }

  /** Adds what is no amount of a change. */
  private void level(
      Derivation how, Measured measure, Interval value, String printed, boolean firm) {
    add(how, measure, value, printed, new Movement(null, null, false), firm);
  }

  /** Adds the amount of a change. */
  private void amount(
      Derivation how,
      Measured measure,
      Interval value,
      String printed,
      @Nullable Direction direction,
      boolean firm) {
    add(how, measure, value, printed, new Movement(direction, null, true), firm);
  }

  private void add(
      Derivation how,
      Measured measure,
      Interval value,
      String printed,
      Movement movement,
      boolean firm) {
    List<Figure> figures = new ArrayList<>();
    both.forEach(part -> figures.addAll(part.figures()));
    figures.sort((a, b) -> a.claim().span().compareTo(b.claim().span()));
    found.add(new SourceFigure(figures, measure, value, printed, movement, context(), firm, how));
  }

  /** The words around both; put together only where something follows. */
  private FigureContext context() {
    FigureContext known = context;
    if (known == null) {
      known = both.get(0).context().with(both.get(1).context());
      context = known;
    }
    return known;
  }

  private boolean oneSentence() {
    return both.get(0).first().claim().sentence().equals(both.get(1).first().claim().sentence());
  }

  /** Whether two counts may count the same things, so that one can be a share of the other. */
  private static boolean kindred(SourceFigure a, SourceFigure b) {
    return a.measure().sort() != Measured.Sort.COUNT || a.context().mayCountAs(b.context());
  }

  /** Whether the two stand side by side, and no semicolon parts them. */
  private boolean together() {
    Figure a = both.get(0).first();
    Figure b = both.get(1).first();
    return reading.placed(a)
        && reading.placed(b)
        && reading.passage(a).equals(reading.passage(b))
        && Math.abs(reading.passage(a).place(a) - reading.passage(b).place(b)) == 1
        && reading.passage(a).between(a, b).indexOf(';') < 0;
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

  /** Whether neither is more than a hundred times the other, as no level is of the one before. */
  private static boolean ofOneOrder(Interval a, Interval b) {
    BigDecimal x = low(a).abs();
    BigDecimal y = low(b).abs();
    return x.compareTo(y.multiply(HUNDRED)) <= 0 && y.compareTo(x.multiply(HUNDRED)) <= 0;
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
