package org.tallystick.consistency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Unit;

/**
 * What a source says, or lets a reader work out from two of its figures, that a story's figure may
 * retell.
 *
 * @param figures the source's figures, one where the source says it itself
 * @param measure in what it is counted
 * @param value every value that the source's words allow
 * @param printed the same as an editor reads it: {@code 2,978,400}, {@code 84 − 81 = 3 percentage
 *     points}
 * @param movement what its words say of change
 * @param context the words around it
 * @param firm whether a figure that is told in these words must be this one; a value worked out
 *     from figures that nothing binds is not firm, it only excuses
 * @param derivation how it was worked out; null where the source says it itself
 */
record SourceFigure(
    List<Figure> figures,
    Measured measure,
    Interval value,
    String printed,
    Movement movement,
    FigureContext context,
    boolean firm,
    @Nullable Derivation derivation) {

  /** Copies the list. */
  SourceFigure {
    figures = List.copyOf(figures);
  }

  /** Whether the source says it itself. */
  boolean direct() {
    return derivation == null;
  }

  /** Whether it is the sum or the difference of two figures of one sentence. */
  boolean together() {
    return (derivation == Derivation.SUM || derivation == Derivation.DIFFERENCE) && oneSentence();
  }

  /** Whether the first and the last of its figures stand in one sentence. */
  boolean oneSentence() {
    Figure last = figures.get(figures.size() - 1);
    return first().claim().sentence().equals(last.claim().sentence());
  }

  /** The first of its figures. */
  Figure first() {
    return figures.get(0);
  }

  /** Whether it is the amount of a change. */
  boolean change() {
    return movement.amount();
  }

  /** Its unit, for a figure that the source says itself. */
  Unit unit() {
    return measure.unit();
  }
}
