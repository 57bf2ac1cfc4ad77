package org.tallystick.quantity;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One stretch of text being read, from left to right. Lives on one thread. */
final class StretchReading {
  /**
   * What reads the parts of a figure; shared and immutable.
   *
   * @param approximators the words that loosen a number
   * @param figures reads a number with its unit
   * @param rates reads what it is per
   * @param ranges joins two figures
   * @param bounds reads two bounds as one range
   * @param articles reads "an hour"
   */
  record Readers(
      Approximators approximators,
      FigureReader figures,
      Rates rates,
      Ranges ranges,
      Bounds bounds,
      ArticleFigures articles) {}

  /** How many pieces behind a rate its "a day" may stand. */
  private static final int RATE_REACH = 8;

  private static final Unit YEAR = new Unit.Time(ChronoUnit.YEARS);
  private static final Grain ONE = new Grain(BigDecimal.ONE, BigDecimal.ONE);

  private final Readers readers;
  private final Stretch text;
  private int done;

  /** Before this piece an article may belong to a rate already read. */
  private int perUntil;

  StretchReading(Readers readers, Stretch text) {
    this.readers = readers;
    this.text = text;
  }

  /** Adds the mentions of the stretch, in text order. */
  void into(List<Mention> found) {
    int i = 0;
    while (i < text.size()) {
      int skipped = NoFigures.skip(text, i);
      if (skipped > i) {
        i = skipped;
        continue;
      }
      int next = begins(i) ? read(i, found) : i;
      if (next > i) {
        done = next;
      }
      i = Math.max(next, i + 1);
    }
  }

  private boolean begins(int i) {
    Lexeme here = text.at(i);
    return here.isNumber()
        || here.type() == Lexeme.Type.SYMBOL
        || here.isCapitalised()
        || !here.word().classes().isEmpty();
  }

  /** Adds the mention that begins at a piece; the piece after it, or the piece itself. */
  private int read(int i, List<Mention> found) {
    Tolerance tolerance = plusMinus(i);
    Figure figure = figure(tolerance == null ? i : tolerance.at());
    if (figure == null) {
      return i;
    }
    if (tolerance != null) {
      return margin(figure, tolerance, found);
    }
    if (figure.kind() == Kind.FRACTION && figure.number().form() == Numeral.Form.BARE_PART) {
      return i;
    }
    Ranges.Joined joined = readers.ranges().read(text, figure);
    if (joined != null) {
      int outer = joined.from();
      boolean opened = text.at(outer - 1).is("between") || text.at(outer - 1).is("from");
      add(
          found,
          withPer(joined, figure),
          joined.from(),
          joined.to(),
          opened ? outer - 1 : outer,
          joined.to());
      Figure rated = readers.rates().read(text, figure.spanning(figure.from(), joined.to()));
      return Math.max(joined.to(), readers.rates().end(text, rated));
    }
    Figure exact = readers.ranges().endOfChange(text, tolerated(figure));
    Figure rated = points(readers.rates().read(text, exact));
    if (rated.per() != null) {
      perUntil = rated.to() + RATE_REACH;
    }
    return Math.max(loosen(rated, found), readers.rates().end(text, rated));
  }

  private Quantity withPer(Ranges.Joined joined, Figure first) {
    Figure rated = readers.rates().read(text, first.spanning(first.from(), joined.to()));
    return rated.per() == null || joined.quantity().kind() == Kind.SCORE
        ? joined.quantity()
        : joined.quantity().as(rated.kind()).per(rated.per());
  }

  private @Nullable Figure figure(int i) {
    Figure aged = WordFigures.aged(text, i, YEAR);
    if (aged != null) {
      return aged;
    }
    Figure multiple = WordFigures.multiple(text, i);
    if (multiple != null) {
      return multiple;
    }
    Figure ordinal = WordFigures.ordinal(text, i);
    Figure plain =
        text.at(i).isWord() && text.glued(i) && !afterHyphen(i)
            ? null
            : readers.figures().read(text, i);
    if (ordinal != null && (plain == null || plain.to() <= ordinal.to())) {
      return ordinal;
    }
    if (plain == null) {
      return i < perUntil ? null : readers.articles().read(text, i);
    }
    Figure ratio = WordFigures.ratio(text, plain);
    if (ratio != null) {
      return ratio;
    }
    Figure factor = plain.bare() ? WordFigures.multipleAfter(text, plain) : null;
    if (factor != null) {
      return factor;
    }
    Figure age = WordFigures.age(text, plain);
    return age == null ? plain : age;
  }

