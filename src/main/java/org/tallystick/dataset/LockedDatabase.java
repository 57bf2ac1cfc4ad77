package org.tallystick.dataset;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A loaded database behind its lock: tables are untrusted, and so is every question. Safe for use
 * by several threads; each question has a connection to itself.
 */
final class LockedDatabase implements AutoCloseable {
  /** A double gives back 15 decimal digits. */
  private static final MathContext DOUBLE = new MathContext(15);

  /** How many columns of a row are shown. */
  private static final int MOST_SHOWN = 12;

  private static final System.Logger LOG = System.getLogger(LockedDatabase.class.getName());

  private final Store store;
  private final Limits limits;
  private final DuckDBConnection first;
  private final Object lock = new Object();
  private final List<Connection> all = new ArrayList<>();
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * Opens what has been loaded.
   *
   * @throws DatasetException if it cannot be opened
   */
  LockedDatabase(Store store, Limits limits) {
    this.store = store;
    this.limits = limits;
    try {
      this.first = store.openToAsk();
    } catch (SQLException e) {
      throw DuckTrouble.of("temporary database", e);
    }
  }

  /**
   * The first cell of the first row as a number.
   *
   * @param about what is asked, for messages
   * @param sql a single statement
   * @return null where the cell is missing or there is no row
   * @throws DatasetException if the statement is refused, fails or takes too long
   */
  @Nullable BigDecimal number(String about, String sql) {
    return number(about, sql, connection -> store.admit(connection, sql), false);
  }

  /**
   * The one number that a person's own query gives.
   *
   * @param about what is asked, for messages
   * @param sql a single SELECT
   * @param tables the names of the tables that it may read, in lower case
   * @return null where the cell is missing or there is no row
   * @throws DatasetException if the statement is refused, fails, takes too long, or gives anything
   *     but one number
   */
  @Nullable BigDecimal number(String about, String sql, Set<String> tables) {
    Gate gate =
        connection -> {
          if (!SelectGate.readsOnly(connection, sql, tables)) {
            throw new SQLException("only a single SELECT from the tables of the data is run");
          }
          store.admit(connection, sql);
        };
    return number(about, sql, gate, true);
  }

  /**
   * Rows of a table as they are printed.
   *
   * @param from table and conditions: {@code FROM "t" WHERE …}
   * @param tables the names of the tables that may be read, in lower case
   * @return null where the statement is refused, fails, or takes too long: rows are shown beside an
   *     answer that is there without them
   */
  @Nullable EvidenceRows rows(String from, int most, Set<String> tables) {
    String sql = "SELECT * " + from + " LIMIT " + most;
    try {
      BigDecimal all = number("rows", "SELECT count(*) " + from, tables);
      Connection connection = borrow();
      boolean answered = false;
      try (Statement statement = connection.createStatement()) {
        statement.setQueryTimeout(limits.seconds());
        try (ResultSet result = statement.executeQuery(sql)) {
          List<String> columns = new ArrayList<>();
          int width = Math.min(MOST_SHOWN, result.getMetaData().getColumnCount());
          for (int i = 1; i <= width; i++) {
            columns.add(result.getMetaData().getColumnLabel(i));
          }
          List<List<@Nullable String>> rows = new ArrayList<>();
          while (result.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
              row.add(result.getString(i));
            }
            rows.add(row);
          }
          answered = true;
          return new EvidenceRows(sql, columns, rows, all == null ? 0 : all.longValue());
        }
      } finally {
        giveBack(connection, answered);
      }
    } catch (SQLException | DatasetException e) {
      LOG.log(System.Logger.Level.DEBUG, "no rows to show", e);
      return null;
    }
  }

  /** What a statement must pass before it is run. */
  @FunctionalInterface
  private interface Gate {
    void pass(Connection connection) throws SQLException;
  }

  private @Nullable BigDecimal number(String about, String sql, Gate gate, boolean only) {
    try {
      Connection connection = borrow();
      boolean answered = false;
      try (Statement statement = connection.createStatement()) {
        gate.pass(connection);
        statement.setQueryTimeout(limits.seconds());
        try (ResultSet result = statement.executeQuery(sql)) {
          BigDecimal number = result.next() ? decimal(result.getObject(1)) : null;
          if (only && (result.getMetaData().getColumnCount() != 1 || result.next())) {
            throw new SQLException("the answer is more than one value");
          }
          answered = true;
          return number;
        }
      } finally {
        giveBack(connection, answered);
      }
    } catch (SQLTimeoutException e) {
      throw new DatasetException(
          about, null, "no answer within " + limits.seconds() + " seconds", e);
    } catch (SQLException e) {
      throw DuckTrouble.of(about, e);
    }
  }

  private static @Nullable BigDecimal decimal(@Nullable Object cell) throws SQLException {
    if (cell == null || cell instanceof BigDecimal) {
      return (BigDecimal) cell;
    }
    if (cell instanceof Double || cell instanceof Float) {
      double value = ((Number) cell).doubleValue();
      return Double.isFinite(value) ? new BigDecimal(value, DOUBLE) : null;
    }
    if (cell instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (cell instanceof Number number) {
      return BigDecimal.valueOf(number.longValue());
    }
    throw new SQLException("the answer is no number but “" + cell + "”");
  }

  private Connection borrow() throws SQLException {
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException("the catalogue is closed");
      }
      Connection ready = idle.poll();
      if (ready != null) {
        return ready;
      }
      Connection fresh = store.another(first);
      all.add(fresh);
      return fresh;
    }
  }

  /** A connection whose statement has failed may be in the middle of something: it is closed. */
  private void giveBack(Connection connection, boolean sound) throws SQLException {
    synchronized (lock) {
      if (sound) {
        idle.push(connection);
        return;
      }
      all.remove(connection);
    }
    connection.close();
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      all.add(first);
      for (Connection connection : all) {
        try {
          connection.close();
        } catch (SQLException e) {
          throw DuckTrouble.of("temporary database", e);
        }
      }
    }
    store.remove();
  }
}
