package org.tallystick.quantity;

import java.util.Objects;

/**
 * A quantity where it stands in a text. Offsets are UTF-16 code units, half-open.
 *
 * @param quantity what the figure says
 * @param start first code unit of the figure, unit and multiplier included, approximator left out
 * @param end the code unit after the figure
 * @param outerStart first code unit of figure and approximator together, at most {@code start}
 * @param outerEnd the code unit after both, at least {@code end}
 */
public record Mention(Quantity quantity, int start, int end, int outerStart, int outerEnd) {
  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if they are not in order
   */
  public Mention {
    Objects.requireNonNull(quantity, "quantity must not be null");
    if (outerStart < 0 || outerStart > start || start >= end || end > outerEnd) {
      throw new IllegalArgumentException(
          "mention must have outerStart <= start < end <= outerEnd, got "
              + outerStart
              + ", "
              + start
              + ", "
              + end
              + ", "
              + outerEnd);
    }
  }
}
