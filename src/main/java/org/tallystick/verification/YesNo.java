package org.tallystick.verification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnProfile.ValueCount;

/** Columns that answer yes or no. */
final class YesNo {
  private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1");
  private static final Set<String> NO = Set.of("no", "n", "false", "f", "0");

  /** A yes, a no, and at most one more, such as a line that repeats the header. */
  private static final int MOST_VALUES = 3;

  private YesNo() {}

  /** The cells that mean yes; empty for a column that answers something else. */
  static List<String> yes(Column column) {
    if (!column.meaning().yes().isEmpty()) {
      return column.meaning().yes();
    }
    List<String> yes = column.profile().yes();
    if (!yes.isEmpty()) {
      return yes;
    }
    List<ValueCount> values = column.profile().values();
    if (values.size() > MOST_VALUES || !has(values, YES) || !has(values, NO)) {
      return List.of();
    }
    return values.stream().map(ValueCount::value).filter(v -> is(v, YES)).toList();
  }

  private static boolean has(List<ValueCount> values, Set<String> words) {
    return values.stream().anyMatch(value -> is(value.value(), words));
  }

  private static boolean is(String value, Set<String> words) {
    return words.contains(value.toLowerCase(Locale.ROOT));
  }
}
