package org.tallystick.dataset;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * Small tables, kept in memory. All such stores share one database, which is locked from its first
 * moment on: it never reads a file, a network or an extension, not even to load, for its tables are
 * filled cell by cell. Each store is a catalogue of its own within it. Questions run in read-only
 * transactions, and only a single SELECT is let through.
 */
final class DuckMemory implements Store {
  private static final System.Logger LOGGER = System.getLogger(DuckMemory.class.getName());
  private static final AtomicLong NUMBERS = new AtomicLong();

  /** The shared database, opened when the first store is; it lives as long as the program. */
  private static @Nullable DuckDBConnection shared;

  private final Limits limits;
  private final String catalog = "data" + NUMBERS.incrementAndGet();

  DuckMemory(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Connection openToLoad() throws SQLException {
    DuckDBConnection connection = shared(limits).duplicate().unwrap(DuckDBConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("ATTACH ':memory:' AS " + catalog);
      statement.execute("USE " + catalog);
    }
    return connection;
  }

  @Override
  public DuckDBConnection openToAsk() throws SQLException {
    return another(shared(limits));
  }

  @Override
  public DuckDBConnection another(DuckDBConnection first) throws SQLException {
    DuckDBConnection connection = first.duplicate().unwrap(DuckDBConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("USE " + catalog);
      statement.execute("BEGIN TRANSACTION READ ONLY");
    }
    return connection;
  }

  @Override
  public void admit(Connection connection, String sql) throws SQLException {
    if (!SelectGate.isSingleSelect(connection, sql)) {
      throw new SQLException("only a single SELECT is run");
    }
  }

  @Override
  public String readable(Path file, String shown) {
    throw new DatasetException(shown, "cannot be read into memory");
  }

  @Override
  public void remove() {
    try (Connection connection = shared(limits).duplicate();
        Statement statement = connection.createStatement()) {
      statement.execute("DETACH DATABASE IF EXISTS " + catalog);
    } catch (SQLException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "cannot let go of " + catalog, e);
    }
  }

  private static synchronized DuckDBConnection shared(Limits limits) throws SQLException {
    if (shared == null) {
      Properties settings = new Properties();
      settings.setProperty("autoinstall_known_extensions", "false");
      settings.setProperty("autoload_known_extensions", "false");
      settings.setProperty("enable_external_access", "false");
      // Where memory runs out, nothing is put by in the working directory.
      settings.setProperty("temp_directory", "");
      settings.setProperty("max_temp_directory_size", "0B");
      settings.setProperty("memory_limit", limits.memoryMegabytes() + "MiB");
      settings.setProperty("threads", String.valueOf(limits.threads()));
      settings.setProperty("lock_configuration", "true");
      Connection opened = new DuckDBDriver().connect("jdbc:duckdb:", settings);
      if (opened == null) {
        throw new SQLException("DuckDB does not take a database in memory");
      }
      shared = opened.unwrap(DuckDBConnection.class);
    }
    return shared;
  }
}
