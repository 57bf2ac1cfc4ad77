package org.tallystick.consistency;

import java.util.Locale;

/** How two figures that speak of the same thing meet. */
public enum Agreement {
  /** At the digits printed. */
  CONSISTENT,
  /** Only with coarser rounding than printed, or only at the edge of what the words allow. */
  IMPRECISE,
  /** Never: no reading of the words makes them agree. */
  INCONSISTENT;

  /** The name that reports use, such as {@code imprecise}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
