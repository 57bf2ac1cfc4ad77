package org.tallystick.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Where the tables of a catalogue are kept: first filled, then locked and asked. */
sealed interface Store permits DuckFile, DuckMemory {
  /**
   * A connection that fills it. Only statements of ours run on it.
   *
   * @throws SQLException if it cannot be opened
   */
  Connection openToLoad() throws SQLException;

  /**
   * Locks it, and opens a connection that can read its tables and do nothing else.
   *
   * @throws SQLException if it cannot be opened
   */
  DuckDBConnection openToAsk() throws SQLException;

  /**
   * Another connection like the one that {@link #openToAsk()} gave.
   *
   * @throws SQLException if it cannot be opened
   */
  Connection another(DuckDBConnection first) throws SQLException;

  /**
   * Lets a statement pass that may be run.
   *
   * @throws SQLException if it is anything but what the lock allows
   */
  void admit(Connection connection, String sql) throws SQLException;

  /**
   * A path to {@code file} that the database takes for one file.
   *
   * @param shown how the caller named it, for messages
   * @throws DatasetException if this store reads no files, or the file cannot be read
   */
  String readable(java.nio.file.Path file, String shown);

  /** Throws away what it holds. */
  void remove();
}
