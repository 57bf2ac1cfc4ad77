package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Relation;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;
import org.tallystick.quantity.Kind;

/**
 * Ties shares to the parts they restate and to the wholes they are of. A part stands right beside
 * its share (<i>120, or 40 percent</i>), is linked to it, or is told a few sentences on in a frame
 * that says the same of things out of the same whole.
 */
final class ShareFinder implements TieFinder {
  private static final int REACH = 3;
  private static final BigDecimal BESIDE = new BigDecimal("0.95");
  private static final BigDecimal BACK = new BigDecimal("0.85");
  private static final BigDecimal FRAME = new BigDecimal("0.7");

  private static final String LOOSE = "(?:\\s+(?:just|only|some|a|the|roughly|about|exactly))*";

  private static final Pattern OR =
      Pattern.compile("^(?:\\s+[\\w’'-]+){0,3}\\s+or" + LOOSE + "\\s*$");
  private static final Pattern BRACKET = Pattern.compile("^(?:\\s+[\\w’'-]+){0,6}\\s*\\(\\s*$");
  private static final Pattern APPOSED =
      Pattern.compile("^(?:\\s+(?:people|of\\s+(?:them|those)))?\\s*(?:,|\\s[—–-]+)\\s*$");

  /** <i>A fifth of the 250 stalls, or 50, sell fish</i>. */
  private static final Pattern OF_THE =
      Pattern.compile("^\\s+of\\s+(?:the|its|his|her|their|our|those|these)\\s+$");

  private static final Pattern AGAIN =
      Pattern.compile("^(?:\\s+[\\w’'-]+){1,9}(?:,|\\s[—–-]+|\\s\\()\\s*(?:or" + LOOSE + "\\s*)?$");

  /** <i>30 percent of the grapes, 560 tonnes, were sold</i>. */
  private static final Pattern OF_APPOSED =
      Pattern.compile(
          "^\\s+of\\s+(?:[\\w’'-]+\\s+){0,6}[\\w’'-]+\\s*(?:,|\\(|—|–|\\s-)\\s*(?:(?:or|with|i\\.e\\.|namely|that\\s+is,?)\\s+)?"
              + "(?:(?:some|exactly|about|just|only|roughly|nearly|a\\s+total\\s+of)\\s+)?$");

  /** <i>1,300 sheep, 40 percent of the total, …</i>. */
  private static final Pattern NAMED_APPOSED =
      Pattern.compile("^(?:\\s+[\\p{L}’'-]+){1,2}\\s*(?:,|\\(|—|–)\\s*(?:or\\s+|about\\s+)?$");

  private static final Pattern OF_WHOLE_END =
      Pattern.compile(
          "^\\s+of\\s+(?:(?:the|all|its|their|those|these)\\s+)+(?:[\\p{L}’'-]+\\s*){0,3}(?:[,.;)]|[—–]).*");
  private static final Pattern NAMELESS_END =
      Pattern.compile(
          "^(?:\\s+(?:people|in\\s+all|in\\s+total|all\\s+told|altogether|of\\s+them))?\\s*(?:[,.;)]|[—–]).*");
  private static final Pattern ENDS =
      Pattern.compile("^(?:\\s+(?:people|in\\s+all|of\\s+them))?\\s*(?:[,.;)]|[—–]).*");

  /** A part cut off a whole: <i>a quarter of its workforce</i>. */
  private static final Pattern OF_ITS =
      Pattern.compile("(?s)^\\s+of\\s+(?:its|their|his|her|our|all|those|these)\\b.*");

  private static final Pattern ORDINAL_WORD =
      Pattern.compile("(?i)an?\\s+(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)");
  private static final Pattern CHANGE_BEFORE =
      Pattern.compile(
          ".*\\b(?:up|down|rose|risen|rise|rising|grew|grown|growth|fell|fallen|fall|dropped|drop"
              + "|increased?|increase\\s+of|decreased?|declined?|jumped|gained|lost|climbed|slipped|shrank"
              + "|by|another|inflation|interest|rate\\s+of|at\\s+an?)\\s*$");

  /** <i>48 of them, a rate of 3 percent</i>; an interest rate is no such share. */
  private static final Pattern RATE_BEFORE =
      Pattern.compile(
          "(?:.*(?:,|\\s[—–-]+|\\()|^[\\s“\"]*(?:that|this|it)(?:[’']s|\\s+(?:is|was|means|makes|gives|gave)))\\s*(?:(?:or|for|with|giving|making|putting|meaning)\\s+)?(?:an?|the)\\s+"
              + "(?!(?:[\\w’'-]+\\s+){0,2}(?:interest|inflation|growth|tax|unemployment|jobless|exchange|mortgage|discount|average)\\b)"
              + "(?:[\\w’'-]+\\s+){0,3}?(?:rate|share|turnout|proportion|ratio|percentage|portion)\\s+of"
              + LOOSE
              + "\\s*$");

