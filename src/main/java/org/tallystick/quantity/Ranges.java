package org.tallystick.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins two figures into one: <i>from 3 to 4, 3–4, between $3 and $4 million, two or three</i>; a
 * score such as <i>3-1</i>; and the amount with its tolerance. The unit and multiplier of the
 * second figure carry back to the first. Immutable.
 */
final class Ranges {
  private static final BigDecimal LARGEST_SCORE = BigDecimal.valueOf(999);

  /** How many pieces before <i>, from 3 to 4</i> the change may stand whose ends these are. */
  private static final int ASIDE = 14;

  /** How far the ends of one change may lie apart, as printed, for a multiplier to be shared. */
  private static final BigDecimal NEAR = BigDecimal.valueOf(20);

  private final FigureReader reader;

  Ranges(FigureReader reader) {
    this.reader = reader;
  }

  /**
   * Two figures joined.
   *
   * @param from first piece
   * @param to the piece after it
   * @param quantity what they say together
   */
  record Joined(int from, int to, Quantity quantity) {}

  /** The range or score that begins with {@code first}; null if there is none. */
  @Nullable Joined read(Stretch text, Figure first) {
    if (first.kind() == Kind.ORDINAL
        || first.kind() == Kind.MULTIPLE
        || first.kind() == Kind.RATIO
        || first.number().isVague()) {
      return null;
    }
    int k = first.to();
    boolean dash =
        text.at(k).isDash() && (text.glued(k) == text.glued(k + 1) || text.at(k + 1).is("to"));
    int second;
    boolean spoken = false;
    if (dash && text.at(k + 1).is("to")) {
      second = k + 2;
      spoken = true;
    } else if (dash && text.glued(k)) {
      second = k + 1;
    } else if (dash
        && text.at(k + 1).isNumber()
        && (!text.at(k).isHyphen() && openFrom(text, first) || digitsApart(text, first, k))) {
      second = k + 1;
    } else if (text.at(k).is("to")
        || text.at(k).is("through") && (openFrom(text, first) || text.at(k + 1).isNumber())) {
      second = k + 1;
      spoken = true;
    } else if (text.at(k).is("and") && text.at(first.from() - 1).is("between")) {
      second = k + 1;
      spoken = true;
    } else if (text.at(k).is("or")) {
      return eitherOf(text, first, k + 1);
    } else {
      return null;
    }
    if (spoken && changed(text, first, text.at(k))) {
      return null;
    }
    if (spoken && text.at(first.from() - 1).is("between") && text.at(second).is(WordClass.LOOSE)) {
      second++;
    }
    Figure other = reader.read(text, second);
    if (other == null || other.number().isVague() || other.kind() == Kind.MULTIPLE) {
      return null;
    }
    Figure age = WordFigures.age(text, other);
    Figure last = age == null ? other : age;
    if (!spoken) {
      Joined score = score(text, first, last);
      if (score != null) {
        return score;
      }
    }
    return range(first, last);
  }

  /**
   * The first end of a change in the unit and multiplier of the second: <i>rose from 3 to 4 million
   * tonnes, fell to 29 from 31 percent</i>; {@code first} itself where nothing carries back.
   */
  Figure endOfChange(Stretch text, Figure first) {
    Lexeme opens = text.at(first.from() - 1);
    Lexeme link = text.at(first.to());
    boolean ends = opens.is("from") && link.is("to") || opens.is("to") && link.is("from");
    if (!ends || first.kind() == Kind.ORDINAL || first.number().isVague()) {
      return first;
    }
    Figure last = reader.read(text, first.to() + 1);
    if (last == null
        || last.number().isVague()
        || last.bare() && last.scale().compareTo(BigDecimal.ONE) == 0
        || !first.bare() && !first.entry().unit().equals(last.entry().unit())) {
      return first;
    }
    Figure end = first;
    boolean plain = first.scale().compareTo(BigDecimal.ONE) == 0;
    BigDecimal printed = last.value().divide(last.scale(), MathContext.DECIMAL64);
    boolean near =
        first.value().abs().compareTo(printed.abs().multiply(NEAR)) <= 0
            && printed.abs().compareTo(first.value().abs().multiply(NEAR)) <= 0;
    if (plain && near && last.scale().compareTo(BigDecimal.ONE) > 0) {
      end = first.with(first.number().times(last.scale(), first.to()), first.to());
    }
    return end.bare() ? end.in(last.entry(), end.to()) : end;
  }

  /** "1000 - 5000": a rising pair of plain digits with a dash between blanks. */
  private static boolean digitsApart(Stretch text, Figure first, int k) {
    return first.number().form() == Numeral.Form.DIGITS
        && first.from() == k - 1
        && !text.glued(k)
        && !text.glued(k + 1)
        && new BigDecimal(text.at(k + 1).raw().replace(",", "")).compareTo(first.value()) > 0;
  }

