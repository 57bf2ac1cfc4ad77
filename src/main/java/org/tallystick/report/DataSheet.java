package org.tallystick.report;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.dataset.Join;
import org.tallystick.dataset.Table;

/**
 * What the checker understands of data, as a person or a program reads it: tables, columns with
 * roles, units and meanings, keys, joins, total rows. Immutable.
 */
public final class DataSheet {
  private final List<Table> tables;
  private final List<Join> joins;

  private DataSheet(List<Table> tables, List<Join> joins) {
    this.tables = List.copyOf(tables);
    this.joins = List.copyOf(joins);
  }

  /** The sheet of a catalogue; it stays true after the catalogue is closed. */
  public static DataSheet of(DatasetCatalog catalog) {
    return new DataSheet(catalog.tables(), catalog.joins());
  }

  /**
   * Writes it for a person.
   *
   * @param width how many columns a line may have, at least 40
   * @param colour whether colour may be used
   * @throws IllegalArgumentException if {@code width} is below 40
   * @throws IOException if {@code out} does
   */
  public void write(int width, boolean colour, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out must not be null");
    new TextSheet(new Page(width, colour)).write(tables, joins, out);
  }

  /**
   * Writes it as one JSON object with {@code tables} and {@code joins}.
   *
   * @throws IOException if {@code out} does
   */
  public void writeJson(Appendable out) throws IOException {
    Objects.requireNonNull(out, "out must not be null");
    JsonSheet.write(tables, joins, out);
  }
}
