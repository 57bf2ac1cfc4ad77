package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tallystick.quantity.Kind;

/**
 * Ties shares of one whole that leave each other out: answers of which one is <i>undecided</i>, yes
 * against no, a split that is said to be one, <i>the remaining 20 percent</i>. Shares that may
 * overlap are not tied.
 */
final class WholeFinder implements TieFinder {
  private static final BigDecimal SPLIT = new BigDecimal("0.85");

  private static final Pattern REST_BEFORE =
      Pattern.compile(
          ".*\\b(?:the|and|with)\\s+(?:the\\s+)?(?:remaining|other|rest,?(?:\\s+of\\s+[^,]{0,30},)?)\\s*$");
  private static final Pattern THE_REST =
      Pattern.compile(
          "^[\\s“\"]*the\\s+(?:rest|remainder|others?)\\s*,\\s*(?:or\\s+|about\\s+)*$|^[\\s“\"]*the\\s+remaining\\s+$");
  private static final Pattern SPLIT_WORD =
      Pattern.compile(
          ".*\\b(?:split|divided|broken\\s+down|breakdown|breaks\\s+down|made\\s+up\\s+of|consists?\\s+of|composed\\s+of|comprises"
              + "|divide[ds]?)\\b[^.;]*$");
  private static final Pattern AGAINST =
      Pattern.compile(
          "^(?:\\s+(?:percent|of\\s+the\\s+vote))?\\s*(?:to|against|versus|–|-|,\\s+(?:ahead\\s+of|followed\\s+by)[^.;]{0,60})\\s*$");
  private static final Pattern CONTEST =
      Pattern.compile(
          ".*\\b(?:leads?|led|leading|ahead|beat|beats|defeated|won|wins|polls?|poll(?:ed|ing)|votes?|voters|over)\\b.*");

  /** <i>won 58 percent of the vote and her opponent 47 percent</i>. */
  private static final Pattern RIVAL =
      Pattern.compile(
          "^(?:\\s+percent)?\\s+of\\s+(?:the\\s+|all\\s+)?(?:vote|votes|ballots)(?:\\s+cast)?,?\\s+(?:and|while|to|against|with|but)\\s+(?:[\\w’'.-]+\\s+){1,4}?(?:(?:won|got|took|received|had|with|polled)\\s+)?$");

  private static final Pattern PLACE_END = Pattern.compile(".*\\b(?:in|among|at|of|from)\\s*$");
  private static final Pattern GAP =
      Pattern.compile(
          "^[^.;:()]{0,90}?(?:,|;|\\band|\\bwhile|\\bbut|,\\s*and)\\s*(?:\\p{L}[\\p{L}’' -]{0,30}\\s)?$");
  private static final Pattern OVERLAP =
      Pattern.compile(
          ".*\\b(?:also|both|either|multiple|respectively|last\\s+year|a\\s+year\\s+(?:ago|earlier)|compared|up\\s+from|down\\s+from"
              + "|among|of\\s+(?:men|women|democrats|republicans|those))\\b.*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      List<Figure> shares = new ArrayList<>();
      for (Figure figure : passage.figures()) {
        if (figure.kind() == Kind.PERCENT && ShareFinder.isShare(reading, figure)) {
          shares.add(figure);
        } else if (figure.kind() == Kind.PERCENT) {
          shares.clear();
          break;
        }
      }
      if (shares.size() >= 2) {
        tie(passage, shares, found);
      } else if (shares.size() == 1 && passage.figures().size() == 1) {
        rest(reading, passage, shares.get(0), found);
      }
    }
  }

  /** <i>… 62 percent went to schools. The rest, 38 percent, …</i>. */
  private static void rest(Reading reading, Passage passage, Figure rest, Consumer<Tie> found) {
    Passage earlier = reading.neighbour(passage, -1);
    if (earlier == null
        || earlier.section() != passage.section()
        || earlier.figures().size() != 1
        || !THE_REST.matcher(passage.before(rest)).matches()) {
      return;
    }
    Figure first = earlier.figures().get(0);
    if (first.kind() == Kind.PERCENT && ShareFinder.isShare(reading, first)) {
      found.accept(new Tie.SharesOfWhole(List.of(first, rest), true, SPLIT));
    }
  }

  private static void tie(Passage passage, List<Figure> shares, Consumer<Tie> found) {
    if (OVERLAP.matcher(passage.lower()).matches()) {
      return;
    }
    List<String> words = new ArrayList<>();
    boolean listed = true;
    for (int i = 0; i < shares.size(); i++) {
      Figure share = shares.get(i);
      String gap =
          i + 1 < shares.size() ? passage.between(share, shares.get(i + 1)) : passage.after(share);
      words.add(gap);
      listed &= i + 1 == shares.size() || GAP.matcher(gap).matches();
    }
    Figure last = shares.get(shares.size() - 1);
    boolean rest =
        REST_BEFORE.matcher(passage.before(last)).matches()
            || passage.after(last).matches("^\\s+(?:for|to)\\s+(?:the\\s+)?(?:others?|rest)\\b.*");
    boolean split = SPLIT_WORD.matcher(passage.upTo(shares.get(0))).matches();
    boolean composed =
        passage.before(shares.get(0)).matches(".*\\b(?:is|are|was|were)\\s*$")
            && words.stream()
                .allMatch(gap -> gap.matches("^\\s+[\\w’'-]+(?:,|,?\\s+and|\\s*\\.)?\\s*$"));
    boolean contest =
        shares.size() == 2
            && AGAINST.matcher(words.get(0)).matches()
            && CONTEST.matcher(passage.lower()).matches();
    boolean rivals =
        shares.size() == 2
            && RIVAL.matcher(words.get(0)).matches()
            && !PLACE_END.matcher(words.get(0)).matches()
            && !passage.before(shares.get(1)).matches(".*\\bin\\b.*")
            && passage.after(shares.get(1)).matches("^(?:\\s+of\\s+the\\s+vote)?\\s*(?:[.,;].*)?$");
    if (contest || rivals || (listed && (rest || split || composed || Complements.among(words)))) {
      found.accept(new Tie.SharesOfWhole(shares, listed && (rest || split), SPLIT));
    }
  }
}
