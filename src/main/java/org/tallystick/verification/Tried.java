package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question that was tried on behalf of a claim. A value.
 *
 * @param table the table asked
 * @param question the question in words
 * @param sql its query; null if it was not asked
 * @param found its answer in the claim's unit (percent 0–100); null if it has none
 * @param verdict what that answer alone would say of the claim; null without an answer
 * @param fit the part of the claim's telling words that it accounts for less what speaks against
 *     it, 0–1; null where the question was read from a cell that the sentence names
 * @param explained the words of the claim that it accounts for
 * @param unexplained the words of the claim that it leaves open
 * @param chosen whether the claim's verification rests on it
 * @param reason one plain sentence that says how it came up or why it gave no answer
 */
public record Tried(
    String table,
    String question,
    @Nullable String sql,
    @Nullable BigDecimal found,
    @Nullable Verdict verdict,
    @Nullable BigDecimal fit,
    List<String> explained,
    List<String> unexplained,
    boolean chosen,
    String reason) {
  /** Checks for null and copies the lists. */
  public Tried {
    Objects.requireNonNull(table, "table must not be null");
    Objects.requireNonNull(question, "question must not be null");
    Objects.requireNonNull(reason, "reason must not be null");
    explained = List.copyOf(explained);
    unexplained = List.copyOf(unexplained);
  }
}
