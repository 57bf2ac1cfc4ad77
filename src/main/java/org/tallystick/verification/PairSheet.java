package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Condition;

/**
 * Reads what was made of what was tried: <i>on 7-of-12 shooting, 4 for 5 at the line</i>, against
 * the columns of a row that hold both. Where no word tells which, any pair of columns may agree.
 */
final class PairSheet {
  private static final Pattern OF =
      Pattern.compile("^\\s?-?\\s?(?:of|for)\\s?-?\\s?(\\d{1,4})\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABELLED =
      Pattern.compile("^(\\d{1,4})\\s?[-–]\\s?(\\d{1,4})\\s+(\\p{Lu}{2,3}|\\d\\p{L}{1,2})\\b");
  private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");
  private static final Set<String> MADE = Set.of("made", "makes", "converted", "successful");
  private static final Set<String> TRIED =
      Set.of("attempted", "attempts", "att", "attempt", "taken", "tries", "tried");

  private PairSheet() {}

  /** What is said to be made of what was tried; null where the figure says no such thing. */
  static @Nullable Stated stated(Phrasing phrasing) {
    String text = phrasing.claim().text();
    Matcher labelled = LABELLED.matcher(phrasing.after(phrasing.claim().span().start()));
    if (labelled.find() && text.startsWith(labelled.group(1))) {
      return new Stated(
          new BigDecimal(labelled.group(1)),
          new BigDecimal(labelled.group(2)),
          labelled.group(3).toLowerCase(Locale.ROOT));
    }
    Matcher of = OF.matcher(phrasing.after(phrasing.claim().span().end()));
    boolean digits = text.matches("\\d{1,4}");
    return digits && of.find()
        ? new Stated(new BigDecimal(text), new BigDecimal(of.group(1)), "")
        : null;
  }

  /** The pairs of cells that the words beside the figure leave open, what was made first. */
  static List<Question[]> pairs(RowMention row, Stated stated) {
    List<ColumnSense[]> pairs = new ArrayList<>();
    for (ColumnSense made : row.guide().columns()) {
      for (ColumnSense tried : row.guide().columns()) {
        Set<String> some = new LinkedHashSet<>(made.column().words());
        Set<String> others = new LinkedHashSet<>(tried.column().words());
        boolean both = some.removeAll(MADE) && others.removeAll(TRIED);
        boolean label = stated.label().isEmpty() || stated.label().startsWith(initials(some));
        if (both && label && some.equals(others) && made.figures() && tried.figures()) {
          pairs.add(new ColumnSense[] {made, tried});
        }
      }
    }
    List<Question[]> questions = new ArrayList<>();
    Condition key = row.keys().get(0);
    for (ColumnSense[] pair : pairs) {
      questions.add(
          new Question[] {
            RowSheet.cell(row.guide(), pair[0], key), RowSheet.cell(row.guide(), pair[1], key)
          });
    }
    return questions;
  }

  /** The first letters of a name, a number word as its digit: {@code fg, ft, 3p}. */
  private static String initials(Set<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      int digit = NUMBERS.indexOf(word) + 1;
      initials.append(digit > 0 ? String.valueOf(digit) : word.substring(0, 1));
    }
    return initials.toString();
  }

  /**
   * What a text says.
   *
   * @param label the abbreviation that names the columns, lower case; empty where none does
   */
  record Stated(BigDecimal made, BigDecimal outOf, String label) {}

  /**
   * Pairs of cells that a figure may be of.
   *
   * @param cells what was made, what was tried
   * @param stated what the text says of them
   * @param exact whether the data speak against it where no pair agrees
   */
  record Pairs(List<Question[]> cells, Stated stated, boolean exact) {
    Pairs {
      cells = List.copyOf(cells);
    }
  }
}
