package org.tallystick.consistency;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a claim's figure was laid against others, or was not. A value.
 *
 * @param tie what was thought to bind the figures, in words: {@code share of base}
 * @param evidence the pieces of the article that were, or could have been, laid side by side
 * @param outcome what came of it
 * @param rule the id of the rule that weighed it; null if none did
 * @param finding the id of the finding that tells of it; null if none does
 * @param reason one plain sentence that says why
 */
public record Considered(
    String tie,
    List<Finding.Evidence> evidence,
    Outcome outcome,
    @Nullable String rule,
    @Nullable String finding,
    String reason) {
  /** {@link #tie} where no finder sought a tie of the two figures of any kind. */
  public static final String ANY_TIE = "any";

  /** Checks for null and copies the list. */
  public Considered {
    Objects.requireNonNull(tie, "tie must not be null");
    Objects.requireNonNull(outcome, "outcome must not be null");
    Objects.requireNonNull(reason, "reason must not be null");
    evidence = List.copyOf(evidence);
  }

  /** What came of laying figures side by side. */
  public enum Outcome {
    /** They do not agree, and a finding says so. */
    INCONSISTENT,
    /** They agree only roughly, and a finding says so. */
    IMPRECISE,
    /** They agree. */
    CONSISTENT,
    /** They do not agree, and a graver or fuller finding about the same figures says so already. */
    TOLD,
    /** The rule cannot decide, or was left out. */
    SILENT,
    /** They were not compared, because they do not speak of the same thing, or not surely. */
    REFUSED;

    /** The name that output uses, such as {@code refused}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
