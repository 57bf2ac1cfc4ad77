package org.tallystick.consistency;

import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Subject;
import org.tallystick.quantity.Quantity;

/** Reads a claim's figure in another way, its frame unchanged. */
final class Figures {
  private Figures() {}

  /** {@code claim} with the figure {@code quantity}. */
  static Claim with(Claim claim, Quantity quantity) {
    return with(claim, quantity, claim.subject());
  }

  /** The same figure, said of {@code subject}. */
  static Figure ofSubject(Figure figure, @Nullable Subject subject) {
    Claim claim = figure.claim();
    return new Figure(with(claim, claim.quantity(), subject), figure.written());
  }

  private static Claim with(Claim claim, Quantity quantity, @Nullable Subject subject) {
    return new Claim(
        claim.id(),
        quantity,
        claim.role(),
        claim.span(),
        claim.outer(),
        claim.text(),
        claim.section(),
        claim.sentence(),
        subject,
        claim.predicate(),
        claim.agent(),
        claim.place(),
        claim.period(),
        claim.attribution(),
        claim.change(),
        claim.base(),
        claim.modality(),
        claim.quoted(),
        claim.wording());
  }
}
