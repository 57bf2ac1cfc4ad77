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
public final class MultipleMatchesEndpoints implements ConsistencyRule<Tie.MultipleOf> {
  private static final BigDecimal NEAR = new BigDecimal("0.05");
  private static final BigDecimal LOOSE = new BigDecimal("0.15");

  @Override
  public Class<Tie.MultipleOf> kind() {
    return Tie.MultipleOf.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.MultipleOf tie) {
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
    String times = FigurePrinter.range(ratio) + " times";
    return Optional.of(
        new Weighing(
            Rounding.meet(printed, coarse, ratio),
            List.of(multiple, tie.of(), tie.result()),
            List.of(),
            multiple.written(),
            times,
            tie.result().written()
                + " ÷ "
                + tie.of().written()
                + " = "
                + FigurePrinter.range(ratio),
            Sentence.of(
                tie.result().written()
                    + " is "
                    + times
                    + " "
                    + tie.of().written()
                    + "; the text says "
                    + multiple.written()
                    + "."),
            tie.clarity()));
  }
}
