package org.tallystick.dataset;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the name it is asked by: the header, made unique in its table where it is empty or
 *     repeated
 * @param words the words of the name, lower case: {@code pct_reoffended_2018} has {@code pct},
 *     {@code reoffended}, {@code 2018}
 * @param title what a data dictionary calls it; null if none does
 * @param description what a data dictionary says of it; null if none does
 * @param profile what stands in it
 * @param meaning what it means
 */
public record Column(
    String name,
    List<String> words,
    @Nullable String title,
    @Nullable String description,
    ColumnProfile profile,
    ColumnMeaning meaning) {
  /** Copies the list. */
  public Column {
    Objects.requireNonNull(name, "name must not be null");
    words = List.copyOf(words);
    Objects.requireNonNull(profile, "profile must not be null");
    Objects.requireNonNull(meaning, "meaning must not be null");
  }

  /** What its cells are. */
  public ColumnType type() {
    return profile.type();
  }
}
