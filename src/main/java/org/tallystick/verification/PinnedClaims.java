package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.QueryResult;
import org.tallystick.verification.Verdict.Reason;

/**
 * Puts a person's word in the place of the checker's: a claim that was pinned to a query is judged
 * by that query's answer, one that was pinned to no query is not in the data. Stateless.
 */
public final class PinnedClaims {
  private static final String ASKED = "a query that a person pinned";

  private PinnedClaims() {}

  /**
   * Replaces the verifications of pinned claims.
   *
   * @param verifications of {@code claims}
   * @param pins by the id of the claim; may be empty
   * @param catalog the data; where null, or without tables, nothing is replaced
   * @return in the order given; a query that cannot be run makes its claim {@code unverifiable:
   *     no-table}, with what was wrong
   */
  public static List<Verification> apply(
      List<Verification> verifications,
      Claims claims,
      Map<String, Pin> pins,
      @Nullable DatasetCatalog catalog) {
    if (pins.isEmpty() || catalog == null || catalog.tables().isEmpty()) {
      return verifications;
    }
    List<Verification> settled = new ArrayList<>();
    for (Verification verification : verifications) {
      Pin pin = pins.get(verification.claim());
      Claim claim = claims.find(verification.claim());
      settled.add(pin == null || claim == null ? verification : settle(claim, pin, catalog));
    }
    return List.copyOf(settled);
  }

  private static Verification settle(Claim claim, Pin pin, DatasetCatalog catalog) {
    String sql = pin.sql();
    if (sql == null) {
      return open(claim, Reason.NO_TABLE, null, said("A person settled that it is not here", pin));
    }
    try {
      QueryResult result = catalog.ask(sql);
      BigDecimal found = result.value();
      if (found == null) {
        return open(claim, Reason.NO_MATCHING_ROWS, sql, "The pinned query gives no number.");
      }
      return new Verification(
          claim.id(),
          VerdictPolicy.judge(claim.quantity(), found),
          claim.text(),
          found,
          null,
          sql,
          ASKED,
          BigDecimal.ONE,
          said("A person pinned the query that answers it", pin),
          List.of());
    } catch (DatasetException e) {
      String problem = Objects.requireNonNullElse(e.getMessage(), "unknown");
      return open(claim, Reason.NO_TABLE, sql, "The pinned query cannot be run: " + problem);
    }
  }

  private static Verification open(
      Claim claim, Reason reason, @Nullable String sql, String sentence) {
    return Verdicts.unsettled(
        claim, reason, BigDecimal.ONE, sentence, sql, sql == null ? null : ASKED);
  }

  private static String said(String sentence, Pin pin) {
    String reason = pin.reason().strip();
    return reason.isEmpty() ? sentence + "." : sentence + ": " + reason;
  }
}
