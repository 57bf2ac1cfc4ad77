package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.quantity.Interval;

/**
 * All that a source says in numbers, and all that a fair reader may work out from two figures that
 * stand near each other: sums, differences, shares, changes, averages.
 */
final class SourceFigures {
  /** Figures of a crowded stretch of text beyond these are not combined with each other. */
  private static final int CROWD = 14;

  /** In a source with more figures nothing is worked out. */
  private static final int MOST_COMBINED = 250;

  private final Reading reading;
  private final ContextReader contexts;
  private final List<SourceFigure> found = new ArrayList<>();

  private SourceFigures(Reading reading) {
    this.reading = reading;
    this.contexts = new ContextReader(reading);
  }

  /**
   * The figures of a source.
   *
   * @param most figures beyond these are left out
   */
  static List<SourceFigure> of(Reading reading, int most) {
    SourceFigures figures = new SourceFigures(reading);
    List<SourceFigure> direct = new ArrayList<>();
    for (Figure figure : reading.figures()) {
      if (direct.size() == most) {
        break;
      }
      direct.add(figures.direct(figure));
    }
    figures.found.addAll(direct);
    if (direct.size() <= MOST_COMBINED) {
      figures.combineNeighbours(direct);
    }
    return figures.found;
  }

  private SourceFigure direct(Figure figure) {
    Movement movement = contexts.movement(figure);
    Measured measure = contexts.measure(figure);
    Interval value =
        measure.sort() == Measured.Sort.SHARE ? figure.admittedPercent() : figure.admitted();
    return new SourceFigure(
        List.of(figure),
        measure,
        value,
        figure.written(),
        movement,
        contexts.of(figure),
        true,
        null);
  }

  private void combineNeighbours(List<SourceFigure> direct) {
    int open = 0;
    for (int i = 0; i < direct.size(); i++) {
      while (distance(direct.get(open), direct.get(i)) > 1 || i - open > CROWD) {
        open++;
      }
      found.addAll(WorkedOut.rest(direct.get(i)));
      for (int j = open; j < i; j++) {
        found.addAll(WorkedOut.of(reading, direct.get(j), direct.get(i)));
      }
    }
  }

  private int distance(SourceFigure a, SourceFigure b) {
    if (!reading.placed(a.first()) || !reading.placed(b.first())) {
      return a.equals(b) ? 0 : 2;
    }
    return reading.passage(b.first()).index() - reading.passage(a.first()).index();
  }
}
