package org.tallystick.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Finding;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.QuantityGrammar;
import org.tallystick.verification.Verification;

/**
 * Two sets of values that a note lays against each other.
 *
 * @param stated the values that the text admits
 * @param coarse the values that it would admit, had the writer rounded as coarsely as its zeros
 *     allow
 * @param other the values that the other figures, or the data, give
 * @param statedLabel what the text states, as written
 * @param otherLabel where the other values come from, and which they are
 */
record Comparison(
    Interval stated, Interval coarse, Interval other, String statedLabel, String otherLabel) {
  private static final QuantityGrammar GRAMMAR = QuantityGrammar.create();

  /** What a note compares; null where it compares no two sets of values in one unit. */
  static @Nullable Comparison of(Note note, Claims claims) {
    Finding finding = note.finding();
    if (finding != null) {
      return of(finding, claims);
    }
    Verification verification = note.verification();
    return verification == null ? null : of(verification, claims);
  }

  private static @Nullable Comparison of(Finding finding, Claims claims) {
    Quantity stated = stated(finding, claims);
    Quantity implied = GRAMMAR.read(finding.implied()).orElse(null);
    if (stated == null || implied == null || !stated.unit().equals(implied.unit())) {
      return null;
    }
    return new Comparison(
        stated.admitted(),
        stated.coarselyAdmitted(),
        implied.allowed(),
        "The text says " + finding.stated(),
        given(finding) + " " + finding.implied());
  }

  /** Who gives the other values of a finding. */
  static String given(Finding finding) {
    boolean source =
        finding.evidence().stream()
            .anyMatch(evidence -> evidence.document() == Finding.Document.SOURCE);
    return source ? "The source gives" : "The other figures give";
  }

  private static @Nullable Quantity stated(Finding finding, Claims claims) {
    Claim claim = finding.claims().isEmpty() ? null : claims.find(finding.claims().get(0));
    if (claim != null
        && (claim.text().equals(finding.stated())
            || claim.outer().of(claims.article().text()).equals(finding.stated()))) {
      return claim.quantity();
    }
    return GRAMMAR.read(finding.stated()).orElse(null);
  }

  private static @Nullable Comparison of(Verification verification, Claims claims) {
    Claim claim = claims.find(verification.claim());
    BigDecimal found = verification.found();
    if (claim == null || found == null) {
      return null;
    }
    return new Comparison(
        claim.quantity().admitted(),
        claim.quantity().coarselyAdmitted(),
        Interval.exactly(found),
        "The text says " + claim.outer().of(claims.article().text()),
        "The data give " + Numbers.found(found, claim.quantity()));
  }
}
