package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Section;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/**
 * Ties a figure to its retelling: a headline's figure to the body's, and a figure of the body to
 * one that the wording takes up again (<i>the 16 homes</i>) or that is told in the same words.
 */
final class SameFinder implements TieFinder {
  /** A headline restates what the story tells early. */
  private static final int EARLY = 6;

  /** How many earlier figures with the same head are looked at; more mean a crowded story. */
  private static final int CROWD = 6;

  /** So many digits are hardly the same by chance but for two that stand side by side. */
  private static final int LONG = 3;

  /** How many sentences on <i>the 16 homes</i> can take a figure up. */
  private static final int NEAR = 3;

  private static final BigDecimal HEADLINE = new BigDecimal("0.85");
  private static final BigDecimal TAKEN_UP = new BigDecimal("0.8");
  private static final BigDecimal SAME_WORDS = new BigDecimal("0.7");

  /** What stands before a figure that was told before. */
  private static final String ABOARD = "aboard…";

  static final Pattern TAKES_UP =
      Pattern.compile(".*\\b(?:the|all|those|these|all\\s+of\\s+the|both)\\s+$");

  private static final Pattern NOT_ALL =
      Pattern.compile(
          "^\\s+(?:other|others|remaining|more|additional|extra|further|new|first|last|next|top|best|biggest|largest"
              + "|most|leading|worst|richest|poorest)\\b.*");
  private static final Pattern NARROWED =
      Pattern.compile(
          "^(?:[\\s-]+[\\w’'-]+){1,2}?\\s+(?:in|of|at|from|with|that|who|whose|which|outside|inside|across)\\b.*");
  private static final Pattern AND_MORE =
      Pattern.compile(
          "^(?:\\s+[\\w’'-]+){1,3},?\\s+and\\s+(?:an?|one|another|his|her|their|the)\\b.*");
  private static final Pattern MOVED_ON =
      Pattern.compile(
          ".*\\b(?:rose|risen|rise|climbed|fell|fallen|revised|earlier|initially|originally|previously|later|since|now|then"
              + "|so\\s+far|had\\s+been|was\\s+said|at\\s+first|estimate[ds]?|toll|latest|updated|record|average|per|each|every"
              + "|another|second|third|next|last\\s+(?:year|month|week)|previous|former|instead|rather|if|can|could|would|let|suppose|say|unlike|compared|than)\\b.*");

