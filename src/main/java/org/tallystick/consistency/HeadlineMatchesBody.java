package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.Optional;

/** A headline's figure against the one that the story gives for it. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "headline-matches-body",
    summary = "The headline's figure is not the one that the story gives.",
    example =
        "⟦43⟧ saved from sinking trawler\n\nThe lifeboat saved ⟦34⟧ sailors from the sinking trawler on Friday.")
public final class HeadlineMatchesBody implements ConsistencyRule<Tie.SameThing> {
  @Override
  public Class<Tie.SameThing> kind() {
    return Tie.SameThing.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.SameThing tie) {
    if (!tie.figure().inHeadline()) {
      return Optional.empty();
    }
    return Retelling.weigh(
        tie,
        (figure, other) ->
            "The headline says "
                + figure.written()
                + ", the story "
                + other.written()
                + "; both seem to speak of the same thing.");
  }
}
