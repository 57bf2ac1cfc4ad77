package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;

/** An average, or so much each, against how many and what they come to. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "average-times-count",
    summary = "So many at so much each do not come to the total given.",
    example = "She sold ⟦20⟧ prints at ⟦$45⟧ each, ⟦$800⟧ in all.")
public final class AverageTimesCount implements ConsistencyRule<Tie.AverageOver> {
  @Override
  public Class<Tie.AverageOver> kind() {
    return Tie.AverageOver.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.AverageOver tie) {
    Figure average = tie.average();
    Interval over = tie.over().admitted();
    Interval product = Positive.of(average.admitted()).times(over);
    Interval loose = Positive.of(average.coarse()).times(over);
    Interval total = tie.total().admitted();
    Agreement agreement = Rounding.meet(product, product.hull(loose), total);
    String unit =
        FigurePrinter.with(
            FigurePrinter.range(
                Positive.of(average.quantity().allowed())
                    .times(Positive.of(tie.over().quantity().allowed()))),
            average.quantity().unit());
    return Optional.of(
        new Weighing(
            agreement,
            List.of(average, tie.over(), tie.total()),
            List.of(),
            tie.total().written(),
            unit,
            tie.over().written() + " × " + average.written() + " = " + unit,
            Sentence.of(
                tie.over().written()
                    + " times "
                    + average.written()
                    + " is "
                    + unit
                    + "; the total given is "
                    + tie.total().written()
                    + "."),
            Confidence.of(tie.clarity(), product, total)));
  }
}
