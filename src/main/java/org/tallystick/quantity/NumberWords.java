package org.tallystick.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Spells small whole numbers, as {@link QuantityGrammar} reads them. Stateless and thread-safe. */
public final class NumberWords {
  /** The greatest number that is spelled. */
  public static final int MAX = 99;

  private static final Map<Integer, String> WORDS = words();

  private NumberWords() {}

  private static Map<Integer, String> words() {
    List<String> classes = List.of("unit", "teen", "tens");
    Map<Integer, String> words = new HashMap<>();
    for (String[] row : CsvTable.rows("words.csv")) {
      if (classes.contains(row[0])) {
        words.putIfAbsent(Integer.valueOf(row[1]), CsvTable.spellings(row[2])[0]);
      }
    }
    return words;
  }

  /**
   * A number in words, lower case, tens and units joined by a hyphen: {@code twenty-one}.
   *
   * @param number 0 to {@value #MAX}
   * @throws IllegalArgumentException if it is not
   */
  public static String spell(int number) {
    if (number < 0 || number > MAX) {
      throw new IllegalArgumentException("number must be 0 to " + MAX + ", got " + number);
    }
    String whole = WORDS.get(number);
    return whole != null
        ? whole
        : Objects.requireNonNull(WORDS.get(number - number % 10))
            + "-"
            + Objects.requireNonNull(WORDS.get(number % 10));
  }
}
