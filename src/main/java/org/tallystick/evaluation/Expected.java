package org.tallystick.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.consistency.Agreement;

/**
 * What a person who has read an article and its data says is right. Immutable.
 *
 * @param findings the figures that do not agree with each other; any other {@code inconsistent}
 *     finding is a false alarm
 * @param claims what data say of claims; of a claim that is not named, {@code contradicted} is a
 *     false alarm and anything else is not looked at
 */
public record Expected(List<Disagreement> findings, List<Answer> claims) {
  /** Copies the lists. */
  public Expected {
    findings = List.copyOf(findings);
    claims = List.copyOf(claims);
  }

  /**
   * Figures that do not agree.
   *
   * @param figures as they stand in the text, at least one
   * @param verdict {@code inconsistent}, or {@code imprecise} where they agree roughly
   * @param known whether it is known to be missed today; it counts as missed either way
   */
  public record Disagreement(List<Figure> figures, Agreement verdict, boolean known) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no figure
     */
    public Disagreement {
      figures = List.copyOf(figures);
      Objects.requireNonNull(verdict, "verdict must not be null");
      if (figures.isEmpty()) {
        throw new IllegalArgumentException("figures must name at least one");
      }
    }
  }

  /**
   * What data say of a claim.
   *
   * @param figure as it stands in the text
   * @param verdict {@code supported}, {@code imprecise}, {@code contradicted} or {@code
   *     unverifiable}
   * @param found the value that the data give, in the claim's unit; null where it is not looked at
   * @param now the verdict that is known to be given today in place of the right one; null if it is
   *     the right one
   */
  public record Answer(
      Figure figure, String verdict, @Nullable BigDecimal found, @Nullable String now) {
    /** Checks for null. */
    public Answer {
      Objects.requireNonNull(figure, "figure must not be null");
      Objects.requireNonNull(verdict, "verdict must not be null");
    }
  }

  /**
   * A figure in a text.
   *
   * @param text as it is written, unit included
   * @param occurrence which of several such, from 1, counted over the article's whole text
   */
  public record Figure(String text, int occurrence) {
    /**
     * Checks the occurrence.
     *
     * @throws IllegalArgumentException if the text is empty or the occurrence is below 1
     */
    public Figure {
      if (text.isEmpty() || occurrence < 1) {
        throw new IllegalArgumentException(
            "figure must have a text and an occurrence from 1, got “" + text + "” " + occurrence);
      }
    }

    /** Where it starts in a text, as whole words; −1 if it is not there. */
    int start(String in) {
      int at = -1;
      int met = 0;
      while (met < occurrence) {
        at = in.indexOf(text, at + 1);
        if (at < 0) {
          return -1;
        }
        met += isWhole(in, at, at + text.length()) ? 1 : 0;
      }
      return at;
    }

    private static boolean isWhole(String in, int start, int end) {
      boolean before = start > 0 && Character.isLetterOrDigit(in.charAt(start - 1));
      boolean after = end < in.length() && Character.isLetterOrDigit(in.charAt(end));
      return !before && !after;
    }

    @Override
    public String toString() {
      return occurrence == 1 ? text : text + " (no. " + occurrence + ")";
    }
  }
}
