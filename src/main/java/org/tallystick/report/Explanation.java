package org.tallystick.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Passed;
import org.tallystick.consistency.Considered;
import org.tallystick.verification.Tried;

/**
 * How a figure of an article came to be what the report says of it, or why the report says nothing
 * of it. A value.
 *
 * @param report the whole report that it explains a part of
 * @param place the piece of the article's text that was asked about
 * @param claim the claim there; null if there is none
 * @param passed the figure there that claims nothing; null if there is a claim, or no figure
 * @param considered how the claim was laid against others; empty without a claim
 * @param tried the questions tried on data for it, those of the article's own data first; empty
 *     without a claim or without data
 */
public record Explanation(
    Report report,
    Span place,
    @Nullable Claim claim,
    @Nullable Passed passed,
    List<Considered> considered,
    List<Tried> tried) {
  /** Checks for null and copies the lists. */
  public Explanation {
    Objects.requireNonNull(report, "report must not be null");
    Objects.requireNonNull(place, "place must not be null");
    considered = List.copyOf(considered);
    tried = List.copyOf(tried);
  }
}
