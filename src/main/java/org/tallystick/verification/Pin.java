package org.tallystick.verification;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person settled about a claim, once and for all.
 *
 * @param sql the query that answers the claim, a single SELECT that gives one number in the claim's
 *     unit (percent 0–100, fractions 0–1); null where the claim is not in the data
 * @param reason why, in the person's words; empty if none was given
 */
public record Pin(@Nullable String sql, String reason) {
  /** Checks for null. */
  public Pin {
    Objects.requireNonNull(reason, "reason must not be null");
  }
}
