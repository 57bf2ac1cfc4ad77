package org.tallystick.dataset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a column means, as far as its header, a description of the data and its cells tell.
 *
 * @param role what it is for
 * @param statistic how its figures were made; null if its name does not say
 * @param unit in what they are counted; null if nothing says
 * @param period the time that its name says, as 2018 in {@code pct_reoffended_2018}; null if none
 * @param terms the words of its name, short forms with what they stand for
 * @param subject those of {@code terms} that say neither statistic nor unit nor period: {@code
 *     reoffended}
 * @param codes what its codes stand for, by code; empty if nothing says
 * @param yes the cells that mean <i>yes</i>, where the role is {@link ColumnRole#TRUTH} and the
 *     column is not of type {@link ColumnType#TRUTH}; empty otherwise
 * @param blankIsNo whether a cell that is missing means <i>no</i>: only <i>yes</i> is written
 */
public record ColumnMeaning(
    ColumnRole role,
    @Nullable ColumnStatistic statistic,
    @Nullable ColumnUnit unit,
    @Nullable ColumnPeriod period,
    List<NameWord> terms,
    List<NameWord> subject,
    Map<String, String> codes,
    List<String> yes,
    boolean blankIsNo) {
  /** Nothing is understood. */
  static final ColumnMeaning UNKNOWN =
      new ColumnMeaning(
          ColumnRole.TEXT, null, null, null, List.of(), List.of(), Map.of(), List.of(), false);

  /** Copies the collections. */
  public ColumnMeaning {
    Objects.requireNonNull(role, "role must not be null");
    terms = List.copyOf(terms);
    subject = List.copyOf(subject);
    codes = Map.copyOf(codes);
    yes = List.copyOf(yes);
  }
}
