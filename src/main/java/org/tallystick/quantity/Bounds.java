package org.tallystick.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Joins two bounds of one figure: <i>more than 5 and less than 10, at least 3 but no more than
 * 7</i>. Immutable.
 */
final class Bounds {
  private final FigureReader reader;
  private final Approximators approximators;

  Bounds(FigureReader reader, Approximators approximators) {
    this.reader = reader;
    this.approximators = approximators;
  }

  /**
   * The range between a first bound and the one that follows it.
   *
   * @param first the figure bounded first
   * @param magnitude its bound
   * @param end the piece after the first bound and its words
   * @return null where no bound from the other side follows
   */
  Ranges.@Nullable Joined read(Stretch text, Figure first, Magnitude magnitude, int end) {
    if (!(magnitude instanceof Magnitude.Bound bound)) {
      return null;
    }
    int k = text.at(end).is(',') ? end + 1 : end;
    if (text.at(k).is("and") || text.at(k).is("but")) {
      k++;
    }
    PhraseTable.Match<Approximators.Loosening> words =
        k == end ? null : approximators.opening(text, k);
    if (words == null) {
      return null;
    }
    Figure last = reader.read(text, words.to());
    if (last == null || last.number().isVague()) {
      return null;
    }
    Figure aligned = Ranges.align(first, last).orElse(null);
    Magnitude other = Loosened.of(last.value(), words.value(), last.kind());
    if (aligned == null || !(other instanceof Magnitude.Bound second)) {
      return null;
    }
    Interval one = new Magnitude.Bound(aligned.value(), bound.approximation()).interval();
    return between(first, last, one, second.interval());
  }

  private static Ranges.@Nullable Joined between(
      Figure first, Figure last, Interval one, Interval other) {
    Interval both = one.intersection(other);
    if (both == null || both.low() == null || both.high() == null || both.isPoint()) {
      return null;
    }
    BigDecimal step = first.number().grain().printed().max(last.number().grain().printed());
    Quantity quantity =
        new Quantity(
            last.kind(),
            new Magnitude.Range(both),
            last.entry().unit(),
            last.per(),
            new Grain(step, step));
    return new Ranges.Joined(first.from(), last.to(), quantity);
  }
}
