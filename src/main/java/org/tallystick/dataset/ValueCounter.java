package org.tallystick.dataset;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.ColumnProfile.ValueCount;

/** Makes the profile of a column while it is filled, which is quicker than asking for it later. */
final class ValueCounter {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Map<Object, Long> rows = new HashMap<>();
  private long missing;

  /** Adds the value of a row; null for none. All values of a column are of one class. */
  void add(@Nullable Object value) {
    if (value == null) {
      missing++;
    } else {
      rows.merge(value, 1L, Long::sum);
    }
  }

  /** The profile of what has been added. */
  ColumnProfile profile(ColumnType type) {
    List<ValueCount> values =
        rows.entrySet().stream()
            .map(entry -> new ValueCount(text(entry.getKey()), entry.getValue()))
            .filter(v -> v.value().length() <= ColumnProfile.MAX_VALUE_LENGTH)
            .sorted(
                Comparator.comparingLong((ValueCount v) -> -v.rows())
                    .thenComparing(ValueCount::value))
            .limit(ColumnProfile.MAX_VALUES)
            .toList();
    Object min = rows.keySet().stream().min(ValueCounter::compare).orElse(null);
    Object max = rows.keySet().stream().max(ValueCounter::compare).orElse(null);
    return new ColumnProfile(
        type,
        missing,
        rows.size(),
        min == null ? null : text(min),
        max == null ? null : text(max),
        values);
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  private static String text(Object value) {
    return value instanceof LocalDateTime moment ? MOMENT.format(moment) : value.toString();
  }
}