  private static final Pattern OTHER_TIME =
      Cues.words("now", "then", "last-time", "at-first", "changed");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    List<Figure> early = early(reading);
    for (Figure figure : reading.figures()) {
      if (!reading.placed(figure)) {
        continue;
      }
      if (figure.inHeadline() && tells(figure)) {
        headline(reading, figure, early, found);
      } else if (!figure.inHeadline() && level(figure)) {
        body(reading, figure, found);
      }
    }
  }

  private static List<Figure> early(Reading reading) {
    List<Figure> early = new ArrayList<>();
    int seen = 0;
    for (Passage passage : reading.passages()) {
      if (passage.section() == Section.BODY && seen++ < EARLY) {
        early.addAll(passage.figures());
      }
    }
    return early;
  }

  /** Whether {@code figure} tells how many or how much there is, in a form that is told again. */
  static boolean level(Figure figure) {
    Claim claim = figure.claim();
    return claim.change() == null
        && (claim.role() == Role.LEVEL || claim.role() == Role.SHARE)
        && figure.kind() != Kind.DURATION
        && figure.kind() != Kind.ORDINAL
        && figure.kind() != Kind.SCORE
        && figure.kind() != Kind.AGE
        && figure.kind() != Kind.MULTIPLE;
  }

  /** Whether a headline's figure can be retold: a level, one that was reached, or a change. */
  static boolean tells(Figure figure) {
    return level(figure)
        || figure.claim().role() == Role.CHANGE_TO
        || (figure.claim().change() != null && figure.kind() == Kind.PERCENT);
  }

  /** Whether both are levels, or both amounts of a change the same way. */
  private static boolean alike(Figure a, Figure b) {
    var left = a.claim().change();
    var right = b.claim().change();
    return left == null || right == null
        ? left == null && right == null
        : left.direction() == right.direction() && Frames.sameHead(a.claim(), b.claim());
  }

  static boolean comparable(Figure a, Figure b) {
    return Frames.sameUnit(a, b)
        && (a.kind() == b.kind() || (a.kind().isShare() && b.kind().isShare()));
  }

  private static void headline(
      Reading reading, Figure head, List<Figure> early, Consumer<Tie> found) {
    List<Figure> retold = new ArrayList<>();
    for (Figure other : early) {
      if (!comparable(head, other)) {
        continue;
      }
      boolean whole =
          !AND_MORE.matcher(reading.passage(other).after(other)).matches()
              && !reading
                  .passage(other)
                  .before(other)
                  .matches(".*\\b(?:and|other|remaining|another|rest|all\\s+but)\\s+$");
      if (whole
          && tells(other)
          && ((alike(head, other) && restates(head.claim(), other.claim()))
              || swapped(head, other))) {
        retold.add(other);
      } else if (head.coarse().meets(other.admitted())) {
        reading.refuse("same thing", Refusals.AGREES, head, other);
        return;
      }
    }
    for (Figure other : reading.figures()) {
      if (!other.inHeadline()
          && comparable(head, other)
          && head.admitted().meets(other.admitted())) {
        reading.refuse("same thing", Refusals.AGREES, head, other);
        return;
      }
    }
    if (!retold.isEmpty() && !sumOf(head, early)) {
      found.accept(new Tie.SameThing(head, retold, false, HEADLINE));
    }
  }

  /** Whether a body claim says, in its sentence, what the headline says. */
  private static boolean restates(Claim head, Claim body) {
    if (Frames.apart(head, body)
        || Frames.twoSources(head, body)
        || !(Frames.sameSubject(head.subject(), body.subject())
            || partOf(head.subject(), body.subject()))) {
      return false;
    }
    boolean known = head.subject() != null && Frames.sameHead(head, body);
    boolean act = head.predicate() != null && head.predicate().equals(body.predicate());
    Set<String> words = Frames.sentenceWords(head);
    Set<String> told =
        head.subject() == null ? Frames.clauseWords(body) : Frames.sentenceWords(body);
    int shared = Frames.common(words, told);
    if (known && !act && head.predicate() != null && body.predicate() != null) {
      // Schools that lose pupils and a school that has some: the noun alone is no common ground.
      shared--;
    }
    if (body.wording().words().stream().noneMatch(word -> word.tag().startsWith("V"))) {
      act = false;
    }
    return (known && act) || ((known || act || head.subject() == null) && shared >= 2);
  }

  /** Whether two digits are changed over in a sentence that says what the headline says. */
  private static boolean swapped(Figure head, Figure body) {
    return Transposed.digits(head, body)
        && !Frames.otherPeriod(head.claim().period(), body.claim().period())
        && Frames.common(Frames.sentenceWords(head.claim()), Frames.sentenceWords(body.claim()))
            >= 2;
  }

  /** Whether the headline's short name stands in the story's longer one: city, city council. */
  private static boolean partOf(@Nullable Subject head, @Nullable Subject body) {
    return head != null
        && body != null
        && (body.modifiers().contains(head.head()) || head.modifiers().contains(body.head()));
  }

  /** Whether two or three figures of one sentence come to {@code whole}. */
  static boolean sumOf(Figure whole, List<Figure> parts) {
    List<Figure> fit = parts.stream().filter(part -> comparable(part, whole)).limit(12).toList();
    for (int i = 0; i < fit.size(); i++) {
      for (int j = i + 1; j < fit.size(); j++) {
        Interval two = fit.get(i).admitted().plus(fit.get(j).admitted());
        if (two.meets(whole.coarse())) {
          return true;
        }
        for (int k = j + 1; k < fit.size(); k++) {
          if (two.plus(fit.get(k).admitted()).meets(whole.coarse())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static void body(Reading reading, Figure figure, Consumer<Tie> found) {
    Subject subject = figure.claim().subject();
    if (subject == null || figure.kind().isShare()) {
      return;
    }
    Passage passage = reading.passage(figure);
    boolean takesUp =
        TAKES_UP.matcher(passage.before(figure)).matches()
            && !NOT_ALL.matcher(passage.after(figure)).matches()
            && !NARROWED.matcher(passage.after(figure)).matches()
            && Bases.of(reading, figure).isEmpty();
    List<Figure> earlier = earlier(reading, figure, subject.head());
    if (earlier.isEmpty() || earlier.size() >= CROWD) {
      if (!earlier.isEmpty()) {
        reading.refuse("same thing", Refusals.CROWDED, figure);
      }
      return;
    }
    List<Figure> same = new ArrayList<>();
    boolean words = false;
    for (Figure other : earlier) {
      if (other.admitted().meets(figure.coarse()) || figure.admitted().meets(other.coarse())) {
        reading.refuse("same thing", Refusals.AGREES, figure, other);
        return;
      }
      Passage home = reading.passage(other);
      if (home.equals(passage)) {
        continue;
      }
      boolean near = passage.index() - home.index() <= NEAR;
      boolean retold =
          !Frames.apart(other.claim(), figure.claim())
              && !Frames.twoSources(other.claim(), figure.claim())
              && sameWords(other.claim(), figure.claim())
              && !movedOn(home)
              && !movedOn(passage);
      boolean swapped =
          near
              && Transposed.digits(other, figure)
              && swappedTwice(other, figure)
              && !OTHER_TIME.matcher(home.lower()).find()
              && !OTHER_TIME.matcher(passage.lower()).find();
      if (retold || swapped || (takesUp && near && takenUp(other, figure))) {
        same.add(other);
        words |= retold || swapped;
      } else if (movedOn(home) || movedOn(passage)) {
        reading.refuse("same thing", Refusals.MAY_HAVE_MOVED, figure, other);
      }
    }
    if (same.size() == earlier.size() || (words && !same.isEmpty())) {
      if (!sumOf(figure, earlier)) {
        found.accept(new Tie.SameThing(figure, same, false, takesUp ? TAKEN_UP : SAME_WORDS));
      }
    }
  }

  /**
   * The same things told twice nearby in some of the same words, two digits changed over. That
   * happens by chance to short figures, hardly to long ones, so those need fewer words.
   */
  private static boolean swappedTwice(Figure other, Figure figure) {
    Set<String> shared = Frames.clauseWords(other.claim());
    shared.retainAll(Frames.clauseWords(figure.claim()));
    boolean longer =
        Transposed.digits(figure) >= LONG
            && Frames.sameHead(other.claim(), figure.claim())
            && !Frames.otherPeriod(other.claim().period(), figure.claim().period())
            && !Frames.twoSources(other.claim(), figure.claim());
    return (longer && shared.size() >= 2
            || shared.size() >= 3 && !Frames.apart(other.claim(), figure.claim()))
        && Frames.sameSubject(other.claim().subject(), figure.claim().subject())
        && !rivalNames(other.claim(), figure.claim());
  }

  private static boolean takenUp(Figure other, Figure figure) {
    Subject earlier = other.claim().subject();
    Subject later = figure.claim().subject();
    return earlier != null
        && later != null
        && earlier.modifiers().containsAll(later.modifiers())
        && !later.inherited()
        && !one(other)
        && !one(figure)
        && figure.exact()
        && (other.exact() ? aboard(other, figure) : farApart(other, figure));
  }

  /** People may be any; the same ones are those aboard, or those whose digits are changed over. */
  private static boolean aboard(Figure other, Figure figure) {
    if (!Frames.persons(figure.claim()) || Transposed.digits(other, figure)) {
      return true;
    }
    Set<String> words = Frames.sentenceKeys(other.claim());
    words.retainAll(Frames.sentenceKeys(figure.claim()));
    return words.contains(ABOARD);
  }

  private static boolean farApart(Figure other, Figure figure) {
    return !Frames.persons(figure.claim())
        && other.value() != null
        && figure.value() != null
        && Transposed.scaled(other.value(), figure.value());
  }

  private static boolean one(Figure figure) {
    return figure.value() != null && figure.value().compareTo(BigDecimal.ONE) <= 0;
  }

  private static boolean movedOn(Passage passage) {
    return MOVED_ON.matcher(passage.lower()).matches();
  }

  private static List<Figure> earlier(Reading reading, Figure figure, String head) {
    List<Figure> found = new ArrayList<>();
    List<Figure> same = reading.withHead(head);
    int at =
        java.util.Collections.binarySearch(
            same, figure, (a, b) -> a.claim().span().compareTo(b.claim().span()));
    for (int i = at - 1; i >= 0 && found.size() < CROWD; i--) {
      Figure other = same.get(i);
      if (!other.inHeadline()
          && level(other)
          && comparable(other, figure)
          && reading.placed(other)) {
        found.add(other);
      }
    }
    return found;
  }

  /** Whether two clauses are told in the same words: all but a few of the shorter's recur. */
  static boolean sameWords(Claim a, Claim b) {
    if (!Frames.sameSubject(a.subject(), b.subject())
        || a.predicate() == null
        || !a.predicate().equals(b.predicate())) {
      return false;
    }
    Set<String> left = Frames.clauseWords(a);
    Set<String> right = Frames.clauseWords(b);
    int shared = Frames.common(left, right);
    int longer = Math.max(left.size(), right.size());
    return shared >= 3 && shared * 10 >= longer * 6 && !rivalNames(a, b);
  }

  private static boolean rivalNames(Claim a, Claim b) {
    Set<String> left = new HashSet<>(Frames.names(a));
    Set<String> right = new HashSet<>(Frames.names(b));
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    left.removeAll(both);
    right.removeAll(both);
    return (!left.isEmpty() && !right.isEmpty()) || left.size() + right.size() >= 2;
  }
}
