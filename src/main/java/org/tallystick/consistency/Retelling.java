package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tallystick.quantity.Interval;

/** Weighs a figure against the figures that may tell the same thing again. */
final class Retelling {
  private Retelling() {}

  static Optional<Weighing> weigh(Tie.SameThing tie, BiFunction<Figure, Figure, String> message) {
    List<Weighing> readings = new ArrayList<>();
    Figure figure = tie.figure();
    for (Figure other : tie.others()) {
      boolean shares = figure.kind().isShare() && other.kind().isShare();
      Interval stated = shares ? figure.admittedPercent() : figure.admitted();
      Interval coarse = shares ? figure.coarsePercent() : figure.coarse();
      Interval implied = shares ? other.admittedPercent() : other.admitted();
      readings.add(
          new Weighing(
              tie.disputed()
                  ? Agreement.IMPRECISE // the sources disagree, not the article
                  : Rounding.meet(stated, coarse, implied),
              List.of(figure, other),
              List.of(),
              figure.written(),
              other.written(),
              figure.written() + " ≠ " + other.written(),
              Sentence.of(message.apply(figure, other)),
              Confidence.of(tie.clarity(), stated, implied)));
    }
    return Weighing.best(readings);
  }
}
