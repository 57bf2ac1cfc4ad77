package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of shares that the words beside a percentage name: <i>64 percent of its corners</i>.
 */
final class ShareColumns {
  private ShareColumns() {}

  /** The columns of which most words are said between the figure and the next, or else before. */
  static List<ColumnSense> named(TableGuide guide, Phrasing phrasing) {
    int end = phrasing.claim().span().end();
    List<Said> after = new ArrayList<>();
    for (Said word : phrasing.words()) {
      if (word.span().start() >= end) {
        boolean broken =
            word.figure() && !word.text().matches("\\p{L}+")
                || phrasing.between(end, word.span().start()).matches("(?s).*[,.;:()]\\s.*");
        if (broken) {
          break;
        }
        after.add(word);
      }
    }
    return best(guide, after);
  }

  private static List<ColumnSense> best(TableGuide guide, List<Said> words) {
    List<ColumnSense> best = new ArrayList<>();
    int most = 0;
    for (ColumnSense column : guide.columns()) {
      if (!column.figures() || !column.isShare()) {
        continue;
      }
      Set<Said> said = new LinkedHashSet<>(column.namedBy(words));
      said.addAll(words.stream().filter(w -> column.isNamed(w)).toList());
      if (said.size() > most) {
        most = said.size();
        best.clear();
      }
      if (!said.isEmpty() && said.size() == most) {
        best.add(column);
      }
    }
    return best;
  }
}
