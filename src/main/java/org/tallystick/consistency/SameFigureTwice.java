package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.Optional;

/** A figure of the story against its retelling in the story. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "same-figure-twice",
    summary = "The story gives one thing two different figures.",
    example =
        "The fire damaged ⟦14⟧ homes on Elm Street. By noon the ⟦16⟧ homes had been boarded up.")
public final class SameFigureTwice implements ConsistencyRule<Tie.SameThing> {
  @Override
  public Class<Tie.SameThing> kind() {
    return Tie.SameThing.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.SameThing tie) {
    if (tie.figure().inHeadline()) {
      return Optional.empty();
    }
    return Retelling.weigh(
        tie,
        (figure, other) ->
            tie.disputed()
                ? "one source says "
                    + other.written()
                    + ", another "
                    + figure.written()
                    + "; both seem to speak of the same thing."
                : other.written()
                    + " is given first and "
                    + figure.written()
                    + " later; both seem to speak of the same thing.");
  }
}
