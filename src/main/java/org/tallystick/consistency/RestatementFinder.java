package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tallystick.claim.Relation;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;

/**
 * Ties a figure to the same one in another form right beside it: <i>5 miles (8 km)</i>, <i>half, or
 * 50 percent</i>.
 */
final class RestatementFinder implements TieFinder {
  private static final BigDecimal BESIDE = new BigDecimal("0.95");

  private static final Pattern GAP =
      Pattern.compile(
          "^(?:\\s+of\\s+[\\w’'-]+(?:\\s+[\\w’'-]+){0,3})?\\s*(?:\\(|,?\\s*or|\\s/|\\s=|\\[)\\s*$");

  /** <i>300 feet long and 20 feet wide</i>: another extent of the thing. */
  private static final Pattern OTHER_EXTENT =
      Pattern.compile(".*\\b(?:and|by|than|from|to|then|plus|per)\\b.*");

  /** <i>5 miles, 3 kilometers longer than</i>: how much it differs. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?s)^\\s+(?:(?:more|less|further|farther|away|off|ahead|behind|above|below|deeper)\\b|\\p{L}+er\\s+than\\b).*");

  private static final Pattern SHARE_GAP =
      Pattern.compile("^(?:\\s+[\\w’'-]+){0,5}\\s*(?:\\(|,\\s*or|\\sor|\\s[—–]|,)\\s*$");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      List<Figure> figures = passage.figures();
      for (int i = 0; i + 1 < figures.size(); i++) {
        Figure first = figures.get(i);
        Figure second = figures.get(i + 1);
        boolean linked =
            reading.linked(first, Relation.RESTATES).contains(second)
                || reading.linking(first, Relation.RESTATES).contains(second);
        String gap = passage.between(first, second);
        boolean shares = first.kind().isShare() && second.kind().isShare();
        if (shares
            ? first.kind() != second.kind()
                && ShareFinder.isShare(reading, first)
                && (linked
                    || SHARE_GAP.matcher(gap).matches()
                    || Restating.apposed(gap, passage.after(second)))
            : convertible(first, second)
                && (linked || GAP.matcher(gap).matches() || told(passage, first, second))) {
          found.accept(new Tie.Restatement(first, second, BESIDE));
        }
      }
    }
  }

  /** Whether two measures, one metric and one not, are one extent told in both. */
  private static boolean told(Passage passage, Figure first, Figure second) {
    String gap = passage.between(first, second);
    String after = passage.after(second);
    return customary(first) != customary(second)
        && !OTHER_EXTENT.matcher(gap).matches()
        && !COMPARED.matcher(after).matches()
        && (Restating.said(gap) || Restating.apposed(gap, after));
  }

  /** Whether the unit is one of the feet and pounds, whose codes stand in brackets. */
  private static boolean customary(Figure figure) {
    return String.valueOf(figure.quantity().unit().code()).contains("[");
  }

  private static boolean convertible(Figure a, Figure b) {
    Unit left = a.quantity().unit();
    Unit right = b.quantity().unit();
    boolean measures = left instanceof Unit.Measure && right instanceof Unit.Measure;
    boolean times =
        left instanceof Unit.Time
            && right instanceof Unit.Time
            && a.kind() == Kind.DURATION
            && b.kind() == Kind.DURATION;
    boolean plain = a.quantity().per() == null && b.quantity().per() == null;
    return plain && (measures || times) && !Frames.sameUnit(left, right);
  }
}
