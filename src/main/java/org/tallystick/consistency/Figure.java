package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Section;
import org.tallystick.claim.Claim;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;

/**
 * A claim as rules weigh it: its frame, and its figure as the text writes it.
 *
 * @param claim the claim
 * @param written figure and approximator as written, such as {@code nearly 40}
 */
public record Figure(Claim claim, String written) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Checks for null. */
  public Figure {
    Objects.requireNonNull(claim, "claim must not be null");
    Objects.requireNonNull(written, "written must not be null");
  }

  /** The claim's id. */
  public String id() {
    return claim.id();
  }

  /** The claim's quantity. */
  public Quantity quantity() {
    return claim.quantity();
  }

  /** What sort of figure it is. */
  public Kind kind() {
    return claim.quantity().kind();
  }

  /** The number printed; null for a range. */
  public @Nullable BigDecimal value() {
    return claim.quantity().value();
  }

  /** Whether it is printed without a word that loosens it. */
  public boolean exact() {
    return claim.quantity().magnitude() instanceof org.tallystick.quantity.Magnitude.Exact;
  }

  /** Whether it stands in the headline. */
  public boolean inHeadline() {
    return claim.section() == Section.HEADLINE;
  }

  /** What the words and the digits printed allow, in the figure's own unit. */
  public Interval admitted() {
    return Shares.isWorded(kind()) ? Shares.worded(this, false) : claim.quantity().admitted();
  }

  /** What the words allow had the writer rounded as coarsely as the digits let suppose. */
  public Interval coarse() {
    return Shares.isWorded(kind()) ? Shares.worded(this, true) : Rounding.coarse(claim.quantity());
  }

  /** {@link #admitted()} in percent, for a figure that states a part of a whole. */
  public Interval admittedPercent() {
    return kind() == Kind.PERCENT ? admitted() : admitted().times(HUNDRED);
  }

  /** {@link #coarse()} in percent, for a figure that states a part of a whole. */
  public Interval coarsePercent() {
    return kind() == Kind.PERCENT ? coarse() : coarse().times(HUNDRED);
  }

  /** The evidence that this figure is. */
  Finding.Evidence evidence() {
    return new Finding.Evidence(claim.span(), claim.text(), claim.id());
  }
}
