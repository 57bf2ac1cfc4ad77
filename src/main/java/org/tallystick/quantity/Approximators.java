package org.tallystick.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of {@code approximators.csv}. Immutable after construction. */
final class Approximators {
  /**
   * What a loosening word does.
   *
   * @param approximation its class
   * @param narrow whether the other side is near too, as with "just over"
   */
  record Loosening(Approximation approximation, boolean narrow) {}

  private final PhraseTable<Loosening> before = new PhraseTable<>(false);
  private final PhraseTable<Loosening> after = new PhraseTable<>(false);

  Approximators(Lexer lexer) {
    for (String[] row : CsvTable.rows("approximators.csv")) {
      Approximation approximation =
          Approximation.valueOf(row[1].toUpperCase(Locale.ROOT).replace('-', '_'));
      Loosening loosening = new Loosening(approximation, row[2].equals("narrow"));
      PhraseTable<Loosening> table = row[0].equals("before") ? before : after;
      for (String written : CsvTable.spellings(row[3])) {
        table.add(lexer.cut(written, 0, written.length()), loosening);
      }
    }
  }

  /** The longest loosening that ends right before piece {@code to}, or null. */
  PhraseTable.@Nullable Match<Loosening> before(Stretch text, int to) {
    return before.endingAt(text, to);
  }

  /** The longest loosening of a figure behind it that begins at piece {@code from}, or null. */
  PhraseTable.@Nullable Match<Loosening> opening(Stretch text, int from) {
    return before.at(text, from);
  }

  /** The longest loosening of a figure before it that begins at piece {@code from}, or null. */
  PhraseTable.@Nullable Match<Loosening> after(Stretch text, int from) {
    return after.at(text, from);
  }
}
