package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Subject;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;

/**
 * Ties figures whose order the wording gives: the ends of a range (<i>between 20 and 30</i>), and
 * figures of one scale of which one is said to be ahead (<i>120 points, ahead of Leeds with
 * 90</i>).
 */
final class OrderFinder implements TieFinder {
  private static final BigDecimal RANGE = new BigDecimal("0.85");
  private static final BigDecimal RANK = new BigDecimal("0.8");

  private static final Pattern BETWEEN =
      Pattern.compile(
          ".*\\b(?:between|(?:expects?|expected|forecasts?|predicts?)(?:\\s+(?:about|some))?|rang(?:e|es|ed|ing)\\s+(?:in\\s+\\w+\\s+)?from|aged\\s+from|var(?:y|ies|ied|ying)\\s+from|anywhere\\s+from|priced\\s+from"
              + "|(?:will|would|can|could|may|might)\\s+(?:cost|sell\\s+for|last|weigh|measure|take)\\s+from)\\s*$");
  private static final Pattern JOIN = Pattern.compile("^\\s+(?:and|to)\\s*$");
  private static final Pattern ENDS =
      Pattern.compile(
          "^\\D*?([\\d,]+(?:\\.\\d+)?)\\D*?\\s+(?:to|and)\\s+\\D*?([\\d,]+(?:\\.\\d+)?)(.*)$");
  private static final Pattern YEARS =
      Pattern.compile(
          "\\b(?:between|from)\\s+((?:1[5-9]|20)\\d\\d)\\s+(?:and|to|until|through)\\s+((?:1[5-9]|20)\\d\\d)\\b");
  private static final Pattern MOVED =
      Pattern.compile(
          ".*\\b(?:mov(?:ed|ing|es)|brought|chang(?:ed|es|ing)|push(?:ed|ing)|shift(?:ed|ing)|shorten(?:ed|ing)|cut|back|forward|up|down|dat(?:ed|es|ing))\\b.*");
  private static final Pattern ABOVE =
      Pattern.compile(
          "^[^.;:]{0,50}?(?:,\\s*)?\\b(ahead\\s+of|followed\\s+by|more\\s+than\\s+the|higher\\s+than\\s+the|larger\\s+than\\s+the|trailed\\s+by|beating|edging\\s+out|edging|outpacing)\\b[^.;:]{0,60}$");
  private static final Pattern BELOW =
      Pattern.compile(
          "^[^.;:]{0,50}?(?:,\\s*)?\\b(behind|trailing|fewer\\s+than\\s+the|less\\s+than\\s+the|lower\\s+than\\s+the|smaller\\s+than\\s+the|short\\s+of\\s+the)\\b[^.;:]{0,60}$");
  private static final String COMPARES =
      "^[^.;:]{0,40}?\\b(?:is|was|are|were|stands|runs|remains|makes\\s+it)\\s+(?:slightly\\s+|much\\s+|far\\s+|even\\s+|still\\s+)?";
  private static final Pattern GREATER =
      Pattern.compile(
          COMPARES
              + "((?:deep|tall|long|heavi|larg|bigg|high|old|wid|thick|rich)(?:er|r)|more\\s+(?:expensive|populous|costly))\\s+than\\b[^.;:]{0,60}$");
  private static final Pattern SMALLER =
      Pattern.compile(
          COMPARES
              + "((?:shallow|short|light|small|low|young|narrow|thinn|cheap|poor)(?:er|r)|less\\s+(?:expensive|populous|costly))\\s+than\\b[^.;:]{0,60}$");
  private static final Pattern MOST =
      Pattern.compile(
          ".*\\b(?:the\\s+)?(most|highest|largest|biggest|winner|first\\s+place|(?:came|finished|placed|was|in)\\s+first|won|top)\\b[^.;]{0,60}$");
  private static final Pattern SECOND =
      Pattern.compile(
          ".*\\b(second[- ](?:most|highest|largest|biggest|place)|runner-up|fewest|lowest|smallest|least|in\\s+second|second)\\b[^.;]{0,60}$");
  private static final Pattern TURNED =
      Pattern.compile(
          ".*\\b(?:seconds|minutes?|strokes?|under\\s+par|over\\s+par|time|errors?|goals\\s+against|conceded|fastest|cheapest|youngest|per\\s+capita|average|points?\\s+ahead|points?\\s+behind)\\b.*");
  private static final java.util.Set<String> SCALES =
      java.util.Set.of(
          "point",
          "vote",
          "seat",
          "medal",
          "goal",
          "win",
          "run",
          "people",
          "resident",
          "student",
          "unit",
          "car",
          "ticket",
          "member",
          "visitor",
          "passenger",
          "home",
          "case",
          "delegate",
          "title",
          "gold");

