package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/** An age against the dates of birth and of the event. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "age-matches-dates",
    summary = "An age is not the time between the dates given for it.",
    source = "AP Stylebook, \"ages\"",
    example = "The painter, born in 1950, died in 2010 at the age of ⟦73⟧.")
public final class AgeMatchesDates implements ConsistencyRule<Tie.AgeAtDate> {
  @Override
  public Class<Tie.AgeAtDate> kind() {
    return Tie.AgeAtDate.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.AgeAtDate tie) {
    Interval stated = tie.age().quantity().allowed();
    Interval coarse =
        tie.age().kind() == Kind.DURATION
            ? tie.age().coarse()
            : stated.plus(Interval.closed(BigDecimal.ONE.negate(), BigDecimal.ONE));
    String years = FigurePrinter.range(tie.years());
    return Optional.of(
        new Weighing(
            Rounding.meet(stated, coarse, tie.years()),
            List.of(tie.age()),
            tie.dates(),
            tie.age().written(),
            years + " years",
            tie.described() + " = " + years + " years",
            Sentence.of(
                "From "
                    + tie.described()
                    + " is "
                    + years
                    + " years; the text says "
                    + tie.age().written()
                    + "."),
            Confidence.of(tie.clarity(), stated, tie.years())));
  }
}
