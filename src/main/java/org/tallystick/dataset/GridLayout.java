package org.tallystick.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the table lies in a grid: titles above it, one or two rows of headers, a row of units, and
 * then its rows. Told from the first rows.
 *
 * @param headers one for each column, empty where there is none
 * @param units what a row of units says, one for each column; null where it says nothing
 * @param firstLine the line of the first row of data
 * @param title what stands above; null if nothing does
 */
record GridLayout(
    List<String> headers, List<@Nullable String> units, long firstLine, @Nullable String title) {
  /** How many rows are looked at. */
  static final int SAMPLE = 60;

  /** What a row of units says of columns that have none. */
  private static final Set<String> NO_UNIT =
      Set.of("-", "–", "n/a", "number", "no.", "count", "n", "#", "text", "name", "units", "date");

  private static final int LONGEST_TITLE = 300;

  /**
   * The layout.
   *
   * @param head the first rows, at most {@link #SAMPLE}, at least one
   */
  static GridLayout of(List<Grid.Row> head) {
    int width = usualWidth(head);
    int at = 0;
    while (at < head.size() - 1 && !mayBeHeader(head.get(at), width)) {
      at++;
    }
    String title = title(head.subList(0, at), width);
    Grid.Row header = head.get(at);
    if (isData(header, width)) {
      return new GridLayout(blank(width), none(width), header.line(), title);
    }
    List<String> names = cells(header, width);
    if (at > 0 && isGroupRow(head.get(at - 1))) {
      names = combined(filledOn(cells(head.get(at - 1), width)), names);
    }
    int next = at + 1;
    if (next + 1 < head.size()
        && isSecondHeader(header, head.get(next), head.get(next + 1), width)) {
      names = combined(filledOn(names), cells(head.get(next), width));
      next++;
    }
    List<@Nullable String> units = none(width);
    if (next < head.size() - 1 && isUnitRow(head.get(next), width)) {
      for (int i = 0; i < width; i++) {
        String unit = head.get(next).cell(i);
        units.set(i, unit.isEmpty() ? null : unit.replaceAll("^[(\\[]|[)\\]]$", ""));
      }
      next++;
    }
    long firstLine = next < head.size() ? head.get(next).line() : header.line() + 1;
    return new GridLayout(names, units, firstLine, title);
  }

  /** The number of columns that most rows have, the larger of two. */
  private static int usualWidth(List<Grid.Row> head) {
    Map<Integer, Integer> rows = new HashMap<>();
    int best = 1;
    for (Grid.Row row : head) {
      int width = row.width();
      if (width > 0) {
        int times = rows.merge(width, 1, Integer::sum);
        int most = rows.getOrDefault(best, 0);
        best = times > most || (times == most && width > best) ? width : best;
      }
    }
    // A header may be wider than rows that end in empty cells.
    for (Grid.Row row : head) {
      if (row.width() > best && row.filled() == row.width() && !isData(row, row.width())) {
        return row.width();
      }
      if (row.filled() > 1) {
        break;
      }
    }
    return best;
  }

  private static boolean mayBeHeader(Grid.Row row, int width) {
    int filled = row.filled();
    if (width == 1) {
      return filled > 0;
    }
    boolean single = filled == 1 && !row.cell(0).isEmpty();
    return width == 2
        ? filled == 2 || (filled == 1 && !single)
        : filled >= Math.max(2, (width + 1) / 2);
  }

  /** Cells above some of the columns, not only above the first: <i>Men</i> over three of them. */
  private static boolean isGroupRow(Grid.Row row) {
    return row.filled() > 1 || (row.filled() == 1 && row.cell(0).isEmpty());
  }

  private static @Nullable String title(List<Grid.Row> above, int width) {
    for (Grid.Row row : above) {
      if (row.filled() == 1 && width > 1) {
        String text =
            row.cells().stream()
                .map(MissingCells::trim)
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse("");
        return text.length() > LONGEST_TITLE ? null : text;
      }
    }
    return null;
  }

  /**
   * Whether a row holds figures, so that it is no header. Years and 1, 2, 3 may stand in headers.
   */
  private static boolean isData(Grid.Row row, int width) {
    int figures = 0;
    Set<String> different = new HashSet<>();
    boolean small = true;
    for (int i = 0; i < width; i++) {
      String cell = row.cell(i);
      different.add(cell);
      if (CellNumber.isNumber(cell) && PeriodWords.whole(cell) == null) {
        figures++;
        small &= cell.matches("\\d{1,2}");
      }
    }
    boolean counted = small && different.size() == width && width > 2;
    return figures > 0 && figures * 2 >= width && !counted;
  }

  private static boolean isSecondHeader(
      Grid.Row header, Grid.Row second, Grid.Row third, int width) {
    Set<String> seen = new HashSet<>();
    boolean groups = false;
    for (int i = 0; i < width; i++) {
      String cell = header.cell(i);
      groups |= !second.cell(i).isEmpty() && (cell.isEmpty() || !seen.add(cell));
    }
    return groups && !hasFigure(second, width) && hasFigure(third, width) && second.filled() > 1;
  }

  private static boolean hasFigure(Grid.Row row, int width) {
    for (int i = 0; i < width; i++) {
      if (CellNumber.isNumber(row.cell(i)) && PeriodWords.whole(row.cell(i)) == null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnitRow(Grid.Row row, int width) {
    int units = 0;
    for (int i = 0; i < width; i++) {
      String cell = row.cell(i);
      if (cell.isEmpty() || NO_UNIT.contains(cell.toLowerCase(Locale.ROOT))) {
        continue;
      }
      if (UnitWords.of(cell.replaceAll("^[(\\[]|[)\\]]$", "")) == null
          || CellNumber.isNumber(cell)) {
        return false;
      }
      units++;
    }
    return units > 0;
  }

  private static List<String> filledOn(List<String> cells) {
    List<String> filled = new ArrayList<>();
    String last = "";
    for (String cell : cells) {
      last = cell.isEmpty() ? last : cell;
      filled.add(last);
    }
    return filled;
  }

  private static List<String> combined(List<String> groups, List<String> names) {
    List<String> both = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String group = groups.get(i);
      String name = names.get(i);
      both.add(
          name.isEmpty()
              ? group
              : group.isEmpty() || group.equals(name) ? name : group + " " + name);
    }
    return both;
  }

  private static List<String> cells(Grid.Row row, int width) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(row.cell(i));
    }
    return cells;
  }

  private static List<String> blank(int width) {
    List<String> blank = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      blank.add("");
    }
    return blank;
  }

  private static List<@Nullable String> none(int width) {
    List<@Nullable String> none = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      none.add(null);
    }
    return none;
  }
}
