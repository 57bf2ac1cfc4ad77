package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;

/** No more than all of them. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "share-at-most-whole",
    summary = "A share is more than the whole.",
    example = "About ⟦130 percent⟧ of the voters stayed at home.")
public final class ShareAtMostWhole implements ConsistencyRule<Tie.ShareAlone> {
  private static final Interval WHOLE = Interval.closed(BigDecimal.ZERO, BigDecimal.valueOf(100));

  @Override
  public Class<Tie.ShareAlone> kind() {
    return Tie.ShareAlone.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.ShareAlone tie) {
    Figure share = tie.share();
    return Optional.of(
        new Weighing(
            Rounding.meet(WHOLE, WHOLE, share.admittedPercent()),
            List.of(share),
            List.of(),
            share.written(),
            "at most 100 percent",
            share.written() + " > 100 %",
            Sentence.of(share.written() + " is more than all of them, which is 100 percent."),
            tie.clarity()));
  }
}
