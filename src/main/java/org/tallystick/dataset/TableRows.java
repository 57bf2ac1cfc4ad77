package org.tallystick.dataset;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a grid that are rows of its table: not those above it, not blank ones, not headers
 * that are repeated, and not the remarks below it, which fill the first cell alone.
 */
final class TableRows implements AutoCloseable {
  /** Words that a remark below a table starts with. */
  private static final Set<String> REMARKS =
      Set.of("source", "sources", "note", "notes", "footnote", "footnotes", "*", "†");

  /** More rows than this with a first cell alone are no remarks. */
  private static final int MAX_REMARKS = 30;

  /** A first cell alone that is longer than this is no name. */
  private static final int LONG = 40;

  private final Grid.Rows rows;
  private final GridLayout layout;
  private final Deque<Grid.Row> held = new ArrayDeque<>();
  private final Deque<Grid.Row> ready = new ArrayDeque<>();

  TableRows(Grid.Rows rows, GridLayout layout) {
    this.rows = rows;
    this.layout = layout;
  }

  /** The next row; null after the last. */
  Grid.@Nullable Row next() throws IOException {
    while (ready.isEmpty()) {
      Grid.Row row = rows.next();
      if (row == null) {
        return null;
      }
      if (row.line() < layout.firstLine() || row.filled() == 0 || isHeader(row)) {
        continue;
      }
      if (isRemark(row) && held.size() < MAX_REMARKS) {
        held.add(row);
      } else {
        ready.addAll(held);
        held.clear();
        ready.add(row);
      }
    }
    return ready.poll();
  }

  private boolean isRemark(Grid.Row row) {
    int width = layout.headers().size();
    String first = row.cell(0);
    if (width < 2 || first.isEmpty() || row.filled() != 1) {
      return false;
    }
    String word = first.split("[\\s:.]", 2)[0].toLowerCase(Locale.ROOT);
    return first.length() > LONG || REMARKS.contains(word) || first.startsWith("*");
  }

  private boolean isHeader(Grid.Row row) {
    int width = layout.headers().size();
    for (int i = 0; i < width; i++) {
      if (!row.cell(i).equals(layout.headers().get(i))) {
        return false;
      }
    }
    return width > 1;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
