package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;

/** The same digits with another multiplier: million against billion. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "scale-slip",
    summary = "The same digits stand with another multiplier, such as million for billion.",
    source = "AP Stylebook, \"millions, billions\"",
    example =
        "The harbor tunnel will cost ⟦$2.6 billion⟧, the council said. Work on the tunnel, which will"
            + " cost ⟦$2.6 million⟧, starts in May.")
public final class ScaleSlip implements ConsistencyRule<Tie.SameDigits> {
  @Override
  public Class<Tie.SameDigits> kind() {
    return Tie.SameDigits.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.SameDigits tie) {
    Figure first = tie.first();
    Figure second = tie.second();
    return Optional.of(
        new Weighing(
            Agreement.INCONSISTENT,
            List.of(first, second),
            List.of(),
            first.written(),
            second.written(),
            first.written() + " ≠ " + second.written(),
            Sentence.of(
                first.written()
                    + " and "
                    + second.written()
                    + " have the same digits but another multiplier; both seem to speak of the same"
                    + " thing."),
            tie.clarity()));
  }
}