  private boolean afterHyphen(int i) {
    return text.at(i - 1).isDash() || text.at(i - 1).type() == Lexeme.Type.SYMBOL;
  }

  /** "rose 3 points to 61 percent": points beside a percentage are percentage points. */
  private Figure points(Figure figure) {
    int k = text.pastHyphen(figure.to());
    boolean points = text.at(k).is("points") || text.at(k).is("point");
    if (!figure.bare()
        || !points
        || figure.kind() != Kind.COUNT
        || !nearPercent(figure.from(), k)) {
      return figure;
    }
    UnitEntry entry =
        new UnitEntry(Unit.PERCENTAGE_POINT, BigDecimal.ONE, null, Kind.PERCENTAGE_POINT);
    return figure.in(entry, k + 1);
  }

  private boolean nearPercent(int from, int to) {
    for (int i = Math.max(0, from - 10); i < Math.min(text.size(), to + 10); i++) {
      Lexeme word = text.at(i);
      if (word.is("percent")
          || word.is('%')
          || word.is("pct")
          || word.is("per") && text.at(i + 1).is("cent")) {
        return true;
      }
    }
    return false;
  }

  private record Tolerance(int from, int at) {}

  private @Nullable Tolerance plusMinus(int i) {
    if (text.words(i, "plus", "or", "minus")) {
      return new Tolerance(i, i + 3);
    }
    return text.at(i).is('±') && !text.glued(i) ? new Tolerance(i, i + 1) : null;
  }

  private int margin(Figure figure, Tolerance tolerance, List<Mention> found) {
    boolean points = text.at(figure.to()).is("points") || text.at(figure.to()).is("point");
    boolean share = figure.kind() == Kind.PERCENT || figure.kind() == Kind.PERCENTAGE_POINT;
    Figure margin = figure;
    if (share || figure.bare() && points) {
      int to = figure.bare() ? figure.to() + 1 : figure.to();
      UnitEntry entry =
          new UnitEntry(Unit.PERCENTAGE_POINT, BigDecimal.ONE, null, Kind.POLL_MARGIN);
      margin =
          new Figure(
              figure.from(), to, figure.number(), figure.scale(), entry, Kind.POLL_MARGIN, null);
    }
    Magnitude magnitude = new Magnitude.Exact(margin.value());
    add(
        found,
        quantity(margin, magnitude),
        margin.from(),
        margin.to(),
        tolerance.from(),
        margin.to());
    return margin.to();
  }

  /** "2.5 ± 0.1 kg", "plus or minus" in the middle. */
  private Figure tolerated(Figure figure) {
    int k = figure.to();
    int at =
        text.at(k).is('±')
            ? k + 1
            : text.at(k).is('+') && text.words(k + 1, "/", "-")
                ? k + 3
                : text.words(k, "plus", "or", "minus") ? k + 3 : -1;
    if (at < 0) {
      return figure;
    }
    Figure around = readers.figures().read(text, at);
    if (around == null
        || around.value().signum() <= 0
        || !figure.bare()
            && !around.bare()
            && !around.entry().unit().equals(figure.entry().unit())) {
      return figure;
    }
    Numeral number = figure.number();
    Numeral within = number.within(around.value(), around.to());
    UnitEntry entry = around.bare() ? figure.entry() : around.entry();
    Kind kind = around.bare() ? figure.kind() : around.kind();
    return new Figure(figure.from(), around.to(), within, figure.scale(), entry, kind, null);
  }

