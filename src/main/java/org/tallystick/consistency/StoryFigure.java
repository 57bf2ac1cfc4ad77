package org.tallystick.consistency;

/**
 * A figure of a story that is laid against its source.
 *
 * @param figure the figure
 * @param movement what its words say of change
 * @param context the words around it
 */
record StoryFigure(Figure figure, Movement movement, FigureContext context) {
  static StoryFigure of(Reading reading, Figure figure) {
    return new StoryFigure(
        figure, Movement.of(reading, figure), FigureContext.of(reading, figure));
  }
}
