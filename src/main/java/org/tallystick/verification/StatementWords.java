package org.tallystick.verification;

import java.util.Set;

/** Closed classes of English words that say how a statement is made of a table. */
final class StatementWords {
  static final Set<String> LARGEST =
      Set.of(
          "highest",
          "largest",
          "biggest",
          "greatest",
          "longest",
          "tallest",
          "oldest",
          "heaviest",
          "fastest",
          "most",
          "maximum",
          "max",
          "latest",
          "widest",
          "deepest",
          "dearest");
  static final Set<String> SMALLEST =
      Set.of(
          "lowest",
          "smallest",
          "shortest",
          "youngest",
          "lightest",
          "slowest",
          "least",
          "fewest",
          "minimum",
          "min",
          "earliest",
          "narrowest",
          "cheapest");
  static final Set<String> SUM =
      Set.of(
          "total", "sum", "combined", "altogether", "together", "overall", "totaled", "totalled");
  static final Set<String> MEAN = Set.of("average", "averaged", "averages", "mean");
  static final Set<String> DISTINCT =
      Set.of("different", "distinct", "unique", "separate", "various");
  static final Set<String> MORE =
      Set.of(
          "more", "higher", "greater", "larger", "bigger", "longer", "older", "taller", "heavier",
          "above", "over", "ahead");
  static final Set<String> LESS =
      Set.of(
          "less", "fewer", "lower", "smaller", "shorter", "younger", "lighter", "below", "under",
          "behind");
  static final Set<String> NOT =
      Set.of(
          "not", "no", "never", "none", "neither", "nor", "without", "except", "nobody", "n't",
          "didn", "doesn", "wasn", "weren", "isn", "aren", "hadn", "hasn", "haven", "nothing");

  /** Words that stand for what a sentence before names. */
  static final Set<String> TAKING_UP =
      Set.of("it", "its", "he", "his", "him", "she", "her", "they", "their", "them");

  /** Columns in which the highest is 1. */
  static final Set<String> PLACE = Set.of("rank", "position", "place", "pos", "finish", "ranking");

  static final Set<String> LISTED =
      Set.of(
          "list",
          "listed",
          "lists",
          "table",
          "chart",
          "shown",
          "record",
          "recorded",
          "only",
          "just",
          "exactly",
          "entries",
          "records",
          "rows",
          "played",
          "held",
          "scored",
          "made",
          "given",
          "took",
          "taken",
          "place",
          "times",
          "time",
          "month",
          "year",
          "date");

  private StatementWords() {}

  /** Whether a word sets one figure beside another. */
  static boolean isOrder(Said word) {
    return MORE.contains(word.text()) || LESS.contains(word.text());
  }

  /** Whether a word says how a figure is made, so that a reading must account for it. */
  static boolean changes(Said word) {
    return LARGEST.contains(word.text())
        || SMALLEST.contains(word.text())
        || SUM.contains(word.text())
        || MEAN.contains(word.text())
        || DISTINCT.contains(word.text())
        || isOrder(word);
  }
}
