package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.ColumnUnit;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;

/** The columns that the figure of a statement may be of. */
final class FigureColumns {
  private static final int NEAR = 4;

  private FigureColumns() {}

  /** Those named right beside the figure, else those named in its clause, else by its unit. */
  static List<HeaderMention> of(Statement statement) {
    List<HeaderMention> beside = figures(statement.beside(statement.from(), statement.to()));
    if (!beside.isEmpty()) {
      return beside.stream().filter(h -> !isOther(statement, h)).toList();
    }
    List<HeaderMention> named = new ArrayList<>();
    for (HeaderMention header : figures(statement.headers())) {
      boolean other =
          statement.others().stream()
              .anyMatch(f -> statement.beside(f.from(), f.to()).contains(header));
      if (!other
          && !isTaken(statement, header)
          && !statement.areParted(header.from(), statement.from())) {
        named.add(header);
      }
    }
    List<HeaderMention> some = surest(named);
    return some.isEmpty() ? byUnit(statement) : ofUnit(statement, some);
  }

  /** Whether another number stands right behind it: <i>12 points in week 6</i>. */
  private static boolean isTaken(Statement statement, HeaderMention header) {
    int next = header.to();
    return next < statement.words().size()
        && next != statement.from()
        && !header.measure()
        && statement.words().get(next).isNumber();
  }

  /** Named by its own words before others, in full before in part. */
  private static List<HeaderMention> surest(List<HeaderMention> named) {
    List<HeaderMention> own = named.stream().filter(h -> !h.measure()).toList();
    List<HeaderMention> some = own.isEmpty() ? named : own;
    List<HeaderMention> whole = some.stream().filter(HeaderMention::whole).toList();
    return whole.isEmpty() ? some : whole;
  }

  /** Those of which a superlative speaks: named right after it, else by the word itself. */
  static List<HeaderMention> after(Statement statement, int word) {
    List<HeaderMention> near =
        statement.headers().stream().filter(h -> h.to() > word && h.from() <= word + NEAR).toList();
    int first =
        near.stream().filter(h -> !h.measure()).mapToInt(HeaderMention::from).min().orElse(-1);
    return first < 0 ? near : surest(near.stream().filter(h -> h.from() == first).toList());
  }

  private static List<HeaderMention> figures(List<HeaderMention> headers) {
    return headers.stream().filter(h -> h.column().figures()).toList();
  }

  /** Whether a column is in another unit than the figure. */
  private static boolean isOther(Statement statement, HeaderMention header) {
    ColumnUnit own = header.column().column().meaning().unit();
    return hasUnit(statement) && own != null && !own.unit().equals(statement.quantity().unit());
  }

  private static boolean hasUnit(Statement statement) {
    Unit unit = statement.quantity().unit();
    return !unit.equals(Unit.PLAIN) && !unit.equals(Unit.PERCENT);
  }

  private static List<HeaderMention> ofUnit(Statement statement, List<HeaderMention> headers) {
    if (!hasUnit(statement)) {
      return headers;
    }
    List<HeaderMention> own =
        headers.stream().filter(h -> isIn(h.column(), statement.quantity().unit())).toList();
    return own.isEmpty() ? headers.stream().filter(h -> !isOther(statement, h)).toList() : own;
  }

  private static List<HeaderMention> byUnit(Statement statement) {
    List<HeaderMention> found = new ArrayList<>();
    if (hasUnit(statement)) {
      for (ColumnSense column : statement.guide().columns()) {
        if (column.figures() && isIn(column, statement.quantity().unit())) {
          found.add(new HeaderMention(statement.from(), statement.to(), column, 1, 1, true));
        }
      }
    }
    return found;
  }

  private static boolean isIn(ColumnSense column, Unit unit) {
    ColumnUnit own = column.column().meaning().unit();
    return own != null && own.unit().equals(unit);
  }

  /** Whether a column only numbers the rows: 1, 2, 3. */
  static boolean isIndex(Statement statement, Column column) {
    String min = column.profile().min();
    String max = column.profile().max();
    long rows = statement.guide().table().rows();
    return column.type() == ColumnType.INTEGER
        && rows > 1
        && column.profile().distinct() == rows
        && min != null
        && max != null
        && new BigDecimal(max).subtract(new BigDecimal(min)).compareTo(BigDecimal.valueOf(rows))
            <= 0;
  }

  /** Whether the figure is an amount, no place in an order and no part of a cell of text. */
  static boolean isAmount(Statement statement) {
    return isFigure(statement)
        && statement.quantity().kind() != Kind.ORDINAL
        && !statement.isInside();
  }

  /** Whether the figure may be one of a column at all. */
  static boolean isFigure(Statement statement) {
    Kind kind = statement.quantity().kind();
    boolean plain = kind != Kind.SCORE && kind != Kind.POLL_MARGIN && kind != Kind.DURATION;
    return plain && statement.quantity().per() == null;
  }
}
