package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.claim.Direction;
import org.tallystick.quantity.Interval;

/** A word such as <i>rose</i> against the levels before and after. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "direction-matches-endpoints",
    summary = "The word says one way, the levels before and after go the other.",
    example = "Attendance rose from ⟦4,800⟧ to ⟦4,300⟧.")
public final class DirectionMatchesEndpoints implements ConsistencyRule<Tie.ChangeBetween> {
  @Override
  public Class<Tie.ChangeBetween> kind() {
    return Tie.ChangeBetween.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.ChangeBetween tie) {
    Direction said = tie.direction();
    Finding.Evidence word = tie.word();
    if (said == null || word == null) {
      return Optional.empty();
    }
    Interval from = tie.from().quantity().allowed();
    Interval to = tie.to().quantity().allowed();
    Direction shown = below(from, to) ? Direction.UP : below(to, from) ? Direction.DOWN : null;
    Agreement agreement;
    if (shown == null) {
      return Optional.empty();
    } else if (shown == said) {
      agreement = Agreement.CONSISTENT;
    } else if (said == Direction.SAME) {
      agreement =
          tie.from().coarse().meets(tie.to().coarse())
              ? Agreement.IMPRECISE
              : Agreement.INCONSISTENT;
    } else {
      agreement = Agreement.INCONSISTENT;
    }
    List<Figure> figures = new ArrayList<>(List.of(tie.from(), tie.to()));
    String way = shown == Direction.UP ? "an increase" : "a decrease";
    return Optional.of(
        new Weighing(
            agreement,
            figures,
            List.of(word),
            word.text(),
            way,
            tie.from().written() + (shown == Direction.UP ? " < " : " > ") + tie.to().written(),
            Sentence.of(
                "From "
                    + tie.from().written()
                    + " to "
                    + tie.to().written()
                    + " is "
                    + way
                    + "; the word is \""
                    + word.text()
                    + "\"."),
            tie.clarity()));
  }

  private static boolean below(Interval a, Interval b) {
    return a.high() != null && b.low() != null && a.high().compareTo(b.low()) < 0;
  }
}
