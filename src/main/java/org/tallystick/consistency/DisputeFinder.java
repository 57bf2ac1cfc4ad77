package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;

/**
 * Ties figures that two sources give for one thing in the same words: <i>Police said 2,000 people
 * joined the march; organisers said 5,000 people joined the march</i>. The article does not
 * contradict itself there, so rules tell of such a tie only when they are asked to.
 */
final class DisputeFinder implements TieFinder {
  private static final BigDecimal SAME_WORDS = new BigDecimal("0.7");

  /** How many earlier figures with the same head are looked at. */
  private static final int LOOKED_AT = 6;

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Figure figure : reading.figures()) {
      Subject subject = figure.claim().subject();
      if (subject == null || figure.claim().attribution() == null || !level(figure)) {
        continue;
      }
      List<Figure> same = reading.withHead(subject.head());
      int at =
          Collections.binarySearch(
              same, figure, (a, b) -> a.claim().span().compareTo(b.claim().span()));
      for (int i = at - 1; i >= Math.max(0, at - LOOKED_AT); i--) {
        if (disputed(same.get(i), figure)) {
          found.accept(new Tie.SameThing(figure, List.of(same.get(i)), true, SAME_WORDS));
          break;
        }
      }
    }
  }

  private static boolean disputed(Figure other, Figure figure) {
    return level(other)
        && other.inHeadline() == figure.inHeadline()
        && other.kind() == figure.kind()
        && Frames.sameUnit(other, figure)
        && !other.admitted().meets(figure.coarse())
        && !figure.admitted().meets(other.coarse())
        && Frames.twoSources(other.claim(), figure.claim())
        && !Frames.otherPeriod(other.claim().period(), figure.claim().period())
        && SameFinder.sameWords(other.claim(), figure.claim());
  }

  private static boolean level(Figure figure) {
    return figure.claim().change() == null
        && (figure.claim().role() == Role.LEVEL || figure.claim().role() == Role.SHARE);
  }
}
