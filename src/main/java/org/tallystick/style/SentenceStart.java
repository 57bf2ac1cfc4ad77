package org.tallystick.style;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.quantity.NumberWords;

/** No sentence begins with a number in digits (AP Stylebook, <i>numerals</i>); headlines may. */
record SentenceStart() implements StyleRule {
  @Override
  public @Nullable Departure check(Written figure) {
    Span number = figure.number();
    if (figure.inHeadline()
        || number == null
        || number.start() != figure.claim().sentence().start()) {
      return null;
    }
    return new Departure(
        number, "begins no sentence with digits", word(figure.wholeNumber(), number, figure));
  }

  private static @Nullable String word(@Nullable BigDecimal value, Span number, Written figure) {
    if (value == null
        || value.signum() < 0
        || value.compareTo(BigDecimal.valueOf(NumberWords.MAX)) > 0
        || !number.of(figure.article()).equals(value.toPlainString())) {
      return null;
    }
    return capital(NumberWords.spell(value.intValueExact()));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