  private static final Pattern OTHER_TIME =
      Pattern.compile("\\b(?:last\\s+year|last\\s+season|years?\\s+ago|years?\\s+earlier)\\b");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      ranges(passage, found);
      years(passage, found);
      ranks(passage, found);
    }
  }

  private static void ranges(Passage passage, Consumer<Tie> found) {
    List<Figure> figures = passage.figures();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      if (figure.kind() == Kind.SCORE || figure.claim().change() != null) {
        continue;
      }
      boolean opened =
          BETWEEN.matcher(passage.before(figure)).matches()
              || figure
                  .written()
                  .toLowerCase(java.util.Locale.ROOT)
                  .matches("^(?:between|from)\\b.*");
      if (figure.quantity().magnitude() instanceof Magnitude.Range && opened) {
        Matcher ends = ENDS.matcher(figure.written());
        if (ends.matches() && !ends.group(3).matches(".*\\d.*")) {
          found.accept(
              new Tie.RangeEnds(
                  List.of(figure), List.of(), number(ends.group(1)), number(ends.group(2)), RANGE));
        }
      } else if (opened && i + 1 < figures.size()) {
        Figure next = figures.get(i + 1);
        BigDecimal first = figure.value();
        BigDecimal last = next.value();
        if (first != null
            && last != null
            && (bare(figure)
                || (figure.kind() == next.kind()
                    && Frames.sameUnit(figure.quantity().unit(), next.quantity().unit())))
            && JOIN.matcher(passage.between(figure, next)).matches()) {
          found.accept(new Tie.RangeEnds(List.of(figure, next), List.of(), first, last, RANGE));
        }
      }
    }
  }

  /** <i>between 12 and 8 inches</i>: the unit stands behind the last end alone. */
  private static boolean bare(Figure figure) {
    return figure.kind() == Kind.COUNT && figure.written().matches("[\\d.,]+|\\p{L}+");
  }

  private static void years(Passage passage, Consumer<Tie> found) {
    Matcher years = YEARS.matcher(passage.lower());
    while (years.find()) {
      if (years.group().startsWith("from")
          && MOVED.matcher(passage.lower().substring(0, years.start())).matches()) {
        continue; // moved up from 2029 to 2021: a change, not a range
      }
      found.accept(
          new Tie.RangeEnds(
              List.of(),
              List.of(
                  passage.evidence(years.start(1), years.end(1)),
                  passage.evidence(years.start(2), years.end(2))),
              number(years.group(1)),
              number(years.group(2)),
              RANGE));
    }
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", "").replaceAll("^$", "0"));
  }

  private static void ranks(Passage passage, Consumer<Tie> found) {
    List<Figure> figures =
        passage.figures().stream().filter(figure -> figure.kind() != Kind.ORDINAL).toList();
    if (TURNED.matcher(passage.lower()).matches()) {
      return;
    }
    for (int i = 0; i + 1 < figures.size(); i++) {
      Figure one = figures.get(i);
      Figure other = figures.get(i + 1);
      compared(passage, one, other, found);
      boolean elided = passage.after(other).matches("^\\s*(?:[.,;:)”\"].*)?$");
      boolean most = MOST.matcher(passage.before(one)).matches();
      if (!scale(one, most && elided)
          || !scale(other, elided)
          || one.kind() != other.kind()
          || !Frames.sameUnit(one, other)
          || (!elided && !fit(one, other))) {
        continue;
      }
      String gap = passage.between(one, other);
      if (OTHER_TIME.matcher(gap).find()) {
        continue;
      }
      int at = passage.upTo(other).length() - gap.length();
      Matcher above = ABOVE.matcher(gap);
      Matcher below = BELOW.matcher(gap);
      if (above.matches()) {
        found.accept(
            new Tie.RankedAbove(
                one, other, passage.evidence(at + above.start(1), at + above.end(1)), RANK));
      } else if (below.matches()) {
        found.accept(
            new Tie.RankedAbove(
                other, one, passage.evidence(at + below.start(1), at + below.end(1)), RANK));
      } else {
        superlatives(passage, i == 0 ? null : figures.get(i - 1), one, other, found);
      }
    }
  }

  /** <i>Lake Alba, 310 feet deep, is deeper than Lake Bern, which reaches 290 feet</i>. */
  private static void compared(Passage passage, Figure one, Figure other, Consumer<Tie> found) {
    if (one.kind() != other.kind()
        || !Frames.sameUnit(one, other)
        || one.claim().change() != null
        || other.claim().change() != null
        || one.kind() != Kind.MEASURE && one.kind() != Kind.MONEY && one.kind() != Kind.COUNT) {
      return;
    }
    String gap = passage.between(one, other);
    int at = passage.upTo(other).length() - gap.length();
    Matcher greater = GREATER.matcher(gap);
    Matcher smaller = SMALLER.matcher(gap);
    if (greater.matches()) {
      found.accept(
          new Tie.RankedAbove(
              one, other, passage.evidence(at + greater.start(1), at + greater.end(1)), RANK));
    } else if (smaller.matches()) {
      found.accept(
          new Tie.RankedAbove(
              other, one, passage.evidence(at + smaller.start(1), at + smaller.end(1)), RANK));
    }
  }

  /** <i>Kohl came first with 41 metres, Lind second with 44</i>. */
  private static void superlatives(
      Passage passage, @Nullable Figure before, Figure one, Figure other, Consumer<Tie> found) {
    String first = before == null ? passage.upTo(one) : passage.between(before, one);
    String gap = passage.between(one, other);
    Matcher most = MOST.matcher(first);
    Matcher second = SECOND.matcher(gap);
    if (most.matches() && second.matches() && !first.contains("second")) {
      int at = passage.upTo(other).length() - gap.length();
      found.accept(
          new Tie.RankedAbove(
              one, other, passage.evidence(at + second.start(1), at + second.end(1)), RANK));
    }
  }

  private static boolean scale(Figure figure, boolean elided) {
    Subject subject = figure.claim().subject();
    boolean count =
        figure.kind() == Kind.COUNT
            && (elided || subject == null || SCALES.contains(subject.head()));
    return figure.claim().change() == null
        && figure.quantity().per() == null
        && (count
            || figure.kind() == Kind.MONEY
            || figure.kind() == Kind.MEASURE
            || figure.kind() == Kind.PERCENT);
  }

  private static boolean fit(Figure one, Figure other) {
    Subject a = one.claim().subject();
    Subject b = other.claim().subject();
    return a == null || b == null || a.head().equals(b.head()) || one.kind() == Kind.PERCENT;
  }
}
