package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tallystick.claim.Word.Part;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Table;
import org.tallystick.dataset.Value;

/** All that finds something in one table. Immutable, made once a table. */
final class TableGuide {
  private static final int ZERO = 80;
  private static final int NEAR = 4;
  private static final int WHOLE = 95;
  private static final Pattern BESIDE =
      Pattern.compile(
          ",[^,]*\\b(?:ahead of|behind|unlike|than|compared (?:with|to)) (?:the )?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FIRST_NAME =
      Pattern.compile("(first|middle|given|fore)[ _-]?name", Pattern.CASE_INSENSITIVE);

  private final TableSense sense;
  private final List<ColumnSense> columns;
  private final CellSpotter cells;
  private final FlagSpotter flags;
  private final NumberSpotter numbers;
  private final PeriodSpotter periods;
  private final RowFinder rowFinder;
  private final CellIndex cellIndex;
  private final HeaderIndex headerIndex;
  private final OutcomeIndex outcomes;
  private final StretchIndex stretches;
  private final YearSpans yearSpans;
  private final boolean tellsTime;

  TableGuide(TableSense sense) {
    this.sense = sense;
    Table table = sense.table();
    this.columns = table.columns().stream().map(ColumnSense::new).toList();
    this.cells = new CellSpotter(table);
    this.flags = new FlagSpotter(table);
    this.numbers = new NumberSpotter(columns);
    this.periods = new PeriodSpotter(table);
    this.rowFinder = new RowFinder(this);
    this.cellIndex = new CellIndex(table);
    this.headerIndex = new HeaderIndex(columns);
    this.outcomes = new OutcomeIndex(table);
    this.stretches = new StretchIndex(table);
    this.yearSpans = new YearSpans(table);
    this.tellsTime = table.columns().stream().anyMatch(PeriodSpotter::tellsTime);
  }

  /** Whether rows are named by cells. */
  boolean hasRows() {
    return rowFinder.hasKeys();
  }

  /** The keys of all rows in a column that names them. */
  List<Condition> keysOf(String column) {
    Column keys = table().find(column);
    return keys == null
        ? List.of()
        : keys.profile().values().stream()
            .map(v -> (Condition) Condition.OneOf.equalTo(column, new Value.Text(v.value())))
            .toList();
  }

  /** Every place of a sentence that names a row by its key, in order. */
  List<RowMention> rows(Phrasing phrasing) {
    return rowFinder.find(phrasing);
  }

  /** Whether a column tells its rows apart by time. */
  boolean tellsTime() {
    return tellsTime;
  }

  /** Finds the cells that words name. */
  CellIndex cellIndex() {
    return cellIndex;
  }

  /** Finds the cells that tell how a contest ended. */
  OutcomeIndex outcomes() {
    return outcomes;
  }

  /** Finds spans of years. */
  YearSpans yearSpans() {
    return yearSpans;
  }

  /** Finds stretches of figures such as scores. */
  StretchIndex stretches() {
    return stretches;
  }

  /** Finds the columns that words name. */
  HeaderIndex headerIndex() {
    return headerIndex;
  }

  Table table() {
    return sense.table();
  }

  List<ColumnSense> columns() {
    return columns;
  }

  /** Whether a word is one of a column's name. */
  boolean names(String column, Said word) {
    return columns.stream().anyMatch(one -> one.name().equals(column) && one.isNamed(word));
  }

  boolean isFlag(String column) {
    Column found = table().find(column);
    return found != null && !YesNo.yes(found).isEmpty();
  }

  /** Whether a word says what a row of the table is. */
  boolean isRow(Said word) {
    return sense.isRow(new Term(word.text(), word.forms(), Part.SUBJECT));
  }

  /** Whether a word is true of every row. */
  boolean isCommon(Said word) {
    return sense.isCommon(new Term(word.text(), word.forms(), Part.RESTRICTION));
  }

  /** Whether every row has another value in the column. */
  boolean isUnique(Column column) {
    return column.profile().distinct() == table().rows() && table().rows() > 1;
  }

  /** Every condition that the sentence names. */
  List<Found> spot(Phrasing phrasing) {
    List<Found> found = new ArrayList<>();
    found.addAll(cells.spot(phrasing));
    found.addAll(flags.spot(phrasing.words()));
    found.addAll(numbers.spot(phrasing));
    found.addAll(periods.spot(phrasing));
    found.addAll(zeroes(phrasing));
    List<Found> whole =
        found.stream().filter(one -> !isPartOfOtherName(one, found, phrasing)).toList();
    return whole.stream()
        .filter(one -> !isPartOfOtherName(one, whole, phrasing))
        .filter(one -> !isLaidBeside(one, phrasing))
        .map(this::withEntity)
        .toList();
  }

  /**
   * <i>Ronald Reagan</i> is not the <i>Ronald</i> of a table without any <i>Reagan</i>, and a first
   * name alone is nobody's; <i>Dorset County</i> is the <i>Dorset</i> of a column of counties.
   */
  private boolean isPartOfOtherName(Found one, List<Found> found, Phrasing phrasing) {
    boolean name = !one.words().isEmpty() && one.words().stream().allMatch(Said::name);
    if (!name) {
      return false;
    }
    boolean first = FIRST_NAME.matcher(one.condition().column()).find();
    boolean beside = false;
    for (Said word : phrasing.words()) {
      boolean next =
          !one.words().contains(word)
              && one.words().stream().anyMatch(w -> Math.abs(w.index() - word.index()) == 1);
      if (next && word.name()) {
        boolean known =
            names(one.condition().column(), word)
                || found.stream().anyMatch(f -> !f.equals(one) && f.words().contains(word));
        boolean part = one.strength() < WHOLE && !first;
        if ((part || !known) && word.text().length() > 1 && adjacent(one, word, phrasing)) {
          return true;
        }
        beside |= known;
      }
    }
    return first && !beside;
  }

  /** <i>It has 12, well ahead of Oban</i>: the figure is not of what it is laid beside. */
  private static boolean isLaidBeside(Found one, Phrasing phrasing) {
    int first = one.words().stream().mapToInt(w -> w.span().start()).min().orElse(0);
    int figure = phrasing.claim().span().end();
    return first > figure && BESIDE.matcher(phrasing.between(figure, first)).find();
  }

  private static boolean adjacent(Found one, Said word, Phrasing phrasing) {
    return one.words().stream()
        .anyMatch(w -> Math.abs(w.index() - word.index()) == 1 && phrasing.areTogether(w, word));
  }

  private Found withEntity(Found found) {
    Column column = table().find(found.condition().column());
    boolean entity =
        found.entity()
            || column != null
                && isUnique(column)
                && found.condition() instanceof Condition.OneOf oneOf
                && oneOf.values().size() == 1;
    return entity == found.entity()
        ? found
        : new Found(found.condition(), found.words(), found.strength(), true);
  }

  /** <i>No deaths, without a single fine</i>: a column of figures that is 0. */
  private List<Found> zeroes(Phrasing phrasing) {
    List<Found> found = new ArrayList<>();
    Set<Said> nots = Cue.in(phrasing.words()).getOrDefault(Cue.NOT, Set.of());
    for (Said not : nots) {
      List<Said> next =
          phrasing.words().stream()
              .filter(w -> w.index() > not.index() && w.index() <= not.index() + NEAR)
              .toList();
      for (ColumnSense column : columns) {
        Set<Said> named = new LinkedHashSet<>(column.namedBy(next));
        if (column.figures() && !named.isEmpty()) {
          named.add(not);
          int strength = ZERO - NEAR * NEAR * column.unsaid(phrasing.words());
          Condition zero =
              Condition.OneOf.equalTo(column.name(), new Value.Number(BigDecimal.ZERO));
          found.add(new Found(zero, named, Math.max(1, strength), false));
        }
      }
    }
    return found;
  }
}
