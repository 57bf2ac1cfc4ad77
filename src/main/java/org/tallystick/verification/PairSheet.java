package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
  private static final Set<String> MADE = Set.of("made", "makes", "converted", "successful");
  private static final Set<String> TRIED =
      Set.of("attempted", "attempts", "att", "attempt", "taken", "tries", "tried");

  private PairSheet() {}

  /** What the figure is said to be out of; null where it is no such figure. */
  static @Nullable BigDecimal outOf(Phrasing phrasing) {
    Matcher of = OF.matcher(phrasing.after(phrasing.claim().span().end()));
    boolean digits = phrasing.claim().text().matches("\\d{1,4}");
    return digits && of.find() ? new BigDecimal(of.group(1)) : null;
  }

  /** The pairs of cells that the words beside the figure leave open, what was made first. */
  static List<Question[]> pairs(RowMention row, Phrasing phrasing) {
    List<ColumnSense[]> pairs = new ArrayList<>();
    for (ColumnSense made : row.guide().columns()) {
      for (ColumnSense tried : row.guide().columns()) {
        Set<String> some = new LinkedHashSet<>(made.column().words());
        Set<String> others = new LinkedHashSet<>(tried.column().words());
        boolean both = some.removeAll(MADE) && others.removeAll(TRIED);
        if (both && some.equals(others) && made.figures() && tried.figures()) {
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

  /**
   * Pairs of cells that a figure may be of.
   *
   * @param cells what was made, what was tried
   * @param outOf what the figure is said to be out of
   * @param exact whether the data speak against it where no pair agrees
   */
  record Pairs(List<Question[]> cells, BigDecimal outOf, boolean exact) {
    Pairs {
      cells = List.copyOf(cells);
    }
  }
}
