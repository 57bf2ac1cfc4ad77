package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Section;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;

/**
 * Ties figures of the same digits that speak of the same thing with another multiplier: <i>$3.2
 * million … the $3.2 billion</i>.
 */
final class SameDigitsFinder implements TieFinder {
  private static final BigDecimal SAME_DIGITS = new BigDecimal("0.85");

  /** How many sentences on a figure can be taken up. */
  private static final int NEAR = 3;

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?s)\\s*[,.;].*|\\s+(?:will|would|is|was|has|had|comes?|came|goes|went)\\b.*");
  private static final Pattern SCALED = Pattern.compile("illion|[0-9] ?(?:bn|m|b|tn|k)\\b");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    Map<String, Figure> last = new HashMap<>();
    for (Figure figure : reading.figures()) {
      String digits = digitsOf(figure);
      if (digits == null || !reading.placed(figure)) {
        continue;
      }
      Figure earlier = last.put(digits, figure);
      if (earlier != null
          && earlier.value() != null
          && earlier.value().compareTo(figure.value()) != 0
          && !Frames.otherPeriod(earlier.claim().period(), figure.claim().period())
          && sameStory(
              earlier.claim(),
              figure.claim(),
              reading.passage(figure).index() - reading.passage(earlier).index() <= NEAR,
              takesUpAmount(reading.passage(figure), figure))
          && !reading.passage(earlier).equals(reading.passage(figure))
          && (earlier.inHeadline()
              || !Areas.apart(reading.passage(earlier), reading.passage(figure), false))) {
        found.accept(new Tie.SameDigits(earlier, figure, SAME_DIGITS));
      }
    }
  }

  private static boolean sameStory(Claim a, Claim b, boolean near, boolean takesUp) {
    Subject left = a.subject();
    Subject right = b.subject();
    boolean head = a.section() == Section.HEADLINE;
    int shared =
        head
            ? Frames.common(Frames.sentenceKeys(a), Frames.sentenceKeys(b))
            : Frames.common(Frames.sentenceWords(a), Frames.sentenceWords(b));
    boolean same =
        left != null && right != null && Frames.sameHead(a, b) && Frames.sameSubject(left, right);
    return same || (near && takesUp) || shared >= (head ? 1 : near ? 2 : 3);
  }

  /** <i>Of the $3.2 million, half …</i>; not <i>the $3.2 million study</i>. */
  private static boolean takesUpAmount(Passage passage, Figure figure) {
    return SameFinder.TAKES_UP.matcher(passage.before(figure)).matches()
        && (GOES_ON.matcher(passage.after(figure)).matches() || verbAfter(figure));
  }

  /** Unit and telling digits of a figure that has at least two of them; null for others. */
  /** <i>The $3.1 million includes a reserve</i>: the figure is all of the subject. */
  private static boolean verbAfter(Figure figure) {
    int end = figure.claim().outer().end();
    return figure.claim().wording().words().stream()
        .anyMatch(word -> word.span().start() == end + 1 && word.tag().matches("VB[ZDP]|MD"));
  }

  private static @Nullable String digitsOf(Figure figure) {
    BigDecimal value = figure.value();
    boolean stands = SameFinder.level(figure) || figure.claim().role() == Role.CHANGE_TO;
    if (value == null || value.signum() <= 0 || !stands || figure.kind().isShare()) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    boolean scaled = SCALED.matcher(figure.written()).find();
    if (stripped.precision() < (scaled ? 1 : 3)) {
      return null;
    }
    int exponent = stripped.precision() - stripped.scale() - 1;
    return stripped.unscaledValue()
        + " e"
        + Math.floorMod(exponent, 3)
        + " "
        + figure.quantity().unit().code()
        + (figure.quantity().per() != null);
  }
}