  private static boolean openFrom(Stretch text, Figure first) {
    return text.at(first.from() - 1).is("from") || text.at(first.from() - 1).is("of");
  }

  /** "rose from 3 to 4", "up 3 percent to 40": two ends of a change, not one range. */
  private static boolean changed(Stretch text, Figure first, Lexeme link) {
    if (!link.is("to") && !link.is("through")) {
      return false;
    }
    boolean aside = text.at(first.from() - 1).is("from") && text.at(first.from() - 2).is(',');
    return text.before(first.from(), aside ? ASIDE : 5, WordClass.CHANGE)
        && !text.at(first.from() - 1).is("between");
  }

  /** "two or three days": neighbouring small numbers. */
  private @Nullable Joined eitherOf(Stretch text, Figure first, int second) {
    Figure other = reader.read(text, second);
    boolean next =
        other != null
            && first.number().isInteger()
            && other.number().isInteger()
            && other.value().subtract(first.value()).compareTo(BigDecimal.ONE) == 0
            && first.value().compareTo(BigDecimal.valueOf(20)) < 0
            && first.bare();
    return next ? range(first, Objects.requireNonNull(other)) : null;
  }

  private static @Nullable Joined score(Stretch text, Figure first, Figure last) {
    boolean plain =
        first.bare()
            && last.bare()
            && first.number().isInteger()
            && last.number().isInteger()
            && first.kind() == Kind.COUNT
            && last.kind() == Kind.COUNT
            && first.value().signum() >= 0
            && first.value().max(last.value()).compareTo(LARGEST_SCORE) <= 0;
    if (!plain
        || text.glued(last.to()) && text.at(last.to()).isDash() && text.glued(last.to() + 1)) {
      return null;
    }
    boolean falling = first.value().compareTo(last.value()) > 0;
    boolean contest = text.near(first.from(), last.to(), 9, WordClass.CONTEST);
    if (!falling && !contest) {
      return null;
    }
    BigDecimal low = first.value().min(last.value());
    BigDecimal high = first.value().max(last.value());
    Grain grain = new Grain(BigDecimal.ONE, BigDecimal.ONE);
    Quantity quantity =
        new Quantity(
            Kind.SCORE, new Magnitude.Range(Interval.closed(low, high)), Unit.PLAIN, null, grain);
    return new Joined(first.from(), last.to(), quantity);
  }

  private static @Nullable Joined range(Figure first, Figure last) {
    Optional<Figure> aligned = align(first, last);
    if (aligned.isEmpty()) {
      return null;
    }
    BigDecimal one = aligned.get().value();
    BigDecimal other = last.value();
    boolean colder = one.signum() < 0 && other.signum() < 0 && one.compareTo(other) > 0;
    BigDecimal low = colder ? other : one;
    BigDecimal high = colder ? one : other;
    if (low.compareTo(high) >= 0) {
      return null;
    }
    Kind kind = last.kind();
    Grain grain = coarser(aligned.get().number().grain(), last.number().grain());
    Quantity quantity =
        new Quantity(
            kind,
            new Magnitude.Range(Interval.closed(low, high)),
            last.entry().unit(),
            last.per(),
            grain);
    return new Joined(first.from(), last.to(), quantity);
  }

  private static Grain coarser(Grain a, Grain b) {
    return a.printed().compareTo(b.printed()) >= 0 ? a : b;
  }

  /** The first figure in the unit and scale of the second; empty where they do not go together. */
  static Optional<Figure> align(Figure first, Figure last) {
    if (first.number().form() == Numeral.Form.PART != (last.number().form() == Numeral.Form.PART)) {
      return Optional.empty();
    }
    boolean sameUnit = first.entry().unit().equals(last.entry().unit());
    if (!sameUnit && !first.bare() && !(last.bare() && first.kind() == Kind.MONEY)) {
      return Optional.empty();
    }
    if (last.bare() && !first.bare()) {
      return Optional.empty();
    }
    Figure scaled = first;
    BigDecimal scale = last.scale();
    boolean carries =
        first.scale().compareTo(BigDecimal.ONE) == 0
            && scale.compareTo(BigDecimal.ONE) > 0
            && first.value().multiply(scale).compareTo(last.value()) < 0;
    if (carries) {
      scaled = first.with(first.number().times(scale, first.to()), first.to());
    }
    if (first.bare() && !last.bare()) {
      scaled = scaled.with(scaled.number().times(last.entry().factor(), first.to()), first.to());
    }
    return Optional.of(scaled);
  }
}
