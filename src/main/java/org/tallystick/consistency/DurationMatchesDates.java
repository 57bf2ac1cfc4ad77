package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Unit;

/** A length of time against the dates it is said to span. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "duration-matches-dates",
    summary = "A length of time is not the time between the dates given for it.",
    example = "The ⟦10-day⟧ book fair runs from June 3 to June 24.")
public final class DurationMatchesDates implements ConsistencyRule<Tie.SpanOfDates> {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public Class<Tie.SpanOfDates> kind() {
    return Tie.SpanOfDates.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.SpanOfDates tie) {
    if (!(tie.duration().quantity().unit() instanceof Unit.Time time)) {
      return Optional.empty();
    }
    Interval shortest;
    Interval longest;
    switch (time.unit()) {
      case DAYS -> {
        shortest = Interval.exactly(BigDecimal.ONE);
        longest = shortest;
      }
      case WEEKS -> {
        shortest = Interval.exactly(BigDecimal.valueOf(7));
        longest = shortest;
      }
      case MONTHS -> {
        shortest = Interval.exactly(new BigDecimal("29.6"));
        longest = Interval.exactly(new BigDecimal("30.7"));
      }
      case YEARS -> {
        shortest = Interval.exactly(BigDecimal.valueOf(365));
        longest = Interval.exactly(BigDecimal.valueOf(366));
      }
      default -> {
        return Optional.empty();
      }
    }
    Interval unit = shortest.hull(longest);
    Interval allowed = Positive.of(tie.duration().quantity().allowed());
    Interval exact = allowed.times(unit);
    boolean days = time.unit() == java.time.temporal.ChronoUnit.DAYS;
    Interval half = Interval.closed(HALF.negate(), HALF);
    Interval loose = days ? Interval.closed(BigDecimal.ONE.negate(), BigDecimal.ONE) : half;
    Interval printed = days ? exact : Positive.of(allowed.plus(half)).times(unit);
    Interval coarse =
        Positive.of(
                allowed.plus(
                    days ? loose : Interval.closed(BigDecimal.ONE.negate(), BigDecimal.ONE)))
            .times(unit);
    Agreement agreement = Rounding.meet(printed, coarse, tie.days());
    String between = FigurePrinter.range(tie.days()) + " days";
    String stated = tie.duration().written();
    return Optional.of(
        new Weighing(
            agreement,
            List.of(tie.duration()),
            tie.dates(),
            stated,
            between,
            tie.described() + " = " + between,
            Sentence.of(
                stated
                    + (days ? "" : " is " + FigurePrinter.range(exact) + " days")
                    + (days ? " is stated, but from " : "; from ")
                    + tie.described()
                    + " is "
                    + between
                    + "."),
            Confidence.of(tie.clarity(), printed, tie.days())));
  }

  /** Whether {@code duration} can be the length of {@code days} days, however coarsely told. */
  static boolean fits(Figure duration, Interval days) {
    return new DurationMatchesDates()
        .weigh(new Tie.SpanOfDates(duration, List.of(), days, "", BigDecimal.ONE))
        .map(weighing -> weighing.agreement() != Agreement.INCONSISTENT)
        .orElse(true);
  }
}
