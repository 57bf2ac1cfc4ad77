package org.tallystick.claim;

/** How the wording of an article ties one figure to another. */
public enum Relation {
  /** A share of the other's things: <i>10 percent of the 440</i>. */
  SHARE_OF,
  /**
   * A count out of the other's things: <i>12 of the 48</i>, <i>of whom 9</i>, <i>including 9</i>.
   */
  PART_OF,
  /** The other figure again in another form: <i>120, or 40 percent</i>, <i>5 km (3.1 miles)</i>. */
  RESTATES,
  /** The amount of a change that began at the other. */
  CHANGE_FROM,
  /** The amount of a change that ended at the other. */
  CHANGE_TO,
  /** The end of a change that began at the other, whatever its amount: <i>to 40 from 35</i>. */
  ENDS_FROM,
  /** Set beside the other: <i>40, compared with 35 last year</i>. */
  COMPARED_WITH,
  /** A later member of a list whose first member is the other: <i>three in A, two in B</i>. */
  LISTED_WITH,
  /** How long the other claim's period lasts. */
  PERIOD_OF
}
