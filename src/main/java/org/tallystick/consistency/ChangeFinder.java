package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Change;
import org.tallystick.claim.Direction;
import org.tallystick.claim.Relation;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;

/**
 * Ties the level before to the level after, and both to the amount of the change: <i>rose from
 * $1,000 to $1,100, an increase of 10 percent</i>, <i>doubled to 80 from 40</i>, <i>80, up from
 * 40</i>, <i>twice as many as the 40 of a year before</i>.
 */
final class ChangeFinder implements TieFinder {
  private static final BigDecimal SHAPE = new BigDecimal("0.9");
  private static final BigDecimal NEXT_SENTENCE = new BigDecimal("0.8");

  private static final Pattern FROM =
      Pattern.compile(".*\\bfrom(?:\\s+(?:the|a|an|its|just|only))*\\s*$");
  private static final Pattern TO = Pattern.compile(".*\\bto(?:\\s+(?:the|a|an|just|only))*\\s*$");
  private static final Pattern UP_FROM =
      Pattern.compile(
          "^[^.;:()]{0,60}?,?\\s*(?:up|down|(?:rose|fell|an?\\s+\\w+))\\s+from(?:\\s+(?:the|just|only))*\\s*$");

  /** <i>rose to 40, compared with 35 a year ago</i>. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "^[^.;:()]{0,40}?,?\\s*(?:compared\\s+(?:with|to)|against|after|versus)(?:\\s+(?:the|just|only))*\\s*$");

  private static final Pattern THEN =
      Pattern.compile(
          "^[^.,;:()]{0,30}?\\b(?:(?:an?|one|the)\\s+(?:year|quarter|month|week)\\s+(?:ago|earlier|before)|last\\s+(?:year|month|week|quarter|season|spring|summer|autumn|fall|winter)|in\\s+(?:(?:19|20)\\d\\d|january|february|march|april|may|june|july|august|september|october|november|december))\\b.*");
  private static final Pattern NOUN_BEFORE =
      Pattern.compile(
          ".*\\b(?:increase|rise|jump|gain|growth|drop|fall|decline|decrease|reduction|cut|hike|surge|loss|raise|climb|change|difference)"
              + "\\s+of(?:\\s+(?:just|only|a|an|the))*\\s*$|.*\\b(?:by|up|down|rose|rises|grew|fell|dropped|declined|increased|decreased"
              + "|jumped|climbed|gained|lost)(?:\\s+(?:just|only|a))*\\s*$");
  private static final Pattern NOUN_AFTER =
      Pattern.compile(
          "^[\\s-]+(?:increase|rise|jump|gain|growth|drop|fall|decline|decrease|reduction|cut|hike|surge|loss|raise|climb|more|fewer|less"
              + "|higher|lower|from|to|change)\\b.*");
  private static final Pattern RESTATED =
      Pattern.compile(
          ".*(?:,|\\s[—–])\\s*or(?:\\s+(?:about|nearly))?\\s*$|.*\\b(?:is|was|an?)\\s*$|.*\\(\\s*$");
  private static final Pattern UP =
      Pattern.compile(
          "^[^.;:()]{0,60},\\s*(?:up|down|an?\\s+(?:increase|rise|drop|fall|decline)\\s+of)\\s*$");
  private static final Pattern LOOSENS =
      Pattern.compile(".*\\b((more\\s+than)|nearly|almost)\\s+$");
  private static final Pattern MOVES =
      Pattern.compile(".*\\b(?:go(?:es)?|went|moved?|changed?)\\b.*");
  private static final Pattern OTHER_CLAUSE =
      Pattern.compile(
          ".*;.*|.*\\b(?:after|while|when|although|though|but|whereas|following|despite|because|until|before)\\b.*"
              + "|.*,?\\s+and\\s+(?:(?:the|a|an|its|it|he|she|they|[\\w’'-]+)\\s+){1,5}(?:expects?|plans?|will|would|could|has|have|is|are|was|were)\\b.*");
  private static final Pattern RIVAL_CLAUSE =
      Pattern.compile("(?s).*(?:;|\\b(?:while|whereas|but)\\b).*");

  private static final Pattern THAT_IS =
      Pattern.compile(
          "^[\\s“\"]*(?:that|this|it|the\\s+(?:increase|rise|jump|drop|fall|decline|change|cut|gain))\\b.*");
  private static final Pattern TIMES_OF =
      Pattern.compile(
          "^\\s*(?:as\\s+(?:many|much|large|high|big|long|heavy)\\s+(?:[\\w’'-]+\\s+){0,2}as\\s+)?(?:the|its|last\\s+year’s|last\\s+year's|that\\s+of)?[^.;:]{0,60}$");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      for (Ends ends : ends(reading, passage)) {
        tie(reading, passage, ends, found);
      }
      multiples(passage, found);
    }
  }

  /** The levels before and after that the words of a sentence join. */
  static Set<Ends> ends(Reading reading, Passage passage) {
    Set<Ends> found = new LinkedHashSet<>();
    List<Figure> figures = passage.figures();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      if (FROM.matcher(passage.before(figure)).matches()
          || figure.written().toLowerCase(Locale.ROOT).startsWith("from ")) {
        RangeWords ends = RangeWords.of(figure);
        if (ends != null
            && (ChangeWords.last(passage.lower()) != null
                || MOVES.matcher(passage.lower()).matches())) {
          add(found, ends.first(), ends.last());
        }
      }
      Change change = figure.claim().change();
      if (change != null) {
        add(found, reading.find(change.from()), reading.find(change.to()));
      }
      for (Figure from : reading.linked(figure, Relation.ENDS_FROM)) {
        add(found, from, figure);
      }
      for (Figure from : reading.linked(figure, Relation.CHANGE_FROM)) {
        for (Figure to : reading.linked(figure, Relation.CHANGE_TO)) {
          add(found, from, to);
        }
      }
      for (int j = i + 1; j < Math.min(figures.size(), i + 2); j++) {
        Figure later = figures.get(j);
        if (figure.kind() != later.kind() || !alike(figure, later)) {
          continue;
        }
        String gap = passage.before(later);
        if (FROM.matcher(passage.before(figure)).matches() && TO.matcher(gap).matches()) {
          add(found, figure, later);
        } else if (TO.matcher(passage.before(figure)).matches() && FROM.matcher(gap).matches()) {
          add(found, later, figure);
        } else if (COMPARED.matcher(passage.between(figure, later)).matches()
            && THEN.matcher(passage.from(later)).matches()
            && ChangeWords.last(passage.before(figure)) != null) {
          add(found, later, figure);
        } else if (j == i + 1 && UP_FROM.matcher(passage.between(figure, later)).matches()) {
          add(found, later, figure);
        }
        break;
      }
      int third = i + 2;
      if (third < figures.size()) {
        Figure later = figures.get(third);
        Figure middle = figures.get(i + 1);
        if (figure.kind() == later.kind()
            && Frames.sameUnit(figure, later)
            && (middle.kind().isShare()
                || middle.kind() == Kind.MULTIPLE
                || middle.claim().change() != null)
            && (TO.matcher(passage.before(figure)).matches()
                || UP.matcher(passage.before(middle)).matches())
            && FROM.matcher(passage.before(later)).matches()) {
          add(found, later, figure);
        }
      }
    }
    return found;
  }

  private static void add(Set<Ends> found, @Nullable Figure from, @Nullable Figure to) {
    if (from != null
        && to != null
        && !from.equals(to)
        && alike(from, to)
        && from.claim().change() == null
        && to.claim().change() == null
        && level(from)
        && level(to)) {
      found.add(new Ends(from, to));
    }
  }

  /** Whether both have one unit, of which a denominator may be told but once. */
  private static boolean alike(Figure a, Figure b) {
    return Frames.sameUnit(a, b)
        || (a.quantity().per() == null || b.quantity().per() == null)
            && Frames.sameUnit(a.quantity().unit(), b.quantity().unit());
  }

  private static boolean level(Figure figure) {
    return figure.kind() != Kind.ORDINAL
        && figure.kind() != Kind.SCORE
        && figure.kind() != Kind.AGE
        && figure.kind() != Kind.TEMPERATURE
        && figure.kind() != Kind.MULTIPLE
        && Positive.divides(figure.admitted());
  }

  private static void tie(Reading reading, Passage passage, Ends ends, Consumer<Tie> found) {
    boolean one = ends.from.id().equals(ends.to.id());
    boolean here = one || (passage.place(ends.from) >= 0 && passage.place(ends.to) >= 0);
    ChangeWords.Said said = here && !one ? said(passage, ends) : null;
    Direction direction = said == null ? null : said.direction();
    Finding.Evidence word = said == null ? null : passage.evidence(said.start(), said.end());
    boolean any = false;
    for (Figure amount : passage.figures()) {
      if (!amount.id().equals(ends.from.id())
          && !amount.id().equals(ends.to.id())
          && isAmount(passage, amount, ends)) {
        accept(loosened(passage, amount), ends, direction, word, SHAPE, found);
        any = true;
      }
    }
    Passage next = reading.neighbour(passage, 1);
    if (!any
        && here
        && next != null
        && next.section() == passage.section()
        && next.figures().size() == 1) {
      Figure amount = next.figures().get(0);
      if (THAT_IS.matcher(next.before(amount)).matches()
          && isAmount(next, amount, ends)
          && (ChangeWords.last(next.lower()) != null)) {
        accept(amount, ends, direction, word, NEXT_SENTENCE, found);
        any = true;
      }
    }
    if (!any && here && direction != null) {
      found.accept(new Tie.ChangeBetween(null, ends.from, ends.to, direction, word, SHAPE));
    } else if (!any) {
      reading.refuse(
          "change between", "No amount or word of change is told with them.", ends.from, ends.to);
    }
  }

  /** <i>More than doubled</i>, where the words before it are not yet part of the figure. */
  static Figure loosened(Passage passage, Figure multiple) {
    BigDecimal value = multiple.value();
    if (multiple.kind() != Kind.MULTIPLE || value == null) {
      return multiple;
    }
    boolean growth = value.compareTo(BigDecimal.ONE) >= 0;
    Approximation read = multiple.quantity().magnitude().approximation();
    Matcher words = LOOSENS.matcher(passage.before(multiple));
    boolean loose = read == Approximation.EXACT && words.matches();
    boolean over = loose ? words.group(2) != null : read == Approximation.OVER;
    boolean below = loose ? words.group(2) == null : read == Approximation.NEARLY;
    if ((!over && !below) || (!loose && growth)) {
      return multiple;
    }
    Quantity q = multiple.quantity();
    Magnitude magnitude =
        over
            ? new Magnitude.Bound(value, growth ? Approximation.OVER : Approximation.UNDER)
            : new Magnitude.Approximate(value, Approximation.NEARLY, nearly(value, growth));
    return new Figure(
        Figures.with(
            multiple.claim(), new Quantity(q.kind(), magnitude, q.unit(), q.per(), q.grain())),
        (loose ? words.group(1) + " " : "") + multiple.written());
  }

  /** Almost doubled is 1.8 to 2 times; almost halved leaves a little more than half. */
  private static Interval nearly(BigDecimal value, boolean growth) {
    return growth
        ? Interval.closedOpen(value.multiply(new BigDecimal("0.9")), value)
        : Interval.closed(value, value.multiply(new BigDecimal("1.2")));
  }

  private static void accept(
      Figure amount,
      Ends ends,
      @Nullable Direction direction,
      Finding.@Nullable Evidence word,
      BigDecimal clarity,
      Consumer<Tie> found) {
    if (amount.kind() == Kind.MULTIPLE) {
      found.accept(new Tie.MultipleOf(amount, ends.from, ends.to, clarity));
      return;
    }
    found.accept(new Tie.ChangeBetween(amount, ends.from, ends.to, direction, word, clarity));
  }

  /** The word of change that stands nearest before the two levels, or between them. */
  private static ChangeWords.@Nullable Said said(Passage passage, Ends ends) {
    Figure first = passage.place(ends.from) < passage.place(ends.to) ? ends.from : ends.to;
    Figure second = first.equals(ends.from) ? ends.to : ends.from;
    String upTo = passage.upTo(first);
    int clause = Math.max(upTo.lastIndexOf(';'), upTo.lastIndexOf(", while"));
    ChangeWords.Said before = ChangeWords.last(upTo.substring(clause + 1));
    if (before != null && upTo.length() - (clause + 1 + before.end()) <= 90) {
      return new ChangeWords.Said(
          before.direction(), clause + 1 + before.start(), clause + 1 + before.end());
    }
    ChangeWords.Said between = ChangeWords.last(passage.between(first, second));
    if (between == null) {
      return null;
    }
    int shift = passage.upTo(second).length() - passage.between(first, second).length();
    return new ChangeWords.Said(
        between.direction(), shift + between.start(), shift + between.end());
  }

  private static boolean isAmount(Passage passage, Figure amount, Ends ends) {
    Kind kind = amount.kind();
    boolean relative =
        kind == Kind.PERCENT
            || kind == Kind.PERCENTAGE_POINT
            || kind == Kind.BASIS_POINT
            || kind == Kind.MULTIPLE
            || kind == Kind.FRACTION;
    if (!relative && !Frames.sameUnit(amount, ends.from)) {
      return false;
    }
    if (Math.abs(nearest(passage, amount, ends)) > 2) {
      return false;
    }
    if (inOtherClause(passage, amount, ends)) {
      return false;
    }
    Change change = amount.claim().change();
    if (change != null || kind == Kind.MULTIPLE) {
      return true;
    }
    return (NOUN_AFTER.matcher(passage.after(amount)).matches() && relativeOrNoun(passage, amount))
        || NOUN_BEFORE.matcher(passage.before(amount)).matches()
        || (relative && RESTATED.matcher(passage.before(amount)).matches());
  }

  /** <i>… from 40 to 50, after going up 10 percent last year</i>. */
  private static boolean inOtherClause(Passage passage, Figure amount, Ends ends) {
    boolean inOrder = passage.place(ends.from) < passage.place(ends.to);
    Figure first = inOrder ? ends.from : ends.to;
    Figure last = inOrder ? ends.to : ends.from;
    if (passage.place(amount) < passage.place(first)
        && RIVAL_CLAUSE.matcher(passage.between(amount, first)).matches()) {
      return true;
    }
    return passage.place(last) >= 0
        && passage.place(amount) > passage.place(last)
        && OTHER_CLAUSE.matcher(passage.between(last, amount)).matches();
  }

  private static boolean relativeOrNoun(Passage passage, Figure amount) {
    return !passage.after(amount).matches("^\\s+(?:from|to)\\b.*")
        || NOUN_BEFORE.matcher(passage.before(amount)).matches();
  }

  private static int nearest(Passage passage, Figure amount, Ends ends) {
    if (passage.place(ends.from) < 0 || passage.place(ends.to) < 0) {
      return 0;
    }
    int at = passage.place(amount);
    int one = at - passage.place(ends.from);
    int other = at - passage.place(ends.to);
    return Math.abs(one) < Math.abs(other) ? one : other;
  }

  /** <i>60, three times the 20 of a year before</i>. */
  private static void multiples(Passage passage, Consumer<Tie> found) {
    List<Figure> figures = passage.figures();
    for (int i = 0; i + 2 < figures.size(); i++) {
      Figure result = figures.get(i);
      Figure times = figures.get(i + 1);
      Figure of = figures.get(i + 2);
      if (times.kind() == Kind.MULTIPLE
          && level(result)
          && level(of)
          && result.kind() == of.kind()
          && Frames.sameUnit(result, of)
          && passage
              .between(result, times)
              .matches("^[^.;:]{0,60}(?:,|\\s[—–-]|\\()\\s*(?:or\\s+)?$")
          && TIMES_OF.matcher(passage.between(times, of)).matches()
          && !passage.between(times, of).contains("from")) {
        found.accept(new Tie.MultipleOf(times, of, result, SHAPE));
      }
    }
  }

  /** The level before and the level after. */
  record Ends(Figure from, Figure to) {}
}
