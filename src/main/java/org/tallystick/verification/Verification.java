package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A claim laid against data.
 *
 * @param claim the claim's id
 * @param verdict what the data say
 * @param stated the figure as written
 * @param found the value that the data give, in the claim's unit (percent 0–100); null if no
 *     question has an answer
 * @param table the table asked; null if none was
 * @param sql the query that gave {@code found}; null if none did
 * @param question the query in words; null if there is none
 * @param confidence how sure the verdict is, 0–1
 * @param reason one plain sentence that says why
 * @param alternatives the next best questions, best first
 */
public record Verification(
    String claim,
    Verdict verdict,
    String stated,
    @Nullable BigDecimal found,
    @Nullable String table,
    @Nullable String sql,
    @Nullable String question,
    BigDecimal confidence,
    String reason,
    List<Alternative> alternatives) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the confidence is not 0–1
   */
  public Verification {
    Objects.requireNonNull(claim, "claim must not be null");
    Objects.requireNonNull(verdict, "verdict must not be null");
    Objects.requireNonNull(stated, "stated must not be null");
    Objects.requireNonNull(reason, "reason must not be null");
    alternatives = List.copyOf(alternatives);
    if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("confidence must be 0 to 1, got " + confidence);
    }
  }

  /**
   * A question that was not chosen.
   *
   * @param sql its query
   * @param found its answer; null if it has none
   * @param confidence how sure it is, 0–1
   */
  public record Alternative(String sql, @Nullable BigDecimal found, BigDecimal confidence) {
    /** Checks for null. */
    public Alternative {
      Objects.requireNonNull(sql, "sql must not be null");
      Objects.requireNonNull(confidence, "confidence must not be null");
    }
  }
}
