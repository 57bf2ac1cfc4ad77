package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tallystick.quantity.Interval;

/** <i>Three countries: France, Spain</i>. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "listed-items-match-count",
    summary = "More or fewer things are listed than the count before the list says.",
    example = "The prize went to ⟦four⟧ cities: Lyon, Turin and Ghent.")
public final class ListedItemsMatchCount implements ConsistencyRule<Tie.CountOfList> {
  @Override
  public Class<Tie.CountOfList> kind() {
    return Tie.CountOfList.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.CountOfList tie) {
    Interval listed =
        Interval.closed(BigDecimal.valueOf(tie.fewest()), BigDecimal.valueOf(tie.most()));
    Interval stated = tie.count().admitted();
    String range = FigurePrinter.range(listed);
    String names =
        tie.items().stream().map(Finding.Evidence::text).collect(Collectors.joining(", "));
    return Optional.of(
        new Weighing(
            Rounding.meet(stated, stated, listed),
            List.of(tie.count()),
            tie.items(),
            tie.count().written(),
            range,
            names + " = " + range,
            Sentence.of(
                tie.count().written() + " is stated, but " + range + " are listed: " + names + "."),
            tie.clarity()));
  }
}
