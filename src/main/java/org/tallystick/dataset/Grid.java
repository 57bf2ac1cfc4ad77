package org.tallystick.dataset;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of text cells, as a CSV file or a sheet has them; may be read several times. */
interface Grid {
  /**
   * Starts at the first row.
   *
   * @throws IOException if it cannot be read
   */
  Rows open() throws IOException;

  /** Whether signs in the file speak for a comma as decimal point: a semicolon between cells. */
  boolean suggestsDecimalComma();

  /** The rows, one after the other. */
  interface Rows extends AutoCloseable {
    /**
     * The next row; null after the last.
     *
     * @throws IOException if it cannot be read
     * @throws DatasetException if it is broken, with its line
     */
    @Nullable Row next() throws IOException;

    @Override
    void close() throws IOException;
  }

  /**
   * A row.
   *
   * @param line where it starts, counted from 1: the line of a text file, the row of a sheet
   * @param cells as written
   */
  record Row(long line, List<String> cells) {
    /** The cell at a place, trimmed; empty where the row is shorter. */
    String cell(int at) {
      return at < cells.size() ? MissingCells.trim(cells.get(at)) : "";
    }

    /** How many cells hold something. */
    int filled() {
      int filled = 0;
      for (String cell : cells) {
        filled += MissingCells.trim(cell).isEmpty() ? 0 : 1;
      }
      return filled;
    }

    /** How many cells there are up to the last that holds something. */
    int width() {
      int width = cells.size();
      while (width > 0 && MissingCells.trim(cells.get(width - 1)).isEmpty()) {
        width--;
      }
      return width;
    }
  }
}
