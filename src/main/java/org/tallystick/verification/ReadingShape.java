package org.tallystick.verification;

import java.util.List;
import java.util.function.Consumer;

/** One way in which a statement about a table may be made. */
interface ReadingShape {
  /** Every shape. */
  List<ReadingShape> ALL =
      List.of(
          new CellReading(),
          new CountReading(),
          new ExtremeReading(),
          new TotalReading(),
          new ApartReading(),
          new ColumnsApartReading(),
          new PlaceReading(),
          new RecordReading(),
          new PartReading());

  /**
   * Proposes readings.
   *
   * @param rows the ways to read the statement's conditions
   */
  void propose(Statement statement, RowChoices rows, Consumer<Reading> out);
}
