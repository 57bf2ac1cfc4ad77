package org.tallystick.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads the cells of one HTML table by the rows and columns that they span. Not thread-safe. */
final class TableCells {
  private final int mostRows;
  private final int mostColumns;
  private final List<String[]> grid = new ArrayList<>();
  private int width;

  TableCells(int mostRows, int mostColumns) {
    this.mostRows = mostRows;
    this.mostColumns = mostColumns;
  }

  /** The rows, each as wide as the widest; several rows of headings as one. */
  List<List<String>> read(Element table) {
    List<Element> rows = new ArrayList<>(table.select("tr"));
    List<Element> foot = rows.stream().filter(row -> isIn(row, "tfoot")).toList();
    rows.removeAll(foot);
    rows.addAll(foot);
    int headings = 0;
    boolean above = true;
    int at = 0;
    for (Element row : rows.subList(0, Math.min(mostRows, rows.size()))) {
      above = above && isHeading(row);
      headings += above ? 1 : 0;
      place(row, at++);
    }
    List<List<String>> cells = new ArrayList<>();
    for (String[] row : grid.subList(0, Math.min(at, grid.size()))) {
      cells.add(filled(row));
    }
    return headings > 1 && headings < cells.size() ? withOneHeading(cells, headings) : cells;
  }

  private void place(Element row, int at) {
    int column = 0;
    for (Element cell : row.children()) {
      if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
        continue;
      }
      while (column < mostColumns && row(at)[column] != null) {
        column++;
      }
      int right = Math.min(mostColumns, column + span(cell, "colspan"));
      int down = Math.min(mostRows, at + span(cell, "rowspan"));
      String text = text(cell);
      for (int y = at; y < down; y++) {
        for (int x = column; x < right; x++) {
          row(y)[x] = text;
        }
      }
      column = right;
      width = Math.max(width, right);
    }
  }

  private String[] row(int at) {
    while (grid.size() <= at) {
      grid.add(new String[mostColumns]);
    }
    return grid.get(at);
  }

  private List<String> filled(String[] row) {
    return Arrays.stream(row, 0, width).map(cell -> cell == null ? "" : cell).toList();
  }

  private static List<List<String>> withOneHeading(List<List<String>> cells, int headings) {
    List<String> names = new ArrayList<>();
    for (int x = 0; x < cells.get(0).size(); x++) {
      List<String> parts = new ArrayList<>();
      for (List<String> row : cells.subList(0, headings)) {
        if (!row.get(x).isEmpty() && !parts.contains(row.get(x))) {
          parts.add(row.get(x));
        }
      }
      names.add(String.join(" ", parts));
    }
    List<List<String>> all = new ArrayList<>();
    all.add(names);
    all.addAll(cells.subList(headings, cells.size()));
    return all;
  }

  private static boolean isHeading(Element row) {
    return isIn(row, "thead")
        || (row.childrenSize() > 1 && row.children().stream().allMatch(c -> c.nameIs("th")));
  }

  private static boolean isIn(Element row, String part) {
    Element parent = row.parent();
    return parent != null && parent.normalName().equals(part);
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
  }

  /** What is shown in a cell, without references to notes. */
  private static String text(Element cell) {
    if (cell.childrenSize() == 0) {
      return cell.text().strip();
    }
    Element shown = cell.clone();
    shown.select("script, style, [hidden], [style*=display:none], [style*=display: none]").remove();
    shown.select("sup:has(a[href^=#])").remove();
    shown.select("br").forEach(line -> line.after(" "));
    return shown.text().strip();
  }
}
