package org.tallystick.dataset;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in hand as a grid. */
final class PrintedGrid implements Grid {
  private final PrintedTable table;

  PrintedGrid(PrintedTable table) {
    this.table = table;
  }

  @Override
  public Rows open() {
    Iterator<List<String>> rows = table.rows().iterator();
    return new Rows() {
      private long line;

      @Override
      public @Nullable Row next() {
        line++;
        return rows.hasNext() ? new Row(line, rows.next()) : null;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public boolean suggestsDecimalComma() {
    return false;
  }
}
