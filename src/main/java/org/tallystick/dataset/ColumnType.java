package org.tallystick.dataset;

import java.util.Locale;

/** What the cells of a column are. */
public enum ColumnType {
  /** Words, codes, names; also whatever is none of the others. */
  TEXT,
  /** Whole numbers. */
  INTEGER,
  /** Numbers. */
  NUMBER,
  /** Days. */
  DATE,
  /** Moments. */
  TIMESTAMP,
  /** True or false. Columns of <i>yes</i> and <i>no</i> are {@link #TEXT}. */
  TRUTH;

  /** The name that people see, such as {@code integer}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the cells are days or moments. */
  public boolean isTime() {
    return this == DATE || this == TIMESTAMP;
  }

  static ColumnType ofSql(String sqlType) {
    String type = sqlType.toUpperCase(Locale.ROOT);
    if (type.startsWith("DECIMAL") && !type.contains("[")) {
      return NUMBER;
    }
    return switch (type) {
      case "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT" ->
          INTEGER;
      case "FLOAT", "DOUBLE" -> NUMBER;
      case "DATE" -> DATE;
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE" ->
          TIMESTAMP;
      case "BOOLEAN" -> TRUTH;
      default -> TEXT;
    };
  }
}
