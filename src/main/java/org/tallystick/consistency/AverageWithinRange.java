package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;

/** An average lies between the lowest and the highest value. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "average-within-range",
    summary = "An average lies outside the range of the values it is the average of.",
    example = "Prices ranged from ⟦$20⟧ to ⟦$35⟧, with an average of ⟦$41⟧.")
public final class AverageWithinRange implements ConsistencyRule<Tie.AverageWithin> {
  @Override
  public Class<Tie.AverageWithin> kind() {
    return Tie.AverageWithin.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.AverageWithin tie) {
    Interval a = tie.lowest().admitted();
    Interval b = tie.highest().admitted();
    Interval range = a.hull(b);
    Figure average = tie.average();
    List<Figure> figures = new ArrayList<>(List.of(average, tie.lowest()));
    String ends = tie.lowest().written();
    if (!tie.highest().equals(tie.lowest())) {
      figures.add(tie.highest());
      ends += " to " + tie.highest().written();
    }
    return Optional.of(
        new Weighing(
            Rounding.meet(average.admitted(), average.coarse(), range),
            figures,
            List.of(),
            average.written(),
            ends,
            average.written() + " ∉ " + ends,
            Sentence.of(
                "An average of "
                    + average.written()
                    + " cannot come from values of "
                    + ends
                    + "; it must lie between them."),
            Confidence.of(tie.clarity(), average.admitted(), range)));
  }
}
