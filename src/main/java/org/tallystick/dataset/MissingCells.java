package org.tallystick.dataset;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Cells that say that there is no value. */
final class MissingCells {
  /** What people write for it, lower case. */
  private static final List<String> USUAL =
      List.of(
          "n/a", "na", "n.a.", "n.a", "#n/a", "nan", "null", "-", "--", "---", "–", "—", ".", "..",
          "...", "…", "?");

  /** What is trimmed off cells: blank, tab, line ends, no-break space, thin space. */
  private static final String BLANKS = " \t\r\n\u00a0\u2009\u202f";

  /** What stands among figures for one that is not there. */
  private static final Set<String> GAPS =
      Set.of(
          "none given",
          "not available",
          "not applicable",
          "not reported",
          "not known",
          "no data",
          "unknown",
          "withheld",
          "suppressed",
          "redacted",
          "missing",
          "pending",
          "unavailable",
          "none reported",
          "confidential",
          "tbc",
          "tbd",
          "tba");

  private static final int SHORT = 3;

  private MissingCells() {}

  /** A cell without blanks around it, no-break and thin ones too. */
  static String trim(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isBlank(cell.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u2009' || c == '\u202f' || c == '\ufeff';
  }

  /**
   * The cells that mean that there is no value, lower case.
   *
   * @param dictionary which may name more of them
   */
  static Set<String> of(DataDictionary dictionary) {
    Set<String> missing = new HashSet<>(USUAL);
    dictionary.missing().forEach(value -> missing.add(value.strip().toLowerCase(Locale.ROOT)));
    missing.add("");
    return missing;
  }

  /** Whether a word among figures may say that there is none: {@code x}, {@code withheld}. */
  static boolean isGap(String cell) {
    boolean digits = cell.chars().anyMatch(Character::isDigit);
    return !digits && (cell.length() <= SHORT || GAPS.contains(cell.toLowerCase(Locale.ROOT)));
  }

  /**
   * SQL for a text cell, trimmed, null where it is missing.
   *
   * @param cell SQL for the cell
   */
  static String cleaned(String cell, DataDictionary dictionary) {
    Set<String> missing = new LinkedHashSet<>(USUAL);
    dictionary.missing().forEach(value -> missing.add(value.strip()));
    missing.remove("");
    String pattern =
        missing.stream().map(MissingCells::literally).collect(Collectors.joining("|", "^(", ")$"));
    // One replacement, not CASE: on a thousand columns DuckDB 2.0.0.1 dies of CASE.
    return "nullif(regexp_replace(trim("
        + cell
        + ", "
        + SqlRenderer.text(BLANKS)
        + "), "
        + SqlRenderer.text(pattern)
        + ", '', 'i'), '')";
  }

  private static String literally(String text) {
    return text.replaceAll("[\\p{Punct}&&\\p{ASCII}]", "\\\\$0");
  }
}
