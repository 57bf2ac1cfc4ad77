package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/** A share in words against the same share in percent: <i>a third, or 43 percent</i>. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "fraction-matches-share",
    summary = "A share in words is not the share in percent beside it.",
    source = "AP Stylebook, \"fractions\"",
    example = "Almost ⟦half⟧ of the beds, or ⟦62 percent⟧, stood empty.")
public final class FractionMatchesShare implements ConsistencyRule<Tie.Restatement> {
  @Override
  public Class<Tie.Restatement> kind() {
    return Tie.Restatement.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.Restatement tie) {
    if (!tie.first().kind().isShare() || !tie.second().kind().isShare()) {
      return Optional.empty();
    }
    boolean worded = tie.first().kind() != Kind.PERCENT;
    Figure words = worded ? tie.first() : tie.second();
    Figure digits = worded ? tie.second() : tie.first();
    Interval implied = digits.admittedPercent();
    String is =
        FigurePrinter.range(words.quantity().allowed().times(java.math.BigDecimal.valueOf(100)))
            + " percent";
    return Optional.of(
        new Weighing(
            Rounding.meet(words.admittedPercent(), words.coarsePercent(), implied),
            List.of(words, digits),
            List.of(),
            words.written(),
            digits.written(),
            words.written() + " = " + is,
            Sentence.of(
                words.written() + " is " + is + "; the text also says " + digits.written() + "."),
            Confidence.of(tie.clarity(), words.admittedPercent(), implied)));
  }
}
