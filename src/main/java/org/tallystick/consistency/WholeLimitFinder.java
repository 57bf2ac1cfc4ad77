package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tallystick.quantity.Kind;

/**
 * Finds the shares that cannot exceed their whole: a percentage of people or things that are
 * counted. Percentages of a norm (<i>120 percent of capacity</i>) can.
 */
final class WholeLimitFinder implements TieFinder {
  private static final BigDecimal CLEAR = new BigDecimal("0.85");
  private static final Pattern OF_COUNTED =
      Pattern.compile(
          "^\\s+of\\s+(?:(?:all|the|its|their|our|those|these|his|her|registered|eligible|likely|american|british|surveyed)\\s+)*"
              + "(?:[a-z’'-]+\\s+){0,2}?(?:people|voters|residents|respondents|adults|children|students|pupils|patients|members|households|women|men|workers"
              + "|employees|teachers|drivers|americans|britons|families|homes|schools|companies|passengers|players|users|doctors|nurses|them|those|readers"
              + "|parents|teenagers|farmers|owners|jurors|ballots|votes|seats|deaths|cases|inmates|prisoners|soldiers|participants|graduates|citizens)\\b.*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Figure figure : reading.figures()) {
      if (figure.kind() == Kind.PERCENT
          && ShareFinder.isShare(reading, figure)
          && OF_COUNTED.matcher(reading.passage(figure).from(figure)).matches()) {
        found.accept(new Tie.ShareAlone(figure, CLEAR));
      }
    }
  }
}
