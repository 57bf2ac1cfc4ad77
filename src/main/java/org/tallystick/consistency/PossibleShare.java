package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/** A share that no whole number of the things counted comes to: <i>37 percent of 8 people</i>. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "possible-share",
    summary = "No whole number of things comes to the share stated.",
    source =
        "N. Brown and J. Heathers, \"The GRIM Test\", Social Psychological and Personality Science"
            + " 8 (2017)",
    example = "Of the ⟦8⟧ jurors, ⟦44 percent⟧ had served before.")
public final class PossibleShare implements ConsistencyRule<Tie.ShareOfBase> {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(400);
  private static final BigDecimal CLEAR = new BigDecimal("0.9");

  @Override
  public Class<Tie.ShareOfBase> kind() {
    return Tie.ShareOfBase.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.ShareOfBase tie) {
    if (!tie.parts().isEmpty() || !tie.share().exact() || tie.clarity().compareTo(CLEAR) < 0) {
      return Optional.empty();
    }
    List<Weighing> readings = new ArrayList<>();
    for (Figure base : tie.bases()) {
      BigDecimal whole = base.value();
      if (whole == null
          || base.kind() != Kind.COUNT
          || !base.exact()
          || whole.signum() <= 0
          || whole.stripTrailingZeros().scale() > 0
          || !Frames.sameSubject(base.claim().subject(), tie.share().claim().subject())
          || whole.compareTo(LARGEST) > 0) {
        return Optional.empty();
      }
      readings.add(weigh(tie, base, whole));
    }
    return Weighing.best(readings);
  }

  private static Weighing weigh(Tie.ShareOfBase tie, Figure base, BigDecimal whole) {
    Figure share = tie.share();
    Interval stated = share.admittedPercent();
    BigDecimal value = Objects.requireNonNull(share.value());
    BigDecimal middle = share.kind() == Kind.PERCENT ? value : value.multiply(HUNDRED);
    BigDecimal below = middle.multiply(whole).divide(HUNDRED).setScale(0, RoundingMode.FLOOR);
    BigDecimal above = below.add(BigDecimal.ONE);
    Interval lower = percent(below, whole);
    Interval upper = percent(above, whole);
    Agreement agreement =
        best(
            Rounding.meet(stated, share.coarsePercent(), lower),
            Rounding.meet(stated, share.coarsePercent(), upper));
    String nearest = FigurePrinter.range(lower) + " or " + FigurePrinter.range(upper) + " percent";
    return new Weighing(
        agreement,
        List.of(share, base),
        List.of(),
        share.written(),
        nearest,
        below
            + " ÷ "
            + whole.toPlainString()
            + " = "
            + FigurePrinter.range(lower)
            + " %, "
            + above
            + " ÷ "
            + whole.toPlainString()
            + " = "
            + FigurePrinter.range(upper)
            + " %",
        Sentence.of(
            share.written()
                + " of "
                + base.written()
                + " is no whole number; "
                + below
                + " of "
                + base.written()
                + " is "
                + FigurePrinter.range(lower)
                + " percent and "
                + above
                + " is "
                + FigurePrinter.range(upper)
                + " percent."),
        tie.clarity());
  }

  private static Agreement best(Agreement a, Agreement b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Interval percent(BigDecimal part, BigDecimal whole) {
    return Positive.of(Interval.exactly(part)).dividedBy(Interval.exactly(whole)).times(HUNDRED);
  }
}
