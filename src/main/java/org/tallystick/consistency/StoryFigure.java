package org.tallystick.consistency;

import java.util.regex.Pattern;
import org.tallystick.claim.Period;

/**
 * A figure of a story that is laid against its source.
 *
 * @param figure the figure
 * @param measure in what it is counted
 * @param movement what its words say of change
 * @param context the words around it
 * @param past whether its sentence speaks of an earlier time
 */
record StoryFigure(
    Figure figure, Measured measure, Movement movement, FigureContext context, boolean past) {
  private static final Pattern PAST =
      Pattern.compile(
          ".*\\b(?:ago|earlier|before|previous(?:ly)?|last|had|from|than|compared|against|versus|prior|then|used\\s+to|until|since|in\\s+[12]\\d{3})\\b.*",
          Pattern.DOTALL);

  static StoryFigure of(Reading reading, Figure figure) {
    Movement movement = Movement.of(reading, figure);
    Period period = figure.claim().period();
    boolean past =
        movement.end() == Movement.End.BEFORE
            || period != null && !period.text().matches("(?i)(?:this|the\\s+current)\\b.*")
            || !reading.placed(figure)
            || PAST.matcher(reading.passage(figure).lower()).matches();
    return new StoryFigure(
        figure,
        Measured.of(reading, figure, movement),
        movement,
        FigureContext.of(reading, figure),
        past);
  }
}
