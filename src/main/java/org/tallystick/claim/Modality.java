package org.tallystick.claim;

import java.util.Locale;

/** Whether a claim is said to be so. */
public enum Modality {
  /** Said to be so. */
  ASSERTED,
  /** Said to come: <i>will, is expected to, forecast</i>. */
  PROJECTED,
  /** Said of a case: <i>if, would, could, might</i>. */
  HYPOTHETICAL,
  /** Said not to be so. */
  NEGATED;

  /** The name that reports use, such as {@code asserted}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
