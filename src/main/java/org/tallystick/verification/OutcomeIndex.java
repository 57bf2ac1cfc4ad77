package org.tallystick.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Table;
import org.tallystick.dataset.Value;

/**
 * The cells of a column that begins every cell with how a contest ended: <i>W 4-1, L 0-2</i>, and
 * the words of a sentence that say so. Immutable.
 */
final class OutcomeIndex {
  private static final Map<String, String> BY_CODE = new HashMap<>();
  private static final Map<String, String> BY_WORD = new HashMap<>();

  static {
    for (String line : WordTable.read("outcome-words.txt")) {
      String[] parts = line.split(" \\| ", -1);
      List.of(parts[1].split(" ", -1)).forEach(code -> BY_CODE.put(code, parts[0]));
      List.of(parts[2].split(" ", -1)).forEach(word -> BY_WORD.put(word, parts[0]));
    }
  }

  private final @Nullable Column column;
  private final Map<String, List<Value>> values;

  OutcomeIndex(Table table) {
    this.column = table.columns().stream().filter(OutcomeIndex::tells).findFirst().orElse(null);
    this.values = column == null ? Map.of() : values(column);
  }

  /** The outcome that a word says; null for most words. */
  static @Nullable String of(Said word) {
    return of(word.text());
  }

  /** The outcome that a word, lower case, says; null for most words. */
  static @Nullable String of(String word) {
    return BY_WORD.get(word);
  }

  /** The column of outcomes; null where there is none. */
  @Nullable Column column() {
    return column;
  }

  /** The cells of an outcome such as <i>won</i>; none where no row had it. */
  List<Value> cells(String outcome) {
    return values.getOrDefault(outcome, List.of());
  }

  /** That a row had an outcome; only where {@link #column} is not null. */
  Condition condition(String outcome) {
    return new Condition.OneOf(Objects.requireNonNull(column).name(), cells(outcome));
  }

  /** The words that name an outcome which some row has. */
  List<CellMention> find(List<Said> words) {
    List<CellMention> found = new ArrayList<>();
    Column own = column;
    for (int i = 0; own != null && i < words.size(); i++) {
      String outcome = of(words.get(i));
      if (outcome != null && values.containsKey(outcome)) {
        found.add(new CellMention(i, i + 1, own, cells(outcome), true, false));
      }
    }
    return found;
  }

  /** Whether every cell begins with an outcome, and more than one is among them. */
  private static boolean tells(Column column) {
    if (column.type() != ColumnType.TEXT) {
      return false;
    }
    Set<String> outcomes = new HashSet<>();
    for (ValueCount value : column.profile().values()) {
      String outcome = head(value.value());
      if (outcome == null) {
        return false;
      }
      outcomes.add(outcome);
    }
    return outcomes.size() > 1;
  }

  private static Map<String, List<Value>> values(Column column) {
    Map<String, List<Value>> values = new HashMap<>();
    for (ValueCount value : column.profile().values()) {
      String outcome = head(value.value());
      if (outcome != null) {
        values
            .computeIfAbsent(outcome, key -> new ArrayList<>())
            .add(new Value.Text(value.value()));
      }
    }
    return values;
  }

  private static @Nullable String head(String cell) {
    String[] words = cell.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 2);
    return BY_CODE.get(words[0]);
  }
}
