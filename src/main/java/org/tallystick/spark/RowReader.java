package org.tallystick.spark;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.tallystick.reader.Reading;

/** Makes articles of a row: one, several or none. Implementations keep no state. */
interface RowReader extends Serializable {
  /** The articles of a row, each read when it is asked for; what cannot be read is a failure. */
  Iterator<Reading> read(Row row);
}
