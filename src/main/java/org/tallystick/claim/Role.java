package org.tallystick.claim;

/** What a figure does in its sentence. */
public enum Role {
  /** States how many or how much there is. */
  LEVEL,
  /** States a part of a whole as a share. */
  SHARE,
  /** States the amount of a change: <i>rose 3 percent</i>, <i>doubled</i>. */
  CHANGE,
  /** States where a change began: <i>from 40</i>. */
  CHANGE_FROM,
  /** States where a change ended: <i>to 44</i>. */
  CHANGE_TO,
  /** States how long the period of another claim lasts. */
  PERIOD_LENGTH,
  /** States what something else is compared with: <i>compared with 35 a year before</i>. */
  COMPARISON
}
