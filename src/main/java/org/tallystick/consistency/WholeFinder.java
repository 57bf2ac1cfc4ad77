package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
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

  private static final BigDecimal CHAIN = new BigDecimal("0.8");

  /** Those left over in a poll of one answer each. */
  private static final Pattern RESIDUE =
      Pattern.compile(
          "(?s).*\\b(?:could\\s+not\\s+say|undecided|unsure|not\\s+sure|no\\s+opinion|(?:did\\s+not|didn[’']t|do\\s+not|don[’']t)\\s+know|ha(?:d|ve)\\s+not\\s+(?:decided|made\\s+up)|no\\s+answer|no\\s+preference)\\b.*");

  private static final Pattern FURTHER =
      Pattern.compile(
          "^[\\s“\"]*(?:an?\\s+(?:further|additional)|another|the\\s+(?:remaining|other))\\s+$");

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
          "^(?:\\s+percent)?\\s+of\\s+(?:the\\s+|all\\s+)?(?:vote|votes|ballots)(?:\\s+cast)?,?\\s+(?:and|while|to|against|with|but)\\s+(?:[\\w’'.-]+\\s+){0,4}?(?:(?:won|got|took|received|had|with|polled)\\s+)?$");

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
        further(reading, passage, shares, found);
      } else if (shares.size() == 1 && passage.figures().size() == 1) {
        rest(reading, passage, shares.get(0), found);
      }
    }
  }

  /** <i>… 62 percent went to schools. The rest, 38 percent, …</i>. */
  /** <i>44 percent are for it and 49 against. A further 13 percent …</i>: no more than all. */
  private static void further(
      Reading reading, Passage passage, List<Figure> shares, Consumer<Tie> found) {
    Passage next = reading.neighbour(passage, 1);
    if (next == null || next.section() != passage.section() || next.figures().isEmpty()) {
      return;
    }
    Figure more = next.figures().get(0);
    boolean one = Collections.frequency(kinds(next), Kind.PERCENT) == 1;
    boolean goesOn =
        FURTHER.matcher(next.before(more)).matches()
            || (next.before(more).matches("^the\\s+$")
                && next.after(more).matches("^\\s+(?:who|that|which)\\b.*"));
    if (one
        && goesOn
        && more.kind() == Kind.PERCENT
        && ShareFinder.isShare(reading, more)
        && !OVERLAP.matcher(passage.lower()).matches()
        && !OVERLAP.matcher(next.lower()).matches()
        && listed(passage, shares)) {
      List<Figure> all = new ArrayList<>(shares);
      all.add(more);
      found.accept(new Tie.SharesOfWhole(all, false, CHAIN));
    }
  }

  private static List<Kind> kinds(Passage passage) {
    return passage.figures().stream().map(Figure::kind).toList();
  }

  private static boolean listed(Passage passage, List<Figure> shares) {
    for (int i = 0; i + 1 < shares.size(); i++) {
      if (!GAP.matcher(passage.between(shares.get(i), shares.get(i + 1))).matches()) {
        return false;
      }
    }
    return true;
  }

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
            && passage
                .after(shares.get(1))
                .matches(
                    "^(?:\\s+of\\s+the\\s+vote|\\s+for\\s+(?:his|her|their|the)\\s+[^.;,]{1,40})?\\s*(?:[.,;].*)?$");
    boolean residue =
        shares.size() >= 3 && listed && RESIDUE.matcher(passage.from(shares.get(0))).matches();
    if (residue) {
      found.accept(new Tie.SharesOfWhole(shares, false, CHAIN));
    }
    if (contest || rivals || (listed && (rest || split || composed || Complements.among(words)))) {
      found.accept(new Tie.SharesOfWhole(shares, listed && (rest || split), SPLIT));
    }
  }
}
