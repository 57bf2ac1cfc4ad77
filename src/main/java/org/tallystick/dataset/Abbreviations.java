package org.tallystick.dataset;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Short forms in names, out of {@code abbreviations.csv}. Immutable. */
final class Abbreviations {
  private static final String RESOURCE = "abbreviations.csv";

  /** The one table; read when the first name is. */
  private static final Map<String, Entry> ENTRIES = read();

  private Abbreviations() {}

  /** A word with what it may mean. */
  static NameWord expand(String word) {
    Entry entry = ENTRIES.get(word);
    if (entry == null) {
      return new NameWord(word, List.of(word));
    }
    Set<String> meanings = new LinkedHashSet<>(entry.meanings());
    meanings.add(word);
    return new NameWord(word, List.copyOf(meanings));
  }

  /** The statistic that a word says; null if it says none. */
  static @Nullable ColumnStatistic statistic(String word) {
    Entry entry = ENTRIES.get(word);
    return entry == null ? null : entry.statistic();
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> entries = new HashMap<>();
    for (String[] row : ResourceTable.rows(RESOURCE)) {
      List<String> meanings = row[1].isEmpty() ? List.of() : List.of(row[1].split("\\|"));
      ColumnStatistic statistic =
          row[2].isEmpty() ? null : ColumnStatistic.valueOf(row[2].toUpperCase(Locale.ROOT));
      if (entries.put(row[0], new Entry(meanings, statistic)) != null) {
        throw new IllegalStateException(RESOURCE + ": short form stands twice: " + row[0]);
      }
    }
    return entries;
  }

  private record Entry(List<String> meanings, @Nullable ColumnStatistic statistic) {}
}
