package org.tallystick.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Condition.Order;
import org.tallystick.dataset.Value;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Quantity;
import org.tallystick.verification.Statement.Figure;

/**
 * The ways to read the conditions of a statement: each run of words as a cell of one column, each
 * other figure beside the name of its column.
 */
final class RowChoices {
  private static final int MOST_OPTIONS = 3;
  private static final int MOST_CHOICES = 12;
  private static final int FAR = 50;
  private static final int MANY = 8;

  private final Statement statement;
  private final NameClash clash;
  private final List<List<CellMention>> groups;
  private final List<RowChoice> all;

  RowChoices(Statement statement) {
    this.statement = statement;
    this.clash = new NameClash(statement);
    this.groups = List.copyOf(grouped());
    this.all = List.copyOf(choices(List.of()));
  }

  /** The runs of words that name cells, in text order, each with the columns it may be of. */
  List<List<CellMention>> groups() {
    return groups;
  }

  private List<List<CellMention>> grouped() {
    List<CellMention> open = new ArrayList<>();
    for (CellMention cell : statement.cells()) {
      boolean figure = cell.from() < statement.to() && statement.from() < cell.to();
      if (!figure
          && (!cell.number() || isYear(cell))
          && !isHeader(cell)
          && !isWeak(cell)
          && !clash.has(cell)) {
        open.add(cell);
      }
    }
    open.sort(
        Comparator.comparingInt(CellMention::length)
            .reversed()
            .thenComparing(cell -> !cell.whole())
            .thenComparingInt(CellMention::from));
    List<List<CellMention>> groups = new ArrayList<>();
    while (!open.isEmpty()) {
      CellMention best = open.get(0);
      List<CellMention> alike = open.stream().filter(best::isAlike).toList();
      groups.add(options(alike));
      open.removeIf(best::overlaps);
    }
    groups.sort(Comparator.comparingInt(group -> group.get(0).from()));
    return groups;
  }

  /** A single word of longer cells that is the noun counted, or that most cells have. */
  private boolean isWeak(CellMention cell) {
    if (cell.whole() || cell.length() > 1) {
      return false;
    }
    Said own = statement.words().get(cell.from());
    if (own.isNumber() || TokenForms.isMonth(TokenForms.of(own.text()))) {
      return false;
    }
    boolean noun = cell.from() == statement.to() && statement.tag(own).matches("NNS?");
    boolean common =
        cell.values().size() > MANY
            && cell.values().size() * 2 > cell.column().profile().distinct();
    return noun || common;
  }

  private List<CellMention> options(List<CellMention> alike) {
    List<CellMention> named = alike.stream().filter(statement::isNamedBeside).toList();
    List<CellMention> some = named.isEmpty() ? alike : named;
    List<CellMention> whole = some.stream().filter(CellMention::whole).toList();
    return (whole.isEmpty() ? some : whole).stream().limit(MOST_OPTIONS).toList();
  }

  private static boolean isYear(CellMention cell) {
    Column column = cell.column();
    String min = column.profile().min();
    String max = column.profile().max();
    return cell.whole()
        && (column.type() == ColumnType.INTEGER || column.type() == ColumnType.TEXT)
        && min != null
        && max != null
        && min.matches("1[5-9]\\d\\d|20\\d\\d")
        && max.matches("1[5-9]\\d\\d|20\\d\\d");
  }

  /** Whether the words of a cell are those of another column's name, and meant as such. */
  private boolean isHeader(CellMention cell) {
    for (HeaderMention header : statement.headers()) {
      boolean inside = header.from() <= cell.from() && header.to() >= cell.to();
      if (inside && header.whole() && (header.column().figures() || !cell.whole())) {
        return true;
      }
    }
    return false;
  }

  /** All ways, likeliest first, without the runs of {@code without}. */
  List<RowChoice> all(List<CellMention> without) {
    return without.isEmpty() ? all : choices(without);
  }

  private List<RowChoice> choices(List<CellMention> without) {
    List<List<CellMention>> picks = new ArrayList<>();
    picks.add(List.of());
    for (List<CellMention> group : groups) {
      if (without.stream().anyMatch(group.get(0)::overlaps)) {
        continue;
      }
      List<List<CellMention>> more = new ArrayList<>();
      for (List<CellMention> pick : picks) {
        for (CellMention option : group) {
          List<CellMention> one = new ArrayList<>(pick);
          one.add(option);
          more.add(one);
        }
      }
      picks = more.size() > MOST_CHOICES ? more.subList(0, MOST_CHOICES) : more;
    }
    List<RowChoice> choices = new ArrayList<>();
    for (List<CellMention> pick : picks) {
      choices.add(choice(pick));
    }
    return choices;
  }

