package org.tallystick.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule says of one tie: a {@link Finding} before it is numbered.
 *
 * @param agreement how the figures meet
 * @param figures the figures that it rests on, the stated one first
 * @param other the pieces of text it rests on that are no claims: dates, weekdays, names, words
 * @param stated what the text states
 * @param implied what the other figures imply
 * @param arithmetic how
 * @param message one plain sentence with both figures and what would make them agree
 * @param confidence how surely the figures speak of the same thing and differ, 0–1
 */
public record Weighing(
    Agreement agreement,
    List<Figure> figures,
    List<Finding.Evidence> other,
    String stated,
    String implied,
    String arithmetic,
    String message,
    BigDecimal confidence) {
  private static final BigDecimal LOOSE = new BigDecimal("0.8");

  /** Copies the lists. */
  public Weighing {
    Objects.requireNonNull(agreement, "agreement must not be null");
    figures = List.copyOf(figures);
    other = List.copyOf(other);
    if (figures.isEmpty() && other.isEmpty()) {
      throw new IllegalArgumentException("weighing must rest on a piece of text, got none");
    }
  }

  /**
   * The best for the writer among the weighings of a tie's alternatives: consistent if any reading
   * is, else imprecise if any is, else the first. Empty if there is none.
   */
  public static Optional<Weighing> best(List<Weighing> alternatives) {
    Weighing best = null;
    for (Weighing weighing : alternatives) {
      if (best == null || weighing.agreement.compareTo(best.agreement) < 0) {
        best = weighing;
      }
    }
    return best == null || best.agreement != Agreement.INCONSISTENT
        ? Optional.ofNullable(best)
        : Optional.of(best.among(alternatives.size()));
  }

  private Weighing among(int readings) {
    return new Weighing(
        agreement,
        figures,
        other,
        stated,
        implied,
        arithmetic,
        message,
        Confidence.among(confidence, readings));
  }

  /** The finding that this weighing becomes. */
  Finding finding(String id, String rule) {
    List<Finding.Evidence> evidence = new ArrayList<>();
    figures.forEach(figure -> evidence.add(figure.evidence()));
    evidence.addAll(other);
    BigDecimal sure = agreement == Agreement.IMPRECISE ? confidence.multiply(LOOSE) : confidence;
    return new Finding(
        id,
        rule,
        agreement,
        figures.stream().map(Figure::id).toList(),
        evidence,
        stated,
        implied,
        arithmetic,
        message,
        sure.setScale(2, RoundingMode.HALF_UP));
  }
}
