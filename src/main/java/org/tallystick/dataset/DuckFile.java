package org.tallystick.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** A DuckDB database in a temporary folder of its own: opened to load, then opened to ask. */
final class DuckFile implements Store {
  private static final System.Logger LOGGER = System.getLogger(DuckFile.class.getName());

  private final Path folder;
  private final Limits limits;

  private DuckFile(Path folder, Limits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /**
   * A new folder, which only this user may read.
   *
   * @throws DatasetException if there is no room for it
   */
  static DuckFile create(Limits limits) {
    try {
      return new DuckFile(Files.createTempDirectory("tallystick-data"), limits);
    } catch (IOException e) {
      throw new DatasetException(
          "temporary folder", null, "cannot be made: " + DataPackage.reason(e), e);
    }
  }

  @Override
  public void admit(Connection connection, String sql) {
    // The database itself is read-only: whatever is run, it refuses to change.
  }

  @Override
  public Connection another(DuckDBConnection first) throws SQLException {
    return first.duplicate();
  }

  /** A connection that reads files and writes the database. Only statements of ours run on it. */
  @Override
  public Connection openToLoad() throws SQLException {
    return connect(settings());
  }

  /**
   * A connection that reads the database and nothing else, whatever is run on it: no file, no
   * network, no extension, no change of data or settings. The file's name is removed at once where
   * the system allows it, so that nothing stays behind however the process ends.
   */
  @Override
  public DuckDBConnection openToAsk() throws SQLException {
    Properties settings = settings();
    settings.setProperty("access_mode", "READ_ONLY");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("max_temp_directory_size", "0B");
    settings.setProperty("lock_configuration", "true");
    Connection connection = connect(settings);
    remove();
    return connection.unwrap(DuckDBConnection.class);
  }

  /**
   * A path to {@code file} that DuckDB takes for one file: it reads {@code * ? [} in a path as a
   * pattern, so a file with such a name is linked, or else copied, into this folder.
   */
  @Override
  public String readable(Path file, String shown) {
    String path = file.toAbsolutePath().toString();
    if (path.chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0)) {
      return path;
    }
    Path stand = folder.resolve("source");
    try {
      Files.deleteIfExists(stand);
      try {
        Files.createSymbolicLink(stand, file.toAbsolutePath());
      } catch (UnsupportedOperationException | IOException e) {
        LOGGER.log(System.Logger.Level.DEBUG, "copied, not linked: " + shown, e);
        Files.copy(file, stand);
      }
    } catch (IOException e) {
      throw new DatasetException(shown, null, "cannot be read: " + DataPackage.reason(e), e);
    }
    return stand.toString();
  }

  /** Removes the folder and what is in it; what the system holds on to is logged. */
  @Override
  public void remove() {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "cannot list " + folder, e);
      return;
    }
    for (Path path : paths) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        LOGGER.log(System.Logger.Level.DEBUG, "cannot remove " + path, e);
      }
    }
  }

  private Connection connect(Properties settings) throws SQLException {
    String url = "jdbc:duckdb:" + folder.resolve("tables.duckdb");
    Connection connection = new DuckDBDriver().connect(url, settings);
    if (connection == null) {
      throw new SQLException("DuckDB does not take " + url);
    }
    return connection;
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", limits.memoryMegabytes() + "MiB");
    settings.setProperty("threads", String.valueOf(limits.threads()));
    return settings;
  }
}