  private static final Pattern CHANGE_AFTER =
      Pattern.compile(
          "^\\s+(?:rise|increase|decrease|drop|fall|decline|jump|gain|loss|growth|raise|hike|cut"
              + "|reduction|surge|discount|interest|tax|tariff|more|fewer|less|higher|lower|larger|smaller"
              + "|greater|above|below|chance|probability|confidence|annual|year-on-year)\\b.*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Figure share : reading.figures()) {
      if (isShare(reading, share)) {
        tie(reading, share, found);
      } else if (share.kind().isShare()) {
        reading.refuse(
            "share of base", "It reads as a change or a rate, not as a part of a whole.", share);
      }
    }
  }

  /** Whether {@code figure} says what part of something, not by how much something changed. */
  static boolean isShare(Reading reading, Figure figure) {
    Claim claim = figure.claim();
    if (!figure.kind().isShare() || !reading.placed(figure)) {
      return false;
    }
    Passage passage = reading.passage(figure);
    boolean changed = claim.change() != null || claim.role() == Role.CHANGE;
    if (changed && !OF_ITS.matcher(passage.after(figure)).matches()) {
      return false;
    }
    if (ORDINAL_WORD.matcher(figure.written()).matches()
        && !passage.after(figure).matches("^\\s+of\\b.*")
        && !passage.before(figure).matches(".*(?:\\bor|\\(|\\bby|\\babout|\\bthan)\\s*$")
        && !(passage.before(figure).matches("(?s).*\\s[—–-]+\\s*$")
            && passage.after(figure).matches("(?s)^\\s*[,.;)—–].*"))) {
      return false; // a third, Golden, voted: one more, not a part
    }
    String before = passage.before(figure);
    return (!CHANGE_BEFORE.matcher(before).matches() || RATE_BEFORE.matcher(before).matches())
        && !CHANGE_AFTER.matcher(passage.after(figure)).matches();
  }

  private static void tie(Reading reading, Figure share, Consumer<Tie> found) {
    Set<Figure> beside = beside(reading, share);
    List<Figure> bases = new ArrayList<>(Bases.of(reading, share));
    boolean sure =
        bases.isEmpty()
            || reading.passage(share).equals(reading.passage(bases.get(0)))
            || Bases.looksBack(reading, share);
    BigDecimal clarity = sure ? BESIDE : BACK;
    for (Figure part : beside) {
      for (Figure base : Bases.of(reading, part)) {
        if (!bases.contains(base)) {
          bases.add(base);
        }
      }
    }
    bases.removeAll(beside);
    if (bases.isEmpty()) {
      bases.addAll(Bases.named(reading, share));
      beside.forEach(part -> addAll(bases, Bases.named(reading, part)));
      bases.removeAll(beside);
      clarity = BACK;
    }
    if (bases.isEmpty()) {
      reading.refuse("share of base", "No whole that it may be of is told nearby.", share);
      return;
    }
    if (!beside.isEmpty()) {
      found.accept(new Tie.ShareOfBase(share, List.copyOf(beside), bases, clarity));
      return;
    }
    List<Figure> told = toldElsewhere(reading, share, bases.get(0));
    Figure of =
        told.isEmpty() && Bases.direct(reading.passage(share), share, bases.get(0))
            ? Figures.ofSubject(share, bases.get(0).claim().subject())
            : share;
    found.accept(new Tie.ShareOfBase(of, told, bases, told.isEmpty() ? clarity : FRAME));
  }

  private static void addAll(List<Figure> into, List<Figure> more) {
    more.stream().filter(figure -> !into.contains(figure)).forEach(into::add);
  }

  /** The counts and amounts that the wording sets beside {@code share} as the same thing. */
  private static Set<Figure> beside(Reading reading, Figure share) {
    Set<Figure> parts = new LinkedHashSet<>();
    parts.addAll(reading.linked(share, Relation.RESTATES));
    parts.addAll(reading.linking(share, Relation.RESTATES));
    Passage passage = reading.passage(share);
    int at = passage.place(share);
    List<Figure> figures = passage.figures();
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      if (restated(reading, passage, figures.get(i), share)) {
        parts.add(figures.get(i));
        break;
      }
    }
    if (at + 1 < figures.size()) {
      Figure next = figures.get(at + 1);
      boolean explained =
          passage.between(share, next).matches("\\s*:\\s*") && !Bases.of(reading, next).isEmpty();
      if (explained || restated(reading, passage, share, next)) {
        parts.add(next);
      }
    }
    if (at + 2 < figures.size()
        && OF_THE.matcher(passage.between(share, figures.get(at + 1))).matches()
        && AGAIN.matcher(passage.before(figures.get(at + 2))).matches()
        && ENDS.matcher(passage.after(figures.get(at + 2))).matches()) {
      parts.add(figures.get(at + 2));
    }
    Passage following = reading.neighbour(passage, 1);
    if (following != null && following.figures().size() == 1) {
      Figure told = following.figures().get(0);
      if (Restating.takesUp(following.before(told))) {
        parts.add(told);
      }
    }
    if (at == 0 && Restating.takesUpShare(passage.before(share))) {
      Figure last = lastPart(reading, reading.neighbour(passage, -1), share);
      if (last != null) {
        parts.add(last);
      }
    }
    if (RATE_BEFORE.matcher(passage.before(share)).matches()) {
      Figure last = lastPart(reading, at == 0 ? reading.neighbour(passage, -1) : passage, share);
      if (last != null) {
        parts.add(last);
      }
    }
    parts.removeIf(part -> Bases.direct(passage, share, part));
    parts.removeIf(
        part ->
            !amount(part) || (part.claim().change() != null && Bases.of(reading, part).isEmpty()));
    Set<Figure> meant = new LinkedHashSet<>();
    parts.forEach(part -> meant.add(partBefore(reading, passage, part)));
    return meant;
  }

  /** Of <i>12 of the 48 buses (25 percent)</i> the 12, though the 48 stand beside the share. */
  private static Figure partBefore(Reading reading, Passage passage, Figure beside) {
    int at = passage.place(beside);
    if (at > 0) {
      Figure before = passage.figures().get(at - 1);
      if (amount(before) && Bases.of(reading, before).contains(beside)) {
        return before;
      }
    }
    return beside;
  }

  private static boolean restated(Reading reading, Passage passage, Figure first, Figure second) {
    String gap = passage.between(first, second);
    boolean neighbours = passage.place(second) - passage.place(first) == 1;
    if (Restating.said(gap)) {
      return true;
    }
    return neighbours
        && (OR.matcher(gap).matches()
            || (first.kind().isShare()
                && OF_APPOSED.matcher(gap).matches()
                && NAMELESS_END.matcher(passage.after(second)).matches())
            || BRACKET.matcher(gap).matches()
            || APPOSED.matcher(gap).matches()
            || (!first.kind().isShare() && Restating.apposed(gap, passage.after(second)))
            || (!first.kind().isShare()
                && Restating.closes(gap, passage.after(second))
                && !Bases.of(reading, first).isEmpty())
            || (second.kind().isShare()
                && NAMED_APPOSED.matcher(gap).matches()
                && OF_WHOLE_END.matcher(passage.after(second)).matches()));
  }

  /** The last figure of {@code passage} before {@code share} that is out of another one. */
  private static @Nullable Figure lastPart(
      Reading reading, @Nullable Passage passage, Figure share) {
    if (passage == null) {
      return null;
    }
    List<Figure> figures = passage.figures();
    int at = passage.place(share);
    for (int i = (at < 0 ? figures.size() : at) - 1; i >= 0; i--) {
      if (amount(figures.get(i)) && !Bases.of(reading, figures.get(i)).isEmpty()) {
        return figures.get(i);
      }
    }
    return null;
  }

  private static boolean amount(Figure figure) {
    return figure.kind() == Kind.COUNT
        || figure.kind() == Kind.MONEY
        || figure.kind() == Kind.MEASURE;
  }

  /**
   * The counts within a few sentences that say the same of things out of the same whole: what was
   * done to the whole is said of them too, and so is something of what the share says.
   */
  private static List<Figure> toldElsewhere(Reading reading, Figure share, Figure base) {
    Passage home = reading.passage(share);
    List<Figure> found = new ArrayList<>();
    for (int distance = -1; distance <= REACH; distance++) {
      Passage passage = distance == 0 ? null : reading.neighbour(home, distance);
      if (passage == null || passage.section() != home.section()) {
        continue;
      }
      for (Figure candidate : passage.figures()) {
        if (!candidate.equals(base)
            && amount(candidate)
            && candidate.kind() == base.kind()
            && sameStory(candidate, share, base)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private static boolean sameStory(Figure candidate, Figure share, Figure base) {
    Claim told = candidate.claim();
    if (!Bases.canHold(base, candidate)
        || told.change() != null
        || told.modality() != share.claim().modality()
        || Frames.otherPeriod(told.period(), share.claim().period())
        || !fits(told.subject(), base.claim().subject())) {
      return false;
    }
    Set<String> said = new HashSet<>(Frames.clauseWords(share.claim()));
    said.addAll(Frames.sentenceWords(share.claim()));
    said.removeAll(subjectWords(base.claim()));
    Set<String> words = Frames.sentenceWords(told);
    Set<String> done = Frames.verbs(base.claim());
    boolean sameWhole = Frames.common(words, done) > 0;
    said.removeAll(done);
    boolean sameAct =
        share.claim().predicate() != null
            && share.claim().predicate().equals(told.predicate())
            && !share.claim().predicate().equals(base.claim().predicate());
    words.removeAll(subjectWords(told));
    int shared = Frames.common(words, said);
    return (sameWhole && (sameAct || shared >= 1)) || (sameAct && shared >= 2);
  }

  private static boolean fits(@Nullable Subject part, @Nullable Subject whole) {
    return part == null
        || whole == null
        || Frames.sameSubject(part, whole)
        || part.head().equals(whole.head());
  }

  private static Set<String> subjectWords(Claim claim) {
    Set<String> words = new HashSet<>();
    Subject subject = claim.subject();
    if (subject != null) {
      words.add(subject.head());
      words.addAll(subject.modifiers());
    }
    return words;
  }
}
