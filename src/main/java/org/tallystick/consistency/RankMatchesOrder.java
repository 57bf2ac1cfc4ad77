package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;

/** Who is said to be ahead has the greater figure. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "rank-matches-order",
    summary = "What is said to be ahead has the smaller figure.",
    example = "The Greens won ⟦14⟧ seats, ahead of the Liberals with ⟦19⟧.")
public final class RankMatchesOrder implements ConsistencyRule<Tie.RankedAbove> {
  @Override
  public Class<Tie.RankedAbove> kind() {
    return Tie.RankedAbove.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.RankedAbove tie) {
    Interval greater = tie.greater().quantity().allowed();
    Interval lesser = tie.lesser().quantity().allowed();
    boolean wrong =
        greater.high() != null
            && lesser.low() != null
            && greater.high().compareTo(lesser.low()) < 0;
    return Optional.of(
        new Weighing(
            wrong ? Agreement.INCONSISTENT : Agreement.CONSISTENT,
            List.of(tie.greater(), tie.lesser()),
            List.of(tie.word()),
            tie.word().text(),
            tie.greater().written() + " < " + tie.lesser().written(),
            tie.greater().written() + " < " + tie.lesser().written(),
            Sentence.of(
                tie.greater().written()
                    + " is less than "
                    + tie.lesser().written()
                    + "; the word \""
                    + tie.word().text()
                    + "\" says the opposite."),
            tie.clarity()));
  }
}
