package org.tallystick.quantity;

import java.util.List;

/** A piece of text cut into lexemes; asked beyond its ends it answers {@link Lexeme#NONE}. */
final class Stretch {
  private final List<Lexeme> lexemes;

  Stretch(List<Lexeme> lexemes) {
    this.lexemes = lexemes;
  }

  int size() {
    return lexemes.size();
  }

  Lexeme at(int i) {
    return i >= 0 && i < lexemes.size() ? lexemes.get(i) : Lexeme.NONE;
  }

  /** Whether piece {@code i} exists and nothing parts it from the one before. */
  boolean glued(int i) {
    return at(i).glued();
  }

  /** Whether a hyphen at {@code i} joins the pieces on both its sides. */
  boolean joins(int i) {
    return at(i).isHyphen() && glued(i) && glued(i + 1);
  }

  /** {@code i + 1} where piece {@code i} is a hyphen that joins, else {@code i}. */
  int pastHyphen(int i) {
    return joins(i) ? i + 1 : i;
  }

  boolean words(int i, String... lower) {
    for (int k = 0; k < lower.length; k++) {
      if (!at(i + k).is(lower[k])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a word of {@code wordClass} stands within {@code reach} pieces of {@code [from, to)}.
   */
  boolean near(int from, int to, int reach, WordClass wordClass) {
    for (int i = Math.max(0, from - reach); i < Math.min(size(), to + reach); i++) {
      if ((i < from || i >= to) && at(i).is(wordClass)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of {@code wordClass} stands in the {@code reach} pieces before {@code to}. */
  boolean before(int to, int reach, WordClass wordClass) {
    for (int i = Math.max(0, to - reach); i < to; i++) {
      if (at(i).is(wordClass)) {
        return true;
      }
    }
    return false;
  }
}
