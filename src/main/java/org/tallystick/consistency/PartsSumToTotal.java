package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tallystick.quantity.Interval;

/** Parts that are listed in full against their total. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "parts-sum-to-total",
    summary = "Parts that are listed in full do not add up to their total.",
    example = "The orchestra has ⟦52⟧ players: ⟦31⟧ women and ⟦19⟧ men.")
public final class PartsSumToTotal implements ConsistencyRule<Tie.PartsOfTotal> {
  @Override
  public Class<Tie.PartsOfTotal> kind() {
    return Tie.PartsOfTotal.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.PartsOfTotal tie) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Figure part : tie.parts()) {
      sum = sum.plus(part.admitted());
    }
    List<Weighing> readings = new ArrayList<>();
    String added = tie.parts().stream().map(Figure::written).collect(Collectors.joining(" + "));
    for (Figure total : tie.totals()) {
      Interval exact = total.admitted();
      Interval stated =
          tie.complete() ? exact : new Interval(null, exact.high(), true, exact.highOpen());
      String is = FigurePrinter.with(FigurePrinter.range(sum), total.quantity().unit());
      List<Figure> figures = new ArrayList<>(List.of(total));
      figures.addAll(tie.parts());
      readings.add(
          new Weighing(
              Rounding.meet(stated, stated, sum),
              figures,
              List.of(),
              total.written(),
              is,
              added + " = " + is,
              Sentence.of(
                  added
                      + " is "
                      + is
                      + (tie.complete()
                          ? "; the total given is " + total.written() + "."
                          : "; they are parts of " + total.written() + ".")),
              Confidence.of(tie.clarity(), stated, sum)));
    }
    return Weighing.best(readings);
  }
}
