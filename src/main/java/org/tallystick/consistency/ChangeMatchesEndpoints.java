package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
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
    Agreement agreement =
        Rounding.meet(
            shares ? amount.admittedPercent() : amount.admitted(),
            shares ? amount.coarsePercent() : amount.coarse(),
            step.size());
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
            tie.clarity()));
  }
}
