package org.tallystick.extraction;

import java.util.regex.Pattern;

/** Sees that a bare number is part of a name, a label or an address. */
final class NameFigures {
  private static final Pattern PLAIN_DIGITS = Pattern.compile("[0-9]{1,4}");

  private final TokenRow row;

  NameFigures(TokenRow row) {
    this.row = row;
  }

  /** "page 12", "phase 3", "No. 10". */
  boolean labelled(int first) {
    String before = row.lower(first - 1);
    if (before.isEmpty()) {
      return false;
    }
    boolean number = PLAIN_DIGITS.matcher(row.text(first)).matches() || row.tag(first).equals("CD");
    if (before.equals("#")
        || before.matches("no\\.?|nos\\.?") && row.text(first).matches("[0-9]+")) {
      return true;
    }
    return number
        && (Lexicon.LABEL.contains(before) || Lexicon.LABEL.contains(row.lemma(first - 1)))
        && row.tag(first - 1).startsWith("NN")
        && !row.tag(first + 1).equals("NNS")
        && !row.tag(first - 1).equals("NNS");
  }

  /** "Boeing 737", "Route 66", "Apollo 11": a plain number behind a capitalised noun. */
  boolean inName(int first, int last, String written) {
    boolean digits = PLAIN_DIGITS.matcher(written).matches();
    boolean capitalWord =
        Character.isUpperCase(written.charAt(0)) && first > 0 && !sentenceStart(first);
    if (!digits && !capitalWord) {
      return false;
    }
    boolean nameBefore =
        row.tag(first - 1).startsWith("NNP")
            && row.capitalised(first - 1)
            && !Lexicon.MONTH.contains(row.lower(first - 1))
            && !Lexicon.WEEKDAY.contains(row.lower(first - 1));
    boolean nameAfter = row.tag(last + 1).startsWith("NNP") && capitalWord;
    if (capitalWord) {
      return nameBefore || nameAfter;
    }
    if (!nameBefore
        || row.tag(last + 1).equals("NNS")
        || row.tag(last + 1).startsWith("JJ") && row.tag(last + 2).equals("NNS")) {
      return false;
    }
    return !row.lower(last + 1).equals("-");
  }

  private boolean sentenceStart(int position) {
    for (int i = position - 1; i >= 0; i--) {
      if (Character.isLetterOrDigit(row.text(i).charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** "10 Downing Street". */
  boolean address(int first, int last) {
    for (int i = last + 1; i <= last + 4 && i < row.size(); i++) {
      String word = row.lower(i);
      if (i > last + 1 && Lexicon.STREET.contains(word) && row.capitalised(i)) {
        return true;
      }
      if (!row.tag(i).startsWith("NNP") && !row.tag(i).equals("JJ")) {
        return false;
      }
    }
    return false;
  }
}
