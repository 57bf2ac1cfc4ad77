package org.tallystick.dataset;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.DataDictionary.Field;
import org.tallystick.dataset.TableLoader.StagedColumn;

/**
 * Copies the tables of another database, row by row, through its JDBC driver, which must be on the
 * class path. Comments on tables and columns become their descriptions. Read-only towards the other
 * database.
 */
final class JdbcCopier implements AutoCloseable {
  private static final int FETCH = 10_000;
  private static final int LOGIN_SECONDS = 20;
  private static final int MAX_PRECISION = 38;
  private static final int MAX_SCALE = 18;

  private final Connection source;

  private JdbcCopier(Connection source) {
    this.source = source;
  }

  /**
   * Connects.
   *
   * @throws SQLException if there is no driver for the URL, or the database does not answer
   */
  static JdbcCopier open(String url) throws SQLException {
    DriverManager.setLoginTimeout(LOGIN_SECONDS);
    Connection connection = DriverManager.getConnection(url);
    try {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return new JdbcCopier(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A URL as it may be shown: without what follows its question mark, and without passwords. */
  static String shown(String url) {
    return url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//");
  }

  /** The tables that are not the database's own. */
  List<Other> tables() throws SQLException {
    List<Other> tables = new ArrayList<>();
    DatabaseMetaData data = source.getMetaData();
    try (ResultSet found =
        data.getTables(
            source.getCatalog(), null, "%", new String[] {"TABLE", "PARTITIONED TABLE"})) {
      while (found.next()) {
        String schema = found.getString("TABLE_SCHEM");
        String lower = schema == null ? "" : schema.toLowerCase(Locale.ROOT);
        if (!lower.equals("information_schema")
            && !lower.startsWith("pg_")
            && !lower.equals("sys")) {
          tables.add(new Other(schema, found.getString("TABLE_NAME"), found.getString("REMARKS")));
        }
      }
    }
    return tables;
  }

  /** What the comments of a table and its columns say. */
  DataDictionary dictionary(Other table) throws SQLException {
    Map<String, Field> fields = new HashMap<>();
    try (ResultSet columns =
        source.getMetaData().getColumns(source.getCatalog(), table.schema(), table.name(), "%")) {
      while (columns.next()) {
        String remark = columns.getString("REMARKS");
        if (remark != null && !remark.isBlank()) {
          fields.put(
              columns.getString("COLUMN_NAME").strip().toLowerCase(Locale.ROOT),
              new Field(null, remark.strip(), null, Map.of()));
        }
      }
    }
    String remark = table.remark();
    return new DataDictionary(
        null, remark == null || remark.isBlank() ? null : remark.strip(), fields, List.of());
  }

  /** Copies a table under a new name. */
  List<StagedColumn> copy(Other table, String name, Statement into) throws SQLException {
    String quote = source.getMetaData().getIdentifierQuoteString();
    String from =
        (table.schema() == null ? "" : quoted(table.schema(), quote) + ".")
            + quoted(table.name(), quote);
    try (Statement statement = source.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery("SELECT * FROM " + from)) {
        ResultSetMetaData meta = rows.getMetaData();
        int width = meta.getColumnCount();
        UniqueNames names = new UniqueNames();
        List<StagedColumn> columns = new ArrayList<>();
        StringBuilder sql = new StringBuilder("CREATE TABLE ").append(SqlRenderer.name(name));
        for (int i = 1; i <= width; i++) {
          String header = meta.getColumnLabel(i);
          String column = names.claim(header, "column_" + i);
          columns.add(new StagedColumn("c" + i, header, column, false, null));
          sql.append(i == 1 ? " (" : ", ").append(SqlRenderer.name(column));
          sql.append(' ').append(type(meta, i));
        }
        into.execute(sql.append(')').toString());
        fill(rows, meta, name, into.getConnection().unwrap(DuckDBConnection.class));
        return columns;
      }
    }
  }

  private static void fill(
      ResultSet rows, ResultSetMetaData meta, String name, DuckDBConnection connection)
      throws SQLException {
    String[] types = new String[meta.getColumnCount()];
    for (int i = 0; i < types.length; i++) {
      types[i] = type(meta, i + 1);
    }
    try (DuckDBAppender appender = connection.createAppender(connection.getSchema(), name)) {
      while (rows.next()) {
        appender.beginRow();
        for (int i = 0; i < types.length; i++) {
          GridLoader.append(appender, value(rows, i + 1, types[i]));
        }
        appender.endRow();
      }
    }
  }

  private static @Nullable Object value(ResultSet rows, int at, String type) throws SQLException {
    Object value =
        switch (type) {
          case "BIGINT" -> rows.getLong(at);
          case "DOUBLE" -> rows.getDouble(at);
          case "BOOLEAN" -> rows.getBoolean(at);
          case "DATE" -> day(rows.getDate(at));
          case "TIMESTAMP" -> moment(rows.getTimestamp(at));
          case "VARCHAR" -> text(rows.getString(at));
          default -> decimal(rows.getBigDecimal(at), type);
        };
    return rows.wasNull() ? null : value;
  }

  private static @Nullable Object day(@Nullable Date day) {
    return day == null ? null : day.toLocalDate();
  }

  private static @Nullable Object moment(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toLocalDateTime();
  }

  private static @Nullable Object text(@Nullable String text) {
    return text == null || MissingCells.trim(text).isEmpty() ? null : MissingCells.trim(text);
  }

  private static @Nullable Object decimal(@Nullable BigDecimal number, String type) {
    int scale = Integer.parseInt(type.replaceAll(".*, |\\)", ""));
    return number == null ? null : number.setScale(scale, java.math.RoundingMode.HALF_EVEN);
  }

  private static String type(ResultSetMetaData meta, int at) throws SQLException {
    return switch (meta.getColumnType(at)) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> "BIGINT";
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> "DOUBLE";
      case Types.BOOLEAN, Types.BIT -> "BOOLEAN";
      case Types.DATE -> "DATE";
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "TIMESTAMP";
      case Types.NUMERIC, Types.DECIMAL -> {
        int precision = meta.getPrecision(at);
        int scale = meta.getScale(at);
        boolean fits =
            precision > 0 && precision <= MAX_PRECISION && scale >= 0 && scale <= MAX_SCALE;
        yield fits ? "DECIMAL(" + MAX_PRECISION + ", " + scale + ")" : "DOUBLE";
      }
      default -> "VARCHAR";
    };
  }

  private static String quoted(String name, String quote) {
    return quote.isBlank() ? name : quote + name.replace(quote, quote + quote) + quote;
  }

  @Override
  public void close() throws SQLException {
    source.close();
  }

  /**
   * A table of the other database.
   *
   * @param schema its schema; null where there are none
   * @param name its name
   * @param remark the comment on it; null if there is none
   */
  record Other(@Nullable String schema, String name, @Nullable String remark) {}
}
