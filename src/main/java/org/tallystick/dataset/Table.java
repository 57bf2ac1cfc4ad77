package org.tallystick.dataset;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of a catalogue.
 *
 * @param name the name it is asked by: that of its file without the ending, made unique in the
 *     catalogue
 * @param source the file as it was named by the caller
 * @param words the words of the name, lower case
 * @param title what a data dictionary calls it; null if none does
 * @param description what a data dictionary says of it; null if none does
 * @param rows how many rows it has, at least 0
 * @param columns its columns, in order
 * @param meaning what it means beyond them
 */
public record Table(
    String name,
    String source,
    List<String> words,
    @Nullable String title,
    @Nullable String description,
    long rows,
    List<Column> columns,
    TableMeaning meaning) {
  /** Copies the lists. */
  public Table {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(source, "source must not be null");
    words = List.copyOf(words);
    columns = List.copyOf(columns);
    Objects.requireNonNull(meaning, "meaning must not be null");
  }

  /** The column of this name, or null. */
  public @Nullable Column find(String columnName) {
    return columns.stream().filter(c -> c.name().equals(columnName)).findFirst().orElse(null);
  }
}
