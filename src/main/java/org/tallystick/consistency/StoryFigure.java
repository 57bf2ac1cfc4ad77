package org.tallystick.consistency;

/**
 * A figure of a story that is laid against its source.
 *
 * @param figure the figure
 * @param measure in what it is counted
 * @param movement what its words say of change
 * @param context the words around it
 * @param sentence its sentence in lower case
 */
record StoryFigure(
    Figure figure, Measured measure, Movement movement, FigureContext context, String sentence) {
  static StoryFigure of(ContextReader contexts, Figure figure) {
    Reading reading = contexts.reading();
    Movement movement = contexts.movement(figure);
    return new StoryFigure(
        figure,
        contexts.measure(figure),
        movement,
        contexts.of(figure),
        reading.placed(figure) ? reading.passage(figure).lower() : "");
  }
}
