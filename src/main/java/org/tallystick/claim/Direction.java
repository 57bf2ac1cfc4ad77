package org.tallystick.claim;

import java.util.Locale;

/** Which way something changed. */
public enum Direction {
  /** It grew. */
  UP,
  /** It shrank. */
  DOWN,
  /** It stayed. */
  SAME;

  /** The name that reports use, such as {@code up}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
