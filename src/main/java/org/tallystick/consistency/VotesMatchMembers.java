package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/** No more votes are cast than there are members. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "votes-match-members",
    summary = "More votes are told than there are members to cast them.",
    example = "The ⟦nine⟧-member council voted ⟦6-4⟧ to sell the mill.")
public final class VotesMatchMembers implements ConsistencyRule<Tie.VoteOfMembers> {
  @Override
  public Class<Tie.VoteOfMembers> kind() {
    return Tie.VoteOfMembers.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.VoteOfMembers tie) {
    BigDecimal cast = BigDecimal.ZERO;
    StringBuilder sum = new StringBuilder();
    for (Figure vote : tie.votes()) {
      Interval values = vote.quantity().allowed();
      BigDecimal low = Objects.requireNonNull(values.low());
      BigDecimal high = Objects.requireNonNull(values.high());
      boolean score = vote.kind() == Kind.SCORE;
      cast = cast.add(score ? low.add(high) : high);
      sum.append(sum.isEmpty() ? "" : " + ");
      sum.append(
          score
              ? FigurePrinter.number(high) + " + " + FigurePrinter.number(low)
              : FigurePrinter.number(high));
    }
    Interval members = tie.members().quantity().allowed();
    Interval can =
        tie.allVoted() ? members : new Interval(BigDecimal.ZERO, members.high(), false, false);
    Interval all = Interval.exactly(cast);
    List<Figure> figures = new ArrayList<>(tie.votes());
    figures.add(tie.members());
    String is = FigurePrinter.number(cast);
    return Optional.of(
        new Weighing(
            Rounding.meet(can, can, all),
            figures,
            List.of(),
            tie.votes().get(0).written(),
            tie.members().written() + " members",
            sum + " = " + is,
            Sentence.of(sum + " is " + is + " votes; " + tie.members().written() + " can vote."),
            tie.clarity()));
  }
}
