package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Magnitude;

/** <i>Doubled, three times as many</i> against the two levels. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "multiple-matches-endpoints",
    summary = "A multiple such as doubled is not the one between the levels given.",
    example = "Membership ⟦tripled⟧ from ⟦150⟧ to ⟦300⟧.")
public final class MultipleMatchesEndpoints implements ConsistencyRule<Tie.Multiple> {
  private static final BigDecimal NEAR = new BigDecimal("0.05");
  private static final BigDecimal LOOSE = new BigDecimal("0.15");

  @Override
  public Class<Tie.Multiple> kind() {
    return Tie.Multiple.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.Multiple tie) {
    return tie instanceof Tie.MultipleOf figures
        ? figures(figures)
        : Optional.of(words((Tie.MultipleWord) tie));
  }

  private static Weighing words(Tie.MultipleWord tie) {
    Interval ratio = Positive.of(tie.result().admitted()).dividedBy(tie.of().admitted());
    BigDecimal value = tie.times();
    return weighing(
        Rounding.meet(
            Interval.around(value, value.multiply(NEAR)),
            Interval.around(value, value.multiply(LOOSE)),
            ratio),
        List.of(tie.of(), tie.result()),
        List.of(tie.word()),
        tie.word().text(),
        ratio,
        tie);
  }

  private static Optional<Weighing> figures(Tie.MultipleOf tie) {
    Interval ratio = Positive.of(tie.result().admitted()).dividedBy(tie.of().admitted());
    Figure multiple = tie.multiple();
    Interval printed = multiple.quantity().allowed();
    Interval coarse = printed;
    if (multiple.quantity().magnitude() instanceof Magnitude.Exact exact) {
      BigDecimal value = exact.value();
      if (value.compareTo(BigDecimal.ONE) > 0
          && ratio.high() != null
          && ratio.high().compareTo(BigDecimal.ONE) < 0) {
        return Optional.empty();
      }
      printed = Interval.around(value, value.multiply(NEAR));
      coarse = Interval.around(value, value.multiply(LOOSE));
    }
    return Optional.of(
        weighing(
            Rounding.meet(printed, coarse, ratio),
            List.of(multiple, tie.of(), tie.result()),
            List.of(),
            multiple.written(),
            ratio,
            tie));
  }

  private static Weighing weighing(
      Agreement agreement,
      List<Figure> figures,
      List<Finding.Evidence> words,
      String stated,
      Interval ratio,
      Tie.Multiple tie) {
    String times = FigurePrinter.range(ratio) + " times";
    String of = tie.of().written();
    String result = tie.result().written();
    return new Weighing(
        agreement,
        figures,
        words,
        stated,
        times,
        result + " ÷ " + of + " = " + FigurePrinter.range(ratio),
        Sentence.of(result + " is " + times + " " + of + "; the text says " + stated + "."),
        tie.clarity());
  }
}