  private RowChoice choice(List<CellMention> pick) {
    Map<Column, List<CellMention>> byColumn = new LinkedHashMap<>();
    pick.forEach(
        cell -> byColumn.computeIfAbsent(cell.column(), key -> new ArrayList<>()).add(cell));
    List<Condition> conditions = new ArrayList<>();
    List<Condition> each = new ArrayList<>();
    Set<Said> used = new LinkedHashSet<>();
    for (Map.Entry<Column, List<CellMention>> entry : byColumn.entrySet()) {
      List<CellMention> meant = meant(entry.getValue());
      Set<Value> values = new LinkedHashSet<>();
      for (CellMention cell : meant) {
        values.addAll(cell.values());
        used.addAll(statement.within(cell.from(), cell.to()));
        HeaderMention header = statement.headerOf(cell);
        if (header != null) {
          used.addAll(statement.within(header.from(), header.to()));
        }
      }
      Condition span = span(entry.getKey(), meant);
      conditions.add(
          span == null ? new Condition.OneOf(entry.getKey().name(), List.copyOf(values)) : span);
      if (span == null && meant.size() > 1 && each.isEmpty()) {
        meant.forEach(cell -> each.add(cell.condition()));
      }
    }
    for (Figure figure : statement.others()) {
      Condition condition = condition(figure);
      boolean taken =
          condition != null
              && conditions.stream().anyMatch(one -> one.column().equals(condition.column()));
      if (condition != null
          && !taken
          && !isCovered(figure, pick)
          && !statement.areParted(figure.from(), statement.from())) {
        conditions.add(condition);
        used.addAll(figure.outer());
        for (HeaderMention header : statement.beside(figure.from(), figure.to())) {
          used.addAll(statement.within(header.from(), header.to()));
        }
      }
    }
    return new RowChoice(conditions, used, each);
  }

  /** <i>Between 1990 and 1995, from 1990 to 1995</i>. */
  private @Nullable Condition span(Column column, List<CellMention> meant) {
    if (meant.size() != 2 || column.type() != ColumnType.INTEGER || meant.get(0).from() == 0) {
      return null;
    }
    String before = statement.words().get(meant.get(0).from() - 1).text();
    boolean spans =
        StatementWords.SPANNING.contains(before)
            || meant.get(0).to() == meant.get(1).from()
                && statement.gap(meant.get(0).to() - 1).matches("\\s?[-–—]\\s?");
    Value low = meant.get(0).values().get(0);
    Value high = meant.get(1).values().get(0);
    return spans
            && low instanceof Value.Number first
            && high instanceof Value.Number last
            && first.number().compareTo(last.number()) < 0
        ? new Condition.Between(column.name(), first.number(), last.number())
        : null;
  }

  private static boolean isCovered(Figure figure, List<CellMention> pick) {
    return pick.stream().anyMatch(c -> c.from() < figure.to() && figure.from() < c.to());
  }

  /** Cells that are listed together, else those of the figure's own clause, else the nearest. */
  private List<CellMention> meant(List<CellMention> cells) {
    if (cells.size() == 1 || areListed(cells)) {
      return cells;
    }
    List<CellMention> own =
        cells.stream().filter(c -> !statement.areParted(c.from(), statement.from())).toList();
    List<CellMention> some = own.isEmpty() ? cells : own;
    if (some.size() > 1 && areListed(some)) {
      return some;
    }
    return List.of(some.stream().min(Comparator.comparingInt(this::distance)).orElse(some.get(0)));
  }

  /** In words; a cell that belongs to another figure of a list is far. */
  private int distance(CellMention cell) {
    int low = Math.min(cell.from(), statement.from());
    int high = Math.max(cell.from(), statement.from());
    boolean between =
        statement.others().stream()
            .anyMatch(f -> f.from() > low && f.from() < high && !isCovered(f, List.of(cell)));
    if (cell.from() >= statement.to()) {
      return 2 * (cell.from() - statement.from()) + (between ? FAR : 0);
    }
    boolean owned =
        statement.isAfterAnd()
            && statement.others().stream()
                .anyMatch(f -> f.to() <= cell.from() && !isCovered(f, List.of(cell)));
    return statement.from() - cell.to() + (between || owned ? FAR : 0);
  }

  private boolean areListed(List<CellMention> cells) {
    for (int i = 0; i + 1 < cells.size(); i++) {
      for (Said word : statement.within(cells.get(i).to(), cells.get(i + 1).from())) {
        if (!StatementWords.JOINING.contains(word.text())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The condition that a figure beside the name of a column makes; null where none is named. */
  private @Nullable Condition condition(Figure figure) {
    List<HeaderMention> beside =
        statement.beside(figure.from(), figure.to()).stream()
            .filter(h -> h.column().figures())
            .toList();
    if (beside.isEmpty()) {
      return null;
    }
    Column column = beside.get(0).column().column();
    return condition(column, figure.quantity());
  }

  /** The condition that a column has the figure stated; null where it says no one figure. */
  static @Nullable Condition condition(Column of, Quantity quantity) {
    String column = of.name();
    Interval allowed = quantity.allowed();
    BigDecimal value = inCells(of, quantity.value());
    BigDecimal low = inCells(of, allowed.low());
    BigDecimal high = inCells(of, allowed.high());
    if (low != null && high == null) {
      return new Condition.Compared(column, allowed.lowOpen() ? Order.ABOVE : Order.AT_LEAST, low);
    }
    if (high != null && low == null) {
      return new Condition.Compared(column, allowed.highOpen() ? Order.BELOW : Order.AT_MOST, high);
    }
    if (low != null && high != null && low.compareTo(high) < 0) {
      return new Condition.Between(column, low, high);
    }
    return value == null ? null : new Condition.Between(column, value, value);
  }

  /** <i>4.96 million</i> beside a column of millions is 4.96. */
  private static @Nullable BigDecimal inCells(Column column, @Nullable BigDecimal number) {
    BigDecimal scale = ColumnScale.of(column);
    return number == null || number.abs().compareTo(scale) < 0
        ? number
        : number.divide(scale, MathContext.DECIMAL64);
  }
}
