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
    summary = "A share or a part is more than the whole.",
    example = "About ⟦130 percent⟧ of the voters stayed at home.")
public final class ShareAtMostWhole implements ConsistencyRule<Tie.Limited> {
  private static final Interval WHOLE = Interval.closed(BigDecimal.ZERO, BigDecimal.valueOf(100));

  @Override
  public Class<Tie.Limited> kind() {
    return Tie.Limited.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.Limited tie) {
    return Optional.of(
        tie instanceof Tie.ShareAlone share ? share(share) : part((Tie.PartOfWhole) tie));
  }

  private static Weighing part(Tie.PartOfWhole tie) {
    String part = tie.part().written();
    String whole = tie.whole().written();
    Interval allowed = tie.whole().admitted();
    Interval limit = new Interval(null, allowed.high(), true, allowed.highOpen());
    return new Weighing(
        Rounding.meet(limit, limit, tie.part().admitted()),
        List.of(tie.part(), tie.whole()),
        List.of(),
        part,
        "at most " + whole,
        part + " > " + whole,
        Sentence.of(part + " is more than " + whole + ", of which it is said to be a part."),
        Confidence.of(tie.clarity(), limit, tie.part().admitted()));
  }

  private static Weighing share(Tie.ShareAlone tie) {
    Figure share = tie.share();
    return new Weighing(
        Rounding.meet(WHOLE, WHOLE, share.admittedPercent()),
        List.of(share),
        List.of(),
        share.written(),
        "at most 100 percent",
        share.written() + " > 100 %",
        Sentence.of(share.written() + " is more than all of them, which is 100 percent."),
        Confidence.of(tie.clarity(), WHOLE, share.admittedPercent()));
  }
}
