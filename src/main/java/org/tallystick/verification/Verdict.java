package org.tallystick.verification;

import java.util.Locale;
import java.util.Objects;

/** What the data say of a claim. */
public sealed interface Verdict {
  /** The name that reports use: {@code supported imprecise contradicted unverifiable}. */
  String label();

  /** The data give the figure as stated, at the digits printed. */
  record Supported() implements Verdict {
    @Override
    public String label() {
      return "supported";
    }
  }

  /** The data give nearly the figure stated. */
  record Imprecise() implements Verdict {
    @Override
    public String label() {
      return "imprecise";
    }
  }

  /** The data give another figure, and the question asked explains the whole claim. */
  record Contradicted() implements Verdict {
    @Override
    public String label() {
      return "contradicted";
    }
  }

  /** The data do not answer the claim. */
  record Unverifiable(Reason reason) implements Verdict {
    /** Checks for null. */
    public Unverifiable {
      Objects.requireNonNull(reason, "reason must not be null");
    }

    @Override
    public String label() {
      return "unverifiable";
    }
  }

  /** Why data do not answer a claim. */
  enum Reason {
    /** No data were given. */
    NO_DATASET,
    /** No table speaks of the claim's subject. */
    NO_TABLE,
    /** No column holds what the claim needs. */
    NO_COLUMN,
    /** The question selects no rows. */
    NO_MATCHING_ROWS,
    /** Several questions fit, or the best one leaves a telling word unexplained. */
    AMBIGUOUS,
    /** The claim is no statistic that a table could answer. */
    NOT_A_STATISTIC;

    /** The name that reports use, such as {@code no-matching-rows}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
