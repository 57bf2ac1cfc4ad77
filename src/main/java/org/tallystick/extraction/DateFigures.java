package org.tallystick.extraction;

import java.util.Set;
import java.util.regex.Pattern;

/** Sees that a bare number is part of a date, a year or a clock time. */
final class DateFigures {
  private static final Pattern YEAR = Pattern.compile("(1[0-9]|20|21)[0-9]{2}");
  private static final Pattern PLAIN_DIGITS = Pattern.compile("[0-9]{1,4}");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "since", "until", "till", "by", "from", "after", "before", "during", "to", "of",
          "for");

  private final TokenRow row;

  DateFigures(TokenRow row) {
    this.row = row;
  }

  /** "May 21", "21 May 2018", "the 3rd and 4th of June". */
  boolean partOfDate(int first, int last) {
    return Lexicon.MONTH.contains(row.lower(first - 1)) && !row.lower(first - 1).equals("may")
        || row.lower(first - 1).equals("may") && row.text(first - 1).equals("May") && dayLike(first)
        || (Lexicon.MONTH.contains(row.lower(last + 1)) && row.capitalised(last + 1))
        || row.lower(last + 1).equals("of")
            && Lexicon.MONTH.contains(row.lower(last + 2))
            && dayLike(first)
        || (row.lower(first - 1).equals("-")
                || row.lower(first - 1).equals("–")
                || row.lower(first - 1).equals("and")
                || row.lower(first - 1).equals("to"))
            && first >= 3
            && PLAIN_DIGITS.matcher(row.text(first - 2)).matches()
            && Lexicon.MONTH.contains(row.lower(first - 3))
            && dayLike(first)
            && !row.noun(last + 1)
        || row.lower(first - 1).equals(",")
            && first >= 3
            && Lexicon.MONTH.contains(row.lower(first - 3))
            && YEAR.matcher(row.text(first)).matches();
  }

  private boolean dayLike(int position) {
    return row.text(position).matches("[0-3]?[0-9](st|nd|rd|th)?([-–][0-3]?[0-9])?");
  }

  /** "6 p.m.", "18:30", "2100 UTC". */
  boolean clock(int first, int last) {
    return Lexicon.CLOCK.contains(row.lower(last + 1))
            && row.text(first).matches("[0-2]?[0-9]([:.]?[0-5][0-9])?")
        || row.text(first).matches("[0-2]?[0-9]:[0-5][0-9]");
  }

  /** Whether four digits at a position are a year. */
  boolean isYear(int first, int last, String written) {
    if (yearContext(first, last)) {
      return true;
    }
    boolean pair =
        row.lower(first - 1).matches("and|or|,|-|–|/")
            && first > 1
            && YEAR.matcher(row.text(first - 2)).matches();
    if (pair) {
      return true;
    }
    int value = Integer.parseInt(written);
    boolean recent = value >= 1700 && value <= 2099;
    if (row.tag(last + 1).equals("NNS")) {
      return recent && row.lower(first - 1).equals("the");
    }
    if (row.tag(last + 1).startsWith("JJ") && (row.tag(last + 2).equals("NNS"))) {
      return recent
          && (row.lower(first - 1).equals("the")
              || value >= 1950 && value < 2050 && row.tag(first - 1).startsWith("NNP"));
    }
    return recent;
  }

  /** Whether the words around four digits speak for a year. */
  boolean yearContext(int first, int last) {
    String before = row.lower(first - 1);
    boolean prepared =
        PREPOSITIONS.contains(before)
            || Lexicon.MONTH.contains(before)
            || Lexicon.MONTH.contains(row.lower(first - 3)) && before.equals(",");
    return prepared && !row.tag(last + 1).equals("NNS") && !row.tag(last + 1).startsWith("JJ");
  }
}
