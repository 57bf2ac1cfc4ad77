package org.tallystick.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers in words: <i>three million two hundred thousand, a hundred and two</i>. One
 * pass from left to right; a piece that does not fit ends the number.
 */
final class WordNumbers {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private WordNumbers() {}

  /** The number in words that begins at piece {@code from}, or null. */
  static @Nullable Numeral read(Stretch text, int from) {
    Lexeme first = text.at(from);
    boolean article =
        (first.is("a") || first.is("an"))
            && (text.at(from + 1).is(WordClass.HUNDRED) || text.at(from + 1).is(WordClass.SCALE))
            && !text.at(from + 1).lower().endsWith("s");
    if (!article && !first.word().counts()) {
      return null;
    }
    Run run = new Run(text, from);
    if (article) {
      run.group = BigDecimal.ONE;
      run.at = from + 1;
    }
    while (run.step()) {
      // each step takes one word
    }
    return run.result();
  }

  /** The state of one reading. */
  private static final class Run {
    private final Stretch text;
    private final int from;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private @Nullable BigDecimal group;
    private @Nullable BigDecimal scale;
    private @Nullable WordClass last;
    private boolean hundredUsed;

    /**
     * How many multipliers were taken: a second, larger one multiplies (three thousand million).
     */
    private int scales;

    private @Nullable Numeral beforeAnd;

    Run(Stretch text, int from) {
      this.text = text;
      this.from = from;
      this.at = from;
    }

    Numeral result() {
      BigDecimal value = group == null ? total : total.add(group);
      BigDecimal grain = group == null && scale != null ? scale : BigDecimal.ONE;
      return Numeral.words(from, at, value, grain);
    }

    boolean step() {
      int next = link();
      Lexeme word = text.at(next);
      boolean taken = takeSmall(word) || takeHundred(word) || takeScale(word);
      if (taken) {
        at = next + 1;
        return true;
      }
      boolean clash = word.is(WordClass.HUNDRED) || word.is(WordClass.SCALE);
      if (clash && beforeAnd != null) {
        restore(beforeAnd);
      }
      return false;
    }

    /** Where the next word of the number would stand: past a hyphen, <i>and</i> or a comma. */
    private int link() {
      if (last == null) {
        return at;
      }
      Lexeme here = text.at(at);
      if (here.isDash() && (text.glued(at) == text.glued(at + 1))) {
        boolean tens = last == WordClass.TENS && text.at(at + 1).is(WordClass.UNIT);
        return tens || text.joins(at) ? at + 1 : at;
      }
      boolean closed = last == WordClass.HUNDRED || last == WordClass.SCALE;
      if (closed && (here.is("and") || here.is('&')) && text.at(at + 1).word().counts()) {
        beforeAnd = result();
        return at + 1;
      }
      boolean comma =
          last == WordClass.SCALE
              && here.is(',')
              && text.at(at + 1).word().counts()
              && text.at(at + 2).is(WordClass.HUNDRED);
      return comma ? at + 1 : at;
    }

    private void restore(Numeral earlier) {
      at = earlier.to();
      total = earlier.value();
      group = null;
      scale = BigDecimal.ONE;
    }

    private boolean takeSmall(Lexeme word) {
      WordClass wordClass =
          word.is(WordClass.UNIT)
              ? WordClass.UNIT
              : word.is(WordClass.TEEN)
                  ? WordClass.TEEN
                  : word.is(WordClass.TENS) ? WordClass.TENS : null;
      if (wordClass == null) {
        return false;
      }
      boolean fits =
          last == null
              || last == WordClass.HUNDRED
              || last == WordClass.SCALE
              || last == WordClass.TENS && wordClass == WordClass.UNIT;
      BigDecimal value = word.word().value(wordClass);
      if (!fits || last != null && value.signum() == 0) {
        return false;
      }
      group = group == null ? value : group.add(value);
      last = wordClass;
      return true;
    }

    private boolean takeHundred(Lexeme word) {
      if (!word.is(WordClass.HUNDRED)
          || group == null
          || group.signum() == 0
          || group.compareTo(HUNDRED) >= 0
          || hundredUsed) {
        return false;
      }
      group = group.multiply(HUNDRED);
      hundredUsed = true;
      last = WordClass.HUNDRED;
      return true;
    }

    private boolean takeScale(Lexeme word) {
      if (!word.is(WordClass.SCALE)) {
        return false;
      }
      BigDecimal newScale = word.word().value(WordClass.SCALE);
      if (last == WordClass.SCALE
          && scale != null
          && scales == 1
          && newScale.compareTo(scale) > 0) {
        total = total.multiply(newScale);
        scale = scale.multiply(newScale);
        scales++;
        return true;
      }
      if (group == null || group.signum() == 0) {
        return false;
      }
      if (scale != null && newScale.compareTo(scale) >= 0) {
        return false;
      }
      total = total.add(group.multiply(newScale));
      group = null;
      hundredUsed = false;
      scale = newScale;
      scales++;
      last = WordClass.SCALE;
      beforeAnd = null;
      return true;
    }
  }
}
