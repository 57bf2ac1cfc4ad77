package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;

/** A stated share against part and whole: <i>120 of 480, or 40 percent</i>. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "share-of-total",
    summary = "A share does not fit the part and the whole that it is told of.",
    source = "AP Stylebook, \"percentages\": give the figures behind a percentage",
    example =
        "The clinic in Fairmont treated ⟦520⟧ patients in June. Of those, ⟦130⟧ had no insurance, or"
            + " ⟦35 percent⟧.")
public final class ShareOfTotal implements ConsistencyRule<Tie.ShareOfBase> {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Class<Tie.ShareOfBase> kind() {
    return Tie.ShareOfBase.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.ShareOfBase tie) {
    List<Weighing> readings = new ArrayList<>();
    for (Figure part : tie.parts()) {
      for (Figure base : tie.bases()) {
        if (!part.equals(base) && Bases.canHold(base, part)) {
          readings.add(weigh(tie, part, base));
        }
      }
    }
    return Weighing.best(readings);
  }

  private static Weighing weigh(Tie.ShareOfBase tie, Figure part, Figure base) {
    Figure share = tie.share();
    Interval implied = Positive.of(part.admitted()).dividedBy(base.admitted()).times(HUNDRED);
    Interval stated = share.admittedPercent();
    Agreement agreement = Rounding.meet(stated, share.coarsePercent(), implied);
    String percent = FigurePrinter.range(implied);
    String product =
        FigurePrinter.with(
            FigurePrinter.range(
                Positive.of(exactShare(share)).times(Positive.of(base.quantity().allowed()))),
            base.quantity().unit());
    String message =
        share.written()
            + " of "
            + base.written()
            + " is "
            + product
            + "; "
            + part.written()
            + " of "
            + base.written()
            + " is "
            + FigurePrinter.limit(implied, stated)
            + " percent.";
    return new Weighing(
        agreement,
        List.of(share, part, base),
        List.of(),
        share.written(),
        percent + " percent",
        part.written() + " ÷ " + base.written() + " = " + percent + " %",
        Sentence.of(message),
        Confidence.of(tie.clarity(), stated, implied));
  }

  /** The share as a factor, without the rounding of its digits where it is one number. */
  private static Interval exactShare(Figure share) {
    Interval allowed = share.quantity().allowed();
    return share.kind() == org.tallystick.quantity.Kind.PERCENT
        ? allowed.times(new BigDecimal("0.01"))
        : allowed;
  }
}
