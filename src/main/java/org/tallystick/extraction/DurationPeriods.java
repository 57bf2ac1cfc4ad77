package org.tallystick.extraction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Period;
import org.tallystick.claim.Relation;
import org.tallystick.claim.Role;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;

/** "released 440 offenders over three months": a length of time that is another claim's period. */
final class DurationPeriods implements Shape {
  private static final Set<String> OPENERS =
      Set.of(
          "over", "in", "within", "during", "for", "the", "past", "last", "just", "only", "under");
  private static final Set<String> LINKS = Set.of("over", "in", "within", "during", "for");

  private final String text;

  DurationPeriods(String text) {
    this.text = text;
  }

  @Override
  public void apply(Sentence sentence, Clauses clauses, Discourse discourse) {
    for (Draft length : sentence.figures()) {
      if (!length.is(Kind.DURATION)) {
        continue;
      }
      int position = sentence.positionOf(length);
      int from = opener(sentence, position);
      if (from < 0 || sentence.noun(position + 1)) {
        continue;
      }
      Period period = period(sentence, length, from, position);
      for (Draft other : sentence.figures()) {
        if (other != length
            && !other.is(Kind.DURATION)
            && !other.is(Kind.AGE)
            && other.period == null) {
          other.period = period;
          other.periodLength = length;
          length.role = Role.PERIOD_LENGTH;
          length.tie(Relation.PERIOD_OF, other);
        }
      }
    }
  }

  /** Where the phrase that makes the length a period begins; -1 if none does. */
  private static int opener(Sentence sentence, int position) {
    int at = position - 1;
    while (at >= 0 && OPENERS.contains(sentence.lower(at))) {
      if (LINKS.contains(sentence.lower(at))) {
        return at;
      }
      at--;
    }
    return -1;
  }

  private Period period(Sentence sentence, Draft length, int from, int position) {
    Span span = sentence.spanOf(from, position + 1);
    @Nullable Integer fewest = null;
    @Nullable Integer most = null;
    Optional<int[]> days = days(length);
    if (days.isPresent()) {
      fewest = days.get()[0];
      most = days.get()[1];
    }
    return new Period(span.of(text), span, null, null, null, fewest, most);
  }

  /** How many days a duration can last; empty where it has no bounds or is too long to tell. */
  static Optional<int[]> days(Draft length) {
    if (!(length.quantity.unit() instanceof Unit.Time time)) {
      return Optional.empty();
    }
    Interval allowed = length.quantity.allowed();
    BigDecimal low = allowed.low();
    BigDecimal high = allowed.high();
    if (low == null
        || high == null
        || low.signum() < 0
        || high.compareTo(BigDecimal.valueOf(100_000)) > 0) {
      return Optional.empty();
    }
    return switch (time.unit()) {
      case YEARS ->
          months(low.multiply(BigDecimal.valueOf(12)), high.multiply(BigDecimal.valueOf(12)));
      case MONTHS -> months(low, high);
      case WEEKS ->
          Optional.of(
              days(low.multiply(BigDecimal.valueOf(7)), high.multiply(BigDecimal.valueOf(7))));
      case DAYS -> Optional.of(days(low, high));
      default -> Optional.empty();
    };
  }

  private static int[] days(BigDecimal low, BigDecimal high) {
    return new int[] {
      low.setScale(0, RoundingMode.FLOOR).intValueExact(),
      high.setScale(0, RoundingMode.CEILING).intValueExact()
    };
  }

  private static Optional<int[]> months(BigDecimal low, BigDecimal high) {
    Optional<int[]> least =
        PeriodResolver.daysOfMonths(
            Math.max(1, low.setScale(0, RoundingMode.FLOOR).intValueExact()));
    Optional<int[]> most =
        PeriodResolver.daysOfMonths(
            Math.max(1, high.setScale(0, RoundingMode.CEILING).intValueExact()));
    return least.isPresent() && most.isPresent()
        ? Optional.of(new int[] {least.get()[0], most.get()[1]})
        : Optional.empty();
  }
}
