package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
  private static final Pattern COMES_TO =
      Pattern.compile(
          "(?s).*\\b(?:(?:that|which|it|this)\\s+(?:is|was|makes|comes\\s+to|came\\s+to|means|equals)|paid|pays?|costs?|worth|or)(?:\\s+(?:about|some))?\\s*$");

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
    told(passage, earlier, rate, base, found);
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

  /** <i>He paid 3 million euros. At 4.30 zloty to the euro, that is 12.9 million zloty</i>. */
  private static void told(
      Passage passage, @Nullable Passage earlier, Figure rate, String base, Consumer<Tie> found) {
    List<Figure> bases = new ArrayList<>();
    List<Figure> quoted = new ArrayList<>();
    for (Figure figure : passage.figures()) {
      if (money(figure) && !figure.equals(rate)) {
        (code(figure).equals(base) ? bases : quoted).add(figure);
      }
    }
    if (bases.isEmpty() && earlier != null && earlier.section() == passage.section()) {
      earlier.figures().stream()
          .filter(figure -> money(figure) && code(figure).equals(base))
          .forEach(bases::add);
    }
    if (bases.size() == 1
        && quoted.size() == 1
        && code(quoted.get(0)).equals(code(rate))
        && COMES_TO.matcher(passage.before(quoted.get(0))).matches()) {
      found.accept(new Tie.Exchange(bases.get(0), quoted.get(0), rate, SHAPE));
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