  private int loosen(Figure figure, List<Mention> found) {
    int start = figure.from();
    int end = figure.to();
    int outerStart = start;
    int outerEnd = end;
    Numeral number = figure.number();
    Interval spread = number.spread();
    Magnitude magnitude = new Magnitude.Exact(number.value());
    if (spread != null) {
      magnitude =
          number.isVague()
              ? new Magnitude.Range(spread)
              : new Magnitude.Approximate(number.value(), Approximation.ABOUT, spread);
    }
    PhraseTable.Match<Approximators.Loosening> before = readers.approximators().before(text, start);
    if (before != null && before.from() >= done && loosens(before, figure)) {
      outerStart = before.from();
      if (spread == null) {
        magnitude = Loosened.of(number.value(), before.value(), figure.kind());
      }
    }
    boolean loose =
        magnitude instanceof Magnitude.Exact
            || magnitude.approximation() == Approximation.ABOUT && before != null;
    if (loose && spread == null) {
      PhraseTable.Match<Approximators.Loosening> after =
          readers.approximators().after(text, text.pastHyphen(end));
      boolean joined =
          after != null
              && (after.from() == end
                  || text.at(after.from()).is("odd")
                  || text.at(after.from()).is("plus")
                  || text.at(after.from()).is("some"));
      if (after != null && joined && loosensAfter(after)) {
        outerEnd = after.to();
        magnitude = Loosened.of(number.value(), after.value(), figure.kind());
      }
    }
    Ranges.Joined both = readers.bounds().read(text, figure, magnitude, outerEnd);
    if (both != null) {
      add(found, both.quantity(), start, both.to(), outerStart, both.to());
      return both.to();
    }
    add(found, quantity(figure, magnitude), start, end, outerStart, outerEnd);
    return end;
  }

  /** "over three months" is during; "some" after a determiner is no approximator. */
  private boolean loosens(PhraseTable.Match<Approximators.Loosening> before, Figure figure) {
    Lexeme word = text.at(before.from());
    boolean single = before.to() == before.from() + 1;
    if (single && word.is("over") && figure.kind() == Kind.DURATION) {
      return text.at(before.from() - 1).is("for")
          || text.at(before.from() - 1).is("lasted")
          || text.at(before.from() - 1).is("took");
    }
    if (figure.kind() == Kind.ORDINAL || figure.kind() == Kind.SCORE) {
      return false;
    }
    boolean glue =
        word.isWord()
            && text.glued(before.from())
            && text.at(before.from() - 1).type() != Lexeme.Type.SYMBOL;
    return !glue;
  }

  private boolean loosensAfter(PhraseTable.Match<Approximators.Loosening> after) {
    Lexeme word = text.at(after.from());
    if (word.is('+')) {
      return text.glued(after.from()) && !text.at(after.to()).isNumber();
    }
    boolean single = after.to() == after.from() + 1;
    boolean tail =
        !single
            || word.is("odd")
            || word.is("tops")
            || word.is("plus") && text.at(after.from() - 1).isHyphen()
            || word.is("maximum")
            || word.is("minimum")
            || word.is("max");
    boolean plus =
        word.is("plus") && !text.at(after.to()).isNumber() && text.at(after.from() - 1).isHyphen();
    return word.is("plus") ? plus : tail;
  }

  private Quantity quantity(Figure figure, Magnitude magnitude) {
    Grain grain = figure.kind() == Kind.ORDINAL ? ONE : figure.number().grain();
    return new Quantity(figure.kind(), magnitude, figure.entry().unit(), figure.per(), grain);
  }

  private void add(
      List<Mention> found, Quantity quantity, int from, int to, int outerFrom, int outerTo) {
    int start = text.at(from).start();
    int end = text.at(to - 1).end();
    int outerStart = Math.min(start, text.at(outerFrom).start());
    int outerEnd = Math.max(end, text.at(outerTo - 1).end());
    Mention last = found.isEmpty() ? null : found.get(found.size() - 1);
    if (last == null || last.outerEnd() <= outerStart) {
      found.add(new Mention(Objects.requireNonNull(quantity), start, end, outerStart, outerEnd));
    } else if (last.outerEnd() <= start) {
      found.add(new Mention(quantity, start, end, start, outerEnd));
    }
  }
}
