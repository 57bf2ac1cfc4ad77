package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.Optional;

/** The ends of a range are told from low to high. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "range-ordered",
    summary = "A range runs backwards.",
    example = "Tickets cost between ⟦$45⟧ and ⟦$30⟧.")
public final class RangeOrdered implements ConsistencyRule<Tie.RangeEnds> {
  @Override
  public Class<Tie.RangeEnds> kind() {
    return Tie.RangeEnds.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.RangeEnds tie) {
    boolean ordered = tie.first().compareTo(tie.last()) <= 0;
    boolean years = tie.figures().isEmpty();
    String first = years ? tie.others().get(0).text() : FigurePrinter.number(tie.first());
    String last = years ? tie.others().get(1).text() : FigurePrinter.number(tie.last());
    return Optional.of(
        new Weighing(
            ordered ? Agreement.CONSISTENT : Agreement.INCONSISTENT,
            tie.figures(),
            tie.others(),
            first + " to " + last,
            last + " to " + first,
            first + (ordered ? " ≤ " : " > ") + last,
            "The range runs backwards, from " + first + " to " + last + ".",
            tie.clarity()));
  }
}
