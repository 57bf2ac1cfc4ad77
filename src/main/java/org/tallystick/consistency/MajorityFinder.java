package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.claim.Role;
import org.tallystick.quantity.Kind;

/**
 * Ties the words <i>majority</i>, <i>minority</i> and <i>most of the</i> to the share, or the part
 * and the whole, that the wording sets beside them: <i>A majority of the owners, 43 percent, …</i>,
 * <i>Most of the 212 lorries, 96 in all, …</i>.
 */
final class MajorityFinder implements TieFinder {
  private static final BigDecimal SHAPE = new BigDecimal("0.85");

  private static final Pattern WORD =
      Pattern.compile(
          "\\b(?<minority>minority)\\b|\\bmajority\\b|\\bmost(?=\\s+of\\s+(?:the|its|their|those|these)\\b)");

  /** Not a majority of those who are counted, or one of another kind. */
  private static final Pattern OTHER_AFTER =
      Pattern.compile("^(?:\\s+" + Cues.any("majority-holders") + "\\b|-).*");

  private static final Pattern OTHER_BEFORE =
      Pattern.compile(".*\\b" + Cues.any("majority-kinds") + "\\s+$");
  private static final Pattern AFTER =
      Pattern.compile(
          "^(?:\\s+of\\s+[^.;:()]{1,120}?)?\\s*(?:,|\\(|\\s-|—|–|:)\\s*(?:or\\s+)?(?:(?:about|some|nearly|exactly|just)\\s+)?$");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:\\s+of\\s+(?:[\\w’'-]+\\s?){1,4})?\\s*(?:,|\\(|—|–)\\s*(?:an?\\s+(?:\\w+\\s+)?|the\\s+|most\\s+)?$");

  /** What may follow a figure that stands between commas. */
  private static final Pattern END =
      Pattern.compile(
          "(?s)^(?:\\s+(?:people|in\\s+all|in\\s+total|all\\s+told|altogether|of\\s+them))?\\s*(?:[,.;:)]|[—–]).*|^\\s+of\\s+(?:the|its|their|his|her|our)\\s*$");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      Matcher word = WORD.matcher(passage.lower());
      while (!passage.figures().isEmpty() && word.find()) {
        String lower = passage.lower();
        if (!OTHER_AFTER.matcher(lower.substring(word.end())).matches()
            && !OTHER_BEFORE.matcher(lower.substring(0, word.start())).matches()) {
          tie(reading, passage, word, found);
        }
      }
    }
  }

  private static void tie(Reading reading, Passage passage, Matcher word, Consumer<Tie> found) {
    Finding.Evidence evidence = passage.evidence(word.start(), word.end());
    boolean majority = word.group("minority") == null;
    for (Figure part : passage.figures()) {
      if (!beside(passage, word, part)
          || part.claim().change() != null
          || part.claim().role() == Role.CHANGE) {
        continue;
      }
      if (part.kind().isShare()) {
        found.accept(new Tie.MajorityWord(evidence, majority, part, null, SHAPE));
        return;
      }
      List<Figure> wholes = Bases.of(reading, part);
      if (wholes.size() == 1 && part.kind() == Kind.COUNT) {
        found.accept(new Tie.MajorityWord(evidence, majority, part, wholes.get(0), SHAPE));
        return;
      }
    }
  }

  private static boolean beside(Passage passage, Matcher word, Figure part) {
    int start = part.claim().outer().start() - passage.span().start();
    int end = part.claim().outer().end() - passage.span().start();
    String lower = passage.lower();
    if (start >= word.end()) {
      String gap = lower.substring(word.end(), start);
      return AFTER.matcher(gap).matches()
          && (!gap.contains(" of ") || END.matcher(passage.after(part)).matches());
    }
    return end <= word.start() && BEFORE.matcher(lower.substring(end, word.start())).matches();
  }
}
