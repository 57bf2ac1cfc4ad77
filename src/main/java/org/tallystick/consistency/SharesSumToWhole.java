package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/** Shares of one whole that leave each other out come to a hundred at most. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "shares-sum-to-whole",
    summary = "Shares that leave each other out do not come to 100 percent.",
    example =
        "In the survey, ⟦48 percent⟧ said yes, ⟦41 percent⟧ said no and ⟦19 percent⟧ were undecided.")
public final class SharesSumToWhole implements ConsistencyRule<Tie.SharesOfWhole> {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal POINT = BigDecimal.ONE;

  @Override
  public Class<Tie.SharesOfWhole> kind() {
    return Tie.SharesOfWhole.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.SharesOfWhole tie) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    Interval printed = Interval.exactly(BigDecimal.ZERO);
    for (Figure share : tie.shares()) {
      sum = sum.plus(share.admittedPercent());
      Interval allowed = share.quantity().allowed();
      printed = printed.plus(share.kind() == Kind.PERCENT ? allowed : allowed.times(HUNDRED));
    }
    Interval whole = tie.complete() ? Interval.exactly(HUNDRED) : Interval.atMost(HUNDRED);
    Interval nearly =
        tie.complete() ? Interval.around(HUNDRED, POINT) : Interval.atMost(HUNDRED.add(POINT));
    String added = tie.shares().stream().map(Figure::written).collect(Collectors.joining(" + "));
    String is = FigurePrinter.range(printed) + " percent";
    return Optional.of(
        new Weighing(
            Rounding.meet(whole, nearly, sum),
            tie.shares(),
            List.of(),
            added,
            is,
            added + " = " + is,
            Sentence.of(
                added
                    + " is "
                    + is
                    + "; shares of one whole come to "
                    + (tie.complete() ? "100." : "100 at most.")),
            Confidence.of(tie.clarity(), whole, sum)));
  }
}
