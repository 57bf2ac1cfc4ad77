package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.quantity.Kind;

/**
 * Ties two levels to a multiple that is said in words that are no figure: <i>cut by half, from 16
 * to 8 percent</i>, <i>burglaries were cut in half: 410 in 2018 and 205 in 2019</i>. Multiples that
 * are figures, such as <i>doubled</i>, are read with the quantities.
 */
final class MultipleWordFinder implements TieFinder {
  private static final BigDecimal SHAPE = new BigDecimal("0.85");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final Pattern WORD =
      Pattern.compile("\\b" + Cues.any("lowered") + "\\s+(?:by|in|to)\\s+half\\b");
  private static final Pattern LOOSE =
      Pattern.compile(".*\\b(?:more\\s+than|less\\s+than|over|not|nor|never|if|could|would)\\s*$");
  private static final Pattern FROM_TO =
      Pattern.compile("^(?:\\s+[\\w’'-]+){0,5}?\\s*,?\\s*to\\s*(?:a|an|the|just|only|about)?\\s*$");
  private static final Pattern THEN_NOW =
      Pattern.compile(
          "^[^.;]{0,40}?\\b(?:in|during|of)\\s+((?:19|20)\\d\\d)\\b[^.;]{0,20}?(?:,|\\band|\\bto|\\bcompared\\s+(?:with|to))(?:\\s+[\\w’'-]+){0,2}?\\s*$");
  private static final Pattern NOW =
      Pattern.compile("^[^.;,]{0,40}?\\b(?:in|during)\\s+((?:19|20)\\d\\d)\\b.*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      if (passage.figures().size() >= 2) {
        tie(passage, found);
      }
    }
  }

  private static void tie(Passage passage, Consumer<Tie> found) {
    Matcher word = WORD.matcher(passage.lower());
    if (!word.find() || LOOSE.matcher(passage.lower().substring(0, word.start())).matches()) {
      return;
    }
    List<Figure> levels =
        passage.figures().stream()
            .filter(f -> f.claim().span().start() - passage.span().start() >= word.end())
            .filter(MultipleWordFinder::level)
            .toList();
    if (levels.size() != 2
        || word.find()
        || !Frames.sameUnit(levels.get(0), levels.get(1))
        || levels.get(0).kind() != levels.get(1).kind()) {
      return;
    }
    word.find(0);
    Figure first = levels.get(0);
    Figure second = levels.get(1);
    Finding.Evidence evidence = passage.evidence(word.start(), word.end());
    String gap = passage.between(first, second);
    boolean from = passage.before(first).matches(".*\\bfrom(?:\\s+(?:a|an|the|about))?\\s*$");
    if (from && FROM_TO.matcher(gap).matches()) {
      found.accept(new Tie.MultipleWord(evidence, HALF, first, second, SHAPE));
      return;
    }
    Matcher then = THEN_NOW.matcher(gap);
    Matcher now = NOW.matcher(passage.after(second));
    if (passage.lower().substring(word.end()).matches("^\\s*(?::|,|—|–|\\s-).*")
        && then.matches()
        && now.matches()
        && then.group(1).compareTo(now.group(1)) < 0) {
      found.accept(new Tie.MultipleWord(evidence, HALF, first, second, SHAPE));
    }
  }

  private static boolean level(Figure figure) {
    return (figure.kind() == Kind.COUNT
            || figure.kind() == Kind.MONEY
            || figure.kind() == Kind.PERCENT
            || figure.kind() == Kind.MEASURE)
        && figure.claim().change() == null
        && Positive.divides(figure.admitted());
  }
}
