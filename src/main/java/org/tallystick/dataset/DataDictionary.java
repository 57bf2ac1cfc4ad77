package org.tallystick.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a description beside a file says of its table.
 *
 * @param title what the table is called; null if not said
 * @param description what it holds; null if not said
 * @param fields the meanings of columns, by header in lower case
 * @param missing cells that mean that there is no value
 */
record DataDictionary(
    @Nullable String title,
    @Nullable String description,
    Map<String, Field> fields,
    List<String> missing) {
  /** Nothing is said. */
  static final DataDictionary NONE = new DataDictionary(null, null, Map.of(), List.of());

  private static final Field UNKNOWN = new Field(null, null, null, Map.of());

  DataDictionary {
    fields = Map.copyOf(fields);
    missing = List.copyOf(missing);
  }

  /** What is said of the column with this header. */
  Field field(String header) {
    return fields.getOrDefault(header.strip().toLowerCase(Locale.ROOT), UNKNOWN);
  }

  /**
   * What is said of a column.
   *
   * @param title what it is called; null if not said
   * @param description what it holds; null if not said
   * @param unit in what it is counted, as written; null if not said
   * @param codes what its codes stand for
   */
  record Field(
      @Nullable String title,
      @Nullable String description,
      @Nullable String unit,
      Map<String, String> codes) {
    Field {
      codes = Map.copyOf(codes);
    }
  }
}
