package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Interval;

/** A rate against the count and what it is a rate over. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "rate-matches-counts",
    summary = "A rate is not the count over the number it is a rate of.",
    source = "US CDC, Principles of Epidemiology in Public Health Practice, lesson 3",
    example = "The county of ⟦400,000⟧ people recorded ⟦60⟧ cases, a rate of ⟦25 per 100,000⟧.")
public final class RateMatchesCounts implements ConsistencyRule<Tie.RateOver> {
  @Override
  public Class<Tie.RateOver> kind() {
    return Tie.RateOver.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.RateOver tie) {
    Denominator per = Objects.requireNonNull(tie.rate().quantity().per());
    Interval implied =
        Positive.of(tie.amount().admitted()).dividedBy(tie.over().admitted()).times(per.value());
    Figure rate = tie.rate();
    String is = FigurePrinter.with(FigurePrinter.range(implied), rate.quantity().unit());
    String of = FigurePrinter.number(per.value());
    boolean one = of.equals("1");
    return Optional.of(
        new Weighing(
            Rounding.meet(rate.admitted(), rate.coarse(), implied),
            List.of(rate, tie.amount(), tie.over()),
            List.of(),
            rate.written(),
            is + (one ? "" : " per " + of),
            tie.amount().written()
                + " ÷ "
                + tie.over().written()
                + (one ? "" : " × " + of)
                + " = "
                + is,
            Sentence.of(
                tie.amount().written()
                    + " over "
                    + tie.over().written()
                    + " is "
                    + is
                    + (one ? " for each" : " per " + of)
                    + "; the text says "
                    + rate.written()
                    + "."),
            Confidence.of(tie.clarity(), rate.admitted(), implied)));
  }
}
