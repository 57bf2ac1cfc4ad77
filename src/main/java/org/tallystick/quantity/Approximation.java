package org.tallystick.quantity;

import java.util.Locale;

/** How a writer loosened a number: the class of the word beside it. */
public enum Approximation {
  /** No word: the number as printed. */
  EXACT,
  /** <i>about, around, roughly, some</i>: X ± 5 %, a share X ± 2 points. */
  ABOUT,
  /** <i>nearly, almost, close to</i>: [0.9 X, X). */
  NEARLY,
  /** <i>fewer than, under, below</i>: (–, X); <i>just under</i>: [0.9 X, X). */
  UNDER,
  /** <i>more than, over, above</i>: (X, –); <i>just over</i>: (X, 1.1 X]. */
  OVER,
  /** <i>at least, no fewer than</i>: [X, –). */
  AT_LEAST,
  /** <i>up to, as many as, at most</i>: (–, X]. */
  AT_MOST,
  /** <i>X to Y, between X and Y, dozens</i>: [X, Y]. */
  RANGE;

  /** The name that reports use, such as {@code at-least}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
