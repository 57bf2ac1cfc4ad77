package org.tallystick.claim;

import java.util.Objects;

/**
 * A tie between two figures that the wording itself makes.
 *
 * @param relation how
 * @param claim the id of the claim that is tied
 * @param other the id of the claim that it is tied to
 */
public record Link(Relation relation, String claim, String other) {
  /**
   * Checks that a claim is not tied to itself.
   *
   * @throws IllegalArgumentException if it is
   */
  public Link {
    Objects.requireNonNull(relation, "relation must not be null");
    if (claim.equals(other)) {
      throw new IllegalArgumentException("link must join two claims, got " + claim + " twice");
    }
  }
}
