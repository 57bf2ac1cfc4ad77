package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;

/** A majority is more than half; the side of the word is sharp. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "majority-matches-share",
    summary = "A majority is not more than half, or a minority not less.",
    source = "AP Stylebook, \"majority, plurality\"",
    example = "A majority of residents, ⟦47 percent⟧, want the bridge.")
public final class MajorityMatchesShare implements ConsistencyRule<Tie.MajorityWord> {
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Class<Tie.MajorityWord> kind() {
    return Tie.MajorityWord.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.MajorityWord tie) {
    Figure whole = tie.whole();
    Interval share =
        whole == null
            ? tie.part().admittedPercent()
            : Positive.of(tie.part().admitted()).dividedBy(whole.admitted()).times(HUNDRED);
    Interval side = tie.majority() ? Interval.above(HALF) : Interval.below(HALF);
    List<Figure> figures = new ArrayList<>(List.of(tie.part()));
    String arithmetic = tie.part().written();
    if (whole != null) {
      figures.add(whole);
      arithmetic += " ÷ " + whole.written() + " = " + FigurePrinter.range(share) + " %";
    } else {
      arithmetic += tie.majority() ? " ≤ 50 %" : " ≥ 50 %";
    }
    String said = tie.part().written() + (whole == null ? "" : " of " + whole.written());
    return Optional.of(
        new Weighing(
            Rounding.meet(side, side, share),
            figures,
            List.of(tie.word()),
            tie.word().text(),
            said,
            arithmetic,
            Sentence.of(
                said
                    + " is "
                    + (tie.majority() ? "not more than half" : "not less than half")
                    + "; the word is \""
                    + tie.word().text()
                    + "\"."),
            tie.clarity()));
  }
}
