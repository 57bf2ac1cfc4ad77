package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Relation;
import org.tallystick.claim.Subject;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/**
 * Finds the figures that another may be a part or share of: <i>12 of the 48</i>, <i>Of 480
 * patients, 120</i>, <i>48 students, of whom 12</i>, <i>Of those, 12</i>.
 */
final class Bases {
  /** How far back, in sentences, the things that a share speaks of may have been counted. */
  private static final int REACH = 3;

  private static final Pattern SUPPOSED =
      Pattern.compile(".*\\b(?:enough|could|would|might|capacity|room\\s+for|if)\\b.*");

  private static final String THE =
      "(?:\\s+(?:all|the|those|these|its|their|his|her|our|a|total|some|about|around|roughly|nearly|more|than|over|only|just|first))*";

  /** <i>Of those, 12</i> looks back; <i>of those known to be ill</i> does not. */
  private static final String BACKWARD =
      "\\s*(?:$|[,.;:)”\"].*|(?:were|was|are|is|had|have|has|will|would|could|did|do)\\b.*)";

  private static final Pattern OF_NEXT =
      Pattern.compile("^(?:\\s+[\\w’'-]+){0,4}?\\s+(?:out\\s+)?of" + THE + "\\s*$");
  private static final Pattern OF_BEFORE =
      Pattern.compile(
          "(?:^|[,;:—–“\"(]\\s*|\\b(?:and|that|but)\\s+)(?:out\\s+)?of" + THE + "\\s*$");
  private static final Pattern OF_WHOM_AFTER =
      Pattern.compile("^(?:\\s+percent)?\\s+of\\s+(?:whom|which|them)\\b.*");
  private static final Pattern OF_WHOM_BEFORE =
      Pattern.compile(
          ".*\\b(?:including|among\\s+(?:them|whom)|of\\s+(?:whom|which|them))\\s*,?\\s*$");
  private static final Pattern BACK_BEFORE =
      Pattern.compile(
          ".*(?:^|[.;,“\"]\\s*|\\b(?:and|but|that)\\s+)(?:out\\s+)?(?:of|among)\\s+"
              + "(?:those|these|them|that\\s+(?:number|total|group)|all\\s+of\\s+(?:those|them)|"
              + Cues.any("sum-before")
              + ")"
              + BACKWARD);
  private static final Pattern BACK_AFTER =
      Pattern.compile(
          "^(?:\\s+percent)?\\s+of\\s+(?:those|these(?:\\s+[\\p{L}-]+)?|them|that\\s+(?:number|total)|that|it|what\\s+(?:it|they|he|she)\\s+[\\p{L}]+(?:\\s+(?:in|out|up))?|"
              + Cues.any("sum-before")
              + ")"
              + BACKWARD);

  /** What a whole is split into: shares of it are not shares of their number. */
  private static final Pattern WAYS = Cues.words("ways");

  private static final Interval ONE = Interval.atMost(java.math.BigDecimal.ONE);

  private Bases() {}

  /** The wholes that {@code part} may be out of, likeliest first; empty if none is in sight. */
  static List<Figure> of(Reading reading, Figure part) {
    Set<Figure> found = new LinkedHashSet<>();
    Figure base = reading.find(part.claim().base());
    Set<Figure> linked = new LinkedHashSet<>();
    if (base != null) {
      linked.add(base);
    }
    linked.addAll(reading.linked(part, Relation.PART_OF));
    linked.addAll(reading.linked(part, Relation.SHARE_OF));
    linked.removeIf(candidate -> !near(reading, part, candidate));
    found.addAll(linked);
    if (reading.placed(part)) {
      inSentence(reading.passage(part), part, found);
      lookBack(reading, part, found);
    }
    found.remove(part);
    found.removeIf(candidate -> !canHold(candidate, part));
    return new ArrayList<>(found);
  }

