package org.tallystick.extraction;

/**
 * One way in which news ties figures together, such as "12 of the 48" or "120, or 40 percent". A
 * shape looks at one sentence, fills in what it sees and leaves alone what others have settled.
 * Stateless.
 */
interface Shape {
  /**
   * Ties the figures of a sentence.
   *
   * @param sentence the sentence
   * @param clauses who does what in it
   * @param discourse the figures of the sentences before
   */
  void apply(Sentence sentence, Clauses clauses, Discourse discourse);
}
