package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;

/**
 * Ties money that is given again in another currency to the rate that the text states: <i>£8,000
 * ($10,000), at a rate of $1.25 to the pound</i>. Without a stated rate nothing is tied.
 */
final class ExchangeFinder implements TieFinder {
  private static final BigDecimal SHAPE = new BigDecimal("0.85");

  /** Currencies, ISO 4217, that a bare name stands for. */
  private static final Map<String, String> NAMES =
      Map.of(
          "pound", "GBP", "euro", "EUR", "dollar", "USD", "yen", "JPY", "yuan", "CNY", "rupee",
          "INR", "ruble", "RUB", "franc", "CHF");

  private static final Pattern TO_THE =
      Pattern.compile(
          "^\\s+(?:to|for|per|a)\\s+(?:(?:the|a|one|each|every)\\s+)?(pound|euro|dollar|yen|yuan|rupee|ruble|franc)\\b.*");
  private static final Pattern AGAIN =
      Pattern.compile(
          "^[^.;(]{0,20}?(?:\\(|,?\\s*or(?:\\s+about)?|\\s(?:is|was|are|were)\\s+(?:then\\s+)?worth|,\\s*worth|\\s=)\\s*$");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      for (Figure rate : passage.figures()) {
        if (rate.kind() == Kind.MONEY && rate.quantity().per() == null && rate.exact()) {
          Matcher to = TO_THE.matcher(passage.from(rate));
          if (to.matches()) {
            tie(reading, passage, rate, String.valueOf(NAMES.get(to.group(1))), found);
          }
        }
      }
    }
  }

  private static void tie(
      Reading reading, Passage passage, Figure rate, String base, Consumer<Tie> found) {
    String quoted = rate.quantity().unit().code();
    Passage earlier = reading.neighbour(passage, -1);
    for (Passage home : earlier == null ? List.of(passage) : List.of(passage, earlier)) {
      List<Figure> figures = home.figures();
      for (int i = 0; i + 1 < figures.size(); i++) {
        Figure one = figures.get(i);
        Figure other = figures.get(i + 1);
        if (money(one) && money(other) && AGAIN.matcher(home.between(one, other)).matches()) {
          if (code(one).equals(base) && code(other).equals(quoted)) {
            found.accept(new Tie.Exchange(one, other, rate, SHAPE));
          } else if (code(other).equals(base) && code(one).equals(quoted)) {
            found.accept(new Tie.Exchange(other, one, rate, SHAPE));
          }
        }
      }
    }
  }

  private static String code(Figure figure) {
    return String.valueOf(figure.quantity().unit().code());
  }

  private static boolean money(Figure figure) {
    return figure.quantity().unit() instanceof Unit.Money
        && figure.quantity().per() == null
        && figure.claim().change() == null;
  }
}
