package org.tallystick.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a whole table is about, as far as a statement names it: <i>the Rovers lost 3 games; in the
 * 1998 season there were 4 draws</i>. No cell and no header says so; that is why it must be a run
 * of words that the table holds nowhere, the first of the sentence or behind a preposition.
 */
final class Theme {
  private static final Set<String> LEADING = WordTable.read("theme-prepositions.txt");

  private Theme() {}

  /** The words among {@code open} that are the theme: one run at the head, one in a phrase. */
  static List<Said> of(Statement statement, List<Said> open) {
    List<Said> theme = new ArrayList<>();
    boolean head = false;
    boolean phrase = false;
    for (List<Said> run : runs(statement, open)) {
      boolean first = !head && isFirst(statement, run.get(0).index());
      boolean behind = !first && !phrase && isBehind(statement, run.get(0).index());
      if (first || behind) {
        theme.addAll(run);
        head |= first;
        phrase |= behind;
      }
    }
    return theme;
  }

  /** The runs of open words that stand together and that the table holds nowhere. */
  private static List<List<Said>> runs(Statement statement, List<Said> open) {
    List<List<Said>> runs = new ArrayList<>();
    List<Said> run = new ArrayList<>();
    for (Said word : open) {
      boolean strange = isStrange(statement, word);
      boolean next = !run.isEmpty() && isNext(statement, run.get(run.size() - 1), word);
      if (!run.isEmpty() && (!strange || !next)) {
        runs.add(List.copyOf(run));
        run.clear();
      }
      if (strange) {
        run.add(word);
      }
    }
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
    }
    return runs;
  }

  /** Whether no column is named by the word, and no cell but as a part of another name. */
  private static boolean isStrange(Statement statement, Said word) {
    int at = word.index();
    NameClash clash = new NameClash(statement);
    boolean known =
        statement.cells().stream().anyMatch(c -> c.from() <= at && c.to() > at && !clash.has(c))
            || statement.headers().stream().anyMatch(h -> h.covers(at));
    return !known && !StatementWords.changes(word) && OutcomeIndex.of(word) == null;
  }

  /** Whether only spaces, and words such as a year, stand between two words. */
  private static boolean isNext(Statement statement, Said last, Said word) {
    for (int i = last.index(); i < word.index(); i++) {
      Said between = statement.words().get(i);
      boolean passes = between.isNumber() || statement.guide().isCommon(between);
      if (i > last.index() && !passes || !statement.gap(i).matches("[\\s'’-]*")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFirst(Statement statement, int at) {
    for (int i = 0; i < at; i++) {
      Said before = statement.words().get(i);
      if (before.weight() > 0 && !before.isNumber() && !LEADING.contains(before.text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBehind(Statement statement, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Said before = statement.words().get(i);
      if (LEADING.contains(before.text())) {
        return true;
      }
      boolean passes = before.weight() == 0 || before.isNumber();
      if (!passes || statement.isVerb(before)) {
        return false;
      }
    }
    return false;
  }
}
