package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;

/** A step between two percentages told in percent for percentage points, or the other way. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "percent-or-points",
    summary = "A step between percentages is told in percent for points, or in points for percent.",
    source = "AP Stylebook, \"percent, percentage, percentage points\"",
    example = "Joblessness rose from ⟦4 percent⟧ to ⟦6 percent⟧, an increase of ⟦2 percent⟧.")
public final class PercentOrPoints implements ConsistencyRule<Tie.ChangeBetween> {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Class<Tie.ChangeBetween> kind() {
    return Tie.ChangeBetween.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.ChangeBetween tie) {
    Figure amount = tie.amount();
    if (amount == null || !Step.percentForPoints(tie)) {
      return Optional.empty();
    }
    boolean up = Step.up(tie);
    Interval from = tie.from().quantity().allowed();
    Interval to = tie.to().quantity().allowed();
    Interval difference = Positive.of(up ? to.minus(from) : from.minus(to));
    String points = FigurePrinter.with(FigurePrinter.range(difference), Unit.PERCENTAGE_POINT);
    Interval part = difference.dividedBy(from).times(HUNDRED);
    String percent = FigurePrinter.range(part) + " percent";
    return Optional.of(
        new Weighing(
            Agreement.INCONSISTENT,
            List.of(amount, tie.from(), tie.to()),
            List.of(),
            amount.written(),
            amount.kind() == Kind.PERCENT ? percent : points,
            (up ? tie.to() : tie.from()).written()
                + " − "
                + (up ? tie.from() : tie.to()).written()
                + " = "
                + points,
            Sentence.of(
                "From "
                    + tie.from().written()
                    + " to "
                    + tie.to().written()
                    + " is "
                    + points
                    + ", or "
                    + percent
                    + "; "
                    + amount.written()
                    + " is stated."),
            tie.clarity()));
  }
}
