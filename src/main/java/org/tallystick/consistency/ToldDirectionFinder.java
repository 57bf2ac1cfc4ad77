package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Direction;

/**
 * Ties two levels told before to the word that takes their difference up: <i>The figure stood at
 * 1.4 percent. A year earlier it was 1.1 percent. The decline …</i>
 */
final class ToldDirectionFinder implements TieFinder {
  private static final BigDecimal AFTER = new BigDecimal("0.8");

  private static final Pattern TAKES_UP =
      Pattern.compile(
          "(?s)^[\\s“\"]*(?:the|this|that)\\s+(?:(?<up>"
              + Cues.any("rise")
              + ")|(?<down>"
              + Cues.any("drop")
              + "))(?:\\s+(?:is|was|came|comes|has|had|will|means|meant|shows|showed|reflects)\\b|,).*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      Matcher word = TAKES_UP.matcher(passage.lower());
      if (word.matches() && passage.figures().isEmpty()) {
        boolean up = word.group("up") != null;
        String group = up ? "up" : "down";
        TimedLevels levels = before(reading, passage);
        if (levels != null) {
          found.accept(
              new Tie.ChangeBetween(
                  null,
                  levels.from(),
                  levels.to(),
                  up ? Direction.UP : Direction.DOWN,
                  passage.evidence(word.start(group), word.end(group)),
                  AFTER));
        }
      }
    }
  }

  private static @Nullable TimedLevels before(Reading reading, Passage passage) {
    Passage last = reading.neighbour(passage, -1);
    if (last == null || last.section() != passage.section()) {
      return null;
    }
    Set<ChangeFinder.Ends> ends = ChangeFinder.ends(reading, last);
    if (!ends.isEmpty()) {
      ChangeFinder.Ends only = ends.iterator().next();
      return ends.size() == 1 ? new TimedLevels(only.from(), only.to()) : null;
    }
    TimedLevels here = TimedLevels.of(last, null);
    Passage first = reading.neighbour(passage, -2);
    return here != null || first == null || first.section() != passage.section()
        ? here
        : TimedLevels.of(first, last);
  }
}