  /** The counts nearby, before {@code share}, of the things that it is a share of. */
  static List<Figure> named(Reading reading, Figure share) {
    Subject subject = share.claim().subject();
    if (subject == null || !reading.placed(share)) {
      return List.of();
    }
    Passage home = reading.passage(share);
    List<Figure> found = new ArrayList<>();
    List<Figure> same = reading.withHead(subject.head());
    int at =
        java.util.Collections.binarySearch(
            same, share, (a, b) -> a.claim().span().compareTo(b.claim().span()));
    for (int i = (at < 0 ? -at - 1 : at) - 1; i >= 0 && found.size() < REACH; i--) {
      Figure candidate = same.get(i);
      if (!reading.placed(candidate) || home.index() - reading.passage(candidate).index() > REACH) {
        break;
      }
      if (canHold(candidate, share)
          && candidate.inHeadline() == share.inHeadline()
          && Frames.sameSubject(candidate.claim().subject(), subject)
          && !SUPPOSED.matcher(reading.passage(candidate).lower()).matches()
          && !Frames.apart(candidate.claim(), share.claim())
          && !Areas.apart(reading.passage(candidate), home, false)) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** A link across sentences counts where the things are named again. */
  private static boolean near(Reading reading, Figure part, Figure base) {
    return !reading.placed(part)
        || !reading.placed(base)
        || reading.passage(part).equals(reading.passage(base))
        || named(reading, part).contains(base);
  }

  private static void inSentence(Passage passage, Figure part, Set<Figure> found) {
    List<Figure> figures = passage.figures();
    int at = passage.place(part);
    if (at + 1 < figures.size()) {
      String after = passage.after(part);
      if (OF_NEXT.matcher(after).matches()) {
        found.add(figures.get(at + 1));
      }
    }
    boolean whom =
        OF_WHOM_AFTER.matcher(passage.after(part)).matches()
            || OF_WHOM_BEFORE.matcher(passage.before(part)).matches();
    for (int i = at - 1; i >= 0; i--) {
      Figure earlier = figures.get(i);
      if (OF_BEFORE.matcher(passage.before(earlier)).find()) {
        found.add(earlier);
        return;
      }
      if (whom && canHold(earlier, part)) {
        found.add(earlier);
        return;
      }
    }
  }

  /** Whether the words beside {@code part} point to what was counted before: <i>of those</i>. */
  /** Whether the words put the share right beside the whole: <i>of the 9, 62 percent</i>. */
  static boolean direct(Passage passage, Figure share, Figure base) {
    int at = passage.place(share);
    int whole = passage.place(base);
    if (whole == at + 1 && at >= 0) {
      return OF_NEXT.matcher(passage.after(share)).matches();
    }
    return whole >= 0
        && whole == at - 1
        && OF_BEFORE.matcher(passage.before(base)).find()
        && !passage.after(share).matches("^\\s+of\\b.*");
  }

  static boolean looksBack(Reading reading, Figure part) {
    Passage passage = reading.passage(part);
    return BACK_BEFORE.matcher(passage.upTo(part)).matches()
        || BACK_AFTER.matcher(passage.after(part)).matches();
  }

  private static void lookBack(Reading reading, Figure part, Set<Figure> found) {
    Passage passage = reading.passage(part);
    if (!looksBack(reading, part)) {
      return;
    }
    int place = passage.place(part);
    List<Figure> before = passage.figures().subList(0, place);
    if (addHolders(before, part, found)) {
      return;
    }
    for (int distance = 1; distance <= 2; distance++) {
      Passage earlier = reading.neighbour(passage, -distance);
      if (earlier == null || earlier.section() != passage.section()) {
        return;
      }
      if (addHolders(earlier.figures(), part, found)) {
        return;
      }
    }
  }

  private static boolean addHolders(List<Figure> figures, Figure part, Set<Figure> found) {
    boolean any = false;
    for (int i = figures.size() - 1; i >= 0; i--) {
      if (canHold(figures.get(i), part)) {
        found.add(figures.get(i));
        any = true;
      }
    }
    return any;
  }

  /** Whether {@code whole} is a count or amount of which {@code part} can be a part or share. */
  static boolean canHold(Figure whole, Figure part) {
    Claim claim = whole.claim();
    Kind kind = whole.kind();
    Subject things = claim.subject();
    if (things != null && WAYS.matcher(things.head()).matches()) {
      return false;
    }
    boolean amount = kind == Kind.COUNT || kind == Kind.MONEY || kind == Kind.MEASURE;
    if (!amount || claim.change() != null || whole.quantity().per() != null) {
      return false;
    }
    if (part.kind().isShare()) {
      return above(whole.admitted(), null);
    }
    return Frames.sameUnit(whole, part) && above(whole.admitted(), part.admitted());
  }

  private static boolean above(Interval whole, @Nullable Interval part) {
    if (whole.low() == null || whole.low().signum() <= 0 || ONE.contains(whole)) {
      return false;
    }
    return part == null
        || part.low() == null
        || whole.high() == null
        || whole.high().compareTo(part.low()) > 0;
  }
}
