package org.tallystick.verification;

import java.util.List;
import java.util.Set;
import org.tallystick.dataset.Value;

/**
 * Whether words that are a part of a cell are said as a part of another name: the <i>Porto</i> of
 * <i>Porto Alegre</i> is no part of <i>Porto Velho</i>, the <i>12</i> of <i>4-12</i> none of
 * <i>3-12</i>.
 */
final class NameClash {
  private final Statement statement;

  NameClash(Statement statement) {
    this.statement = statement;
  }

  /** Whether beside the words a name goes on that every one of the cells continues otherwise. */
  boolean has(CellMention cell) {
    return !cell.whole()
        && cell.values().stream().allMatch(value -> goesOn(cell, TokenForms.split(text(value))));
  }

  private boolean goesOn(CellMention cell, List<Set<String>> words) {
    int at = place(cell, words);
    boolean before = at > 0 && isName(cell.from() - 1, cell, cell.from() - 1);
    boolean after =
        at >= 0 && at + cell.length() < words.size() && isName(cell.to(), cell, cell.to() - 1);
    return before || after;
  }

  /** Where the words stand in a cell; -1 where they do not stand in their order. */
  private int place(CellMention cell, List<Set<String>> words) {
    for (int start = 0; start + cell.length() <= words.size(); start++) {
      boolean all = true;
      for (int i = 0; all && i < cell.length(); i++) {
        Set<String> said = TokenForms.said(statement.words().get(cell.from() + i).text());
        all = WordForms.meet(said, words.get(start + i));
      }
      if (all) {
        return start;
      }
    }
    return -1;
  }

  /** Whether a word joined to the cell's is a noun, a name or a number that names nothing else. */
  private boolean isName(int at, CellMention cell, int gap) {
    if (at < 0 || at >= statement.words().size()) {
      return false;
    }
    Said word = statement.words().get(at);
    boolean number = word.isNumber() && statement.words().get(cell.from()).isNumber();
    if (number) {
      return statement.gap(gap).matches("\\s?[-–—./:(+]\\s?");
    }
    boolean known =
        statement.cells().stream().anyMatch(c -> c.from() <= at && c.to() > at)
            || statement.headers().stream().anyMatch(h -> h.covers(at));
    String tag = statement.tag(word);
    return !known
        && word.weight() > 0
        && !word.isNumber()
        && (tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("FW"))
        && !statement.guide().isCommon(word)
        && statement.gap(gap).matches("\\s|-");
  }

  private static String text(Value value) {
    return value instanceof Value.Text some ? some.text() : "";
  }
}
