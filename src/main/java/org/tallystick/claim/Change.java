package org.tallystick.claim;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of which a claim states the amount.
 *
 * @param direction which way
 * @param from the id of the claim that states the level before; null if none does
 * @param to the id of the claim that states the level after; null if none does
 */
public record Change(Direction direction, @Nullable String from, @Nullable String to) {
  /** Checks for null. */
  public Change {
    Objects.requireNonNull(direction, "direction must not be null");
  }
}
