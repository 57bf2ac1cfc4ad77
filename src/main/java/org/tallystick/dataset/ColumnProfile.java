package org.tallystick.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a column.
 *
 * @param type what its cells are
 * @param missing how many rows have no value, at least 0
 * @param distinct how many different values there are, at least 0
 * @param min the smallest value as text; null if there is none
 * @param max the largest value as text; null if there is none
 * @param values the commonest values, commonest first, at most {@link #MAX_VALUES}; values of more
 *     than {@link #MAX_VALUE_LENGTH} characters are left out
 */
public record ColumnProfile(
    ColumnType type,
    long missing,
    long distinct,
    @Nullable String min,
    @Nullable String max,
    List<ValueCount> values) {
  /** How many values a profile holds at most. */
  public static final int MAX_VALUES = 500;

  /** How long a value in a profile is at most, in characters. */
  public static final int MAX_VALUE_LENGTH = 200;

  private static final List<Truth> TRUTHS =
      List.of(
          new Truth("yes", "no"),
          new Truth("true", "false"),
          new Truth("y", "n"),
          new Truth("t", "f"),
          new Truth("1", "0"));

  /** Copies the list. */
  public ColumnProfile {
    Objects.requireNonNull(type, "type must not be null");
    values = List.copyOf(values);
  }

  /** Whether {@link #values()} holds every value of the column. */
  public boolean complete() {
    return values.size() == distinct;
  }

  /**
   * The cells that mean <i>yes</i>, where the column holds nothing but a yes and a no in one of the
   * usual spellings (also 1 and 0); empty otherwise. Several where the spelling varies in case.
   */
  public List<String> yes() {
    if (values.isEmpty() || !complete()) {
      return List.of();
    }
    Set<String> found =
        values.stream().map(v -> v.value().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    for (Truth truth : TRUTHS) {
      if (found.contains(truth.yes()) && Set.of(truth.yes(), truth.no()).containsAll(found)) {
        return values.stream()
            .map(ValueCount::value)
            .filter(value -> value.equalsIgnoreCase(truth.yes()))
            .sorted()
            .toList();
      }
    }
    return List.of();
  }

  private record Truth(String yes, String no) {}

  /**
   * A value and the number of rows that have it.
   *
   * @param value as text
   * @param rows at least 1
   */
  public record ValueCount(String value, long rows) {
    /** Checks for null. */
    public ValueCount {
      Objects.requireNonNull(value, "value must not be null");
    }
  }
}
