package org.tallystick.dataset;

import java.util.Locale;

/** What a column is for. */
public enum ColumnRole {
  /** Numbers or letters that stand for a row or for a thing, and measure nothing: ids, codes. */
  CODE,
  /** Says what a row is about: hardly two rows have the same. */
  NAME,
  /** Sorts the rows into groups: few values, each in several rows. */
  GROUP,
  /** Yes or no. */
  TRUTH,
  /** How many of something there are: whole numbers that may be added up. */
  COUNT,
  /** How much of something there is. */
  MEASURE,
  /** A part of a whole, or so many for each of so many: never added up. */
  SHARE,
  /** The place in an order. */
  RANK,
  /** A day, a moment, a month, a year. */
  TIME,
  /** Words that are none of these, such as remarks. */
  TEXT;

  /** The name that people see, such as {@code measure}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its cells are figures: counts, measures, shares. */
  public boolean isFigure() {
    return this == COUNT || this == MEASURE || this == SHARE;
  }
}
