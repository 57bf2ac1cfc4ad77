package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/** The amount of a change against the levels before and after. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "change-matches-endpoints",
    summary = "The amount of a change is not the step between the levels given.",
    source = "AP Stylebook, \"percent, percentage, percentage points\"",
    example = "The fee rose from ⟦$80⟧ to ⟦$92⟧, an increase of ⟦18 percent⟧.")
public final class ChangeMatchesEndpoints implements ConsistencyRule<Tie.ChangeBetween> {
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  @Override
  public Class<Tie.ChangeBetween> kind() {
    return Tie.ChangeBetween.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.ChangeBetween tie) {
    Figure amount = tie.amount();
    if (amount == null || Step.percentForPoints(tie)) {
      return Optional.empty();
    }
    Step step = Step.of(tie);
    if (step == null) {
      return Optional.empty();
    }
    boolean shares = amount.kind().isShare();
    Interval stated = shares ? amount.admittedPercent() : amount.admitted();
    Agreement agreement =
        Rounding.meet(stated, shares ? amount.coarsePercent() : coarse(amount, step), step.size());
    if (agreement == Agreement.INCONSISTENT
        && amount.kind() == Kind.PERCENT
        && step.meetsAsPart(tie)) {
      return Optional.empty();
    }
    return Optional.of(
        new Weighing(
            agreement,
            List.of(amount, tie.from(), tie.to()),
            List.of(),
            amount.written(),
            step.printed(),
            step.arithmetic(tie),
            Sentence.of(
                "From "
                    + tie.from().written()
                    + " to "
                    + tie.to().written()
                    + " is "
                    + step.described()
                    + "; "
                    + amount.written()
                    + " is stated."),
            Confidence.of(tie.clarity(), stated, step.size())));
  }

  /**
   * How coarsely an amount in the levels' own unit may be rounded. Where the levels are told to the
   * last digit, a bare amount is their difference, and is stretched by a tenth of it at most.
   */
  private static Interval coarse(Figure amount, Step step) {
    Interval coarse = amount.coarse();
    BigDecimal size = step.size().low();
    if (step.relative() || !amount.exact() || !step.size().isPoint() || size == null) {
      return coarse;
    }
    Interval near = Interval.around(size, size.multiply(TENTH));
    return coarse.meets(near) && amount.admitted().meets(near) ? coarse : amount.admitted();
  }
}
