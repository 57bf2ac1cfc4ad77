package org.tallystick.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.dataset.ColumnProfile.ValueCount;

/**
 * Finds where tables speak of the same things: a column whose cells stand in another table's column
 * that names each of its rows. Numbers join only columns whose names agree, for 1, 2, 3 stand
 * everywhere.
 */
final class JoinFinder {
  /** Pairs of columns that are laid against each other at most. */
  private static final int MAX_TRIES = 500;

  private static final int MIN_VALUES = 3;

  private final Statement statement;
  private final List<Table> tables;

  JoinFinder(Statement statement, List<Table> tables) {
    this.statement = statement;
    this.tables = tables;
  }

  List<Join> find() throws SQLException {
    List<Join> joins = new ArrayList<>();
    int tries = 0;
    for (Table keyed : tables) {
      for (Column key : keyed.columns()) {
        if (!isKey(key, keyed)) {
          continue;
        }
        for (Table other : tables) {
          if (other == keyed) {
            continue;
          }
          for (Column column : other.columns()) {
            boolean named = sameName(column, key, keyed);
            if (!mayJoin(column, key, named) || overlaps(column, key) == 0 || ++tries > MAX_TRIES) {
              continue;
            }
            long values = column.profile().distinct();
            long matched = matched(other, column, keyed, key);
            boolean enough = named ? matched * 2 >= values : matched * 10 >= values * 9;
            if (matched > 0 && enough && (named || matched >= MIN_VALUES)) {
              joins.add(
                  new Join(other.name(), column.name(), keyed.name(), key.name(), values, matched));
            }
          }
        }
      }
    }
    return joins;
  }

  private static boolean isKey(Column column, Table table) {
    ColumnRole role = column.meaning().role();
    boolean names = role == ColumnRole.NAME || role == ColumnRole.CODE || role == ColumnRole.COUNT;
    return names
        && table.rows() > 1
        && column.profile().missing() == 0
        && column.profile().distinct() == table.rows();
  }

  private static boolean mayJoin(Column column, Column key, boolean named) {
    if (column.type() != key.type() || column.profile().distinct() == 0) {
      return false;
    }
    ColumnRole role = column.meaning().role();
    return switch (column.type()) {
      case TEXT -> role != ColumnRole.TRUTH && role != ColumnRole.TIME && role != ColumnRole.TEXT;
      case INTEGER -> named && key.meaning().role() != ColumnRole.COUNT;
      default -> false;
    };
  }

  /** The same words, or those of the key's table before them: {@code port_id} and ports' id. */
  private static boolean sameName(Column column, Column key, Table keyed) {
    if (column.words().isEmpty()) {
      return false;
    }
    if (column.words().equals(key.words())) {
      return true;
    }
    List<String> full = new ArrayList<>(keyed.words());
    full.addAll(key.words());
    List<String> single = full.stream().map(JoinFinder::singular).toList();
    return column.words().stream().map(JoinFinder::singular).toList().equals(single)
        || column.words().stream()
            .map(JoinFinder::singular)
            .toList()
            .equals(keyed.words().stream().map(JoinFinder::singular).toList());
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * How many of the commonest values stand among the key's; 1 where the key's are not all known.
   */
  private static long overlaps(Column column, Column key) {
    if (!key.profile().complete()) {
      return 1;
    }
    Set<String> keys = new HashSet<>();
    key.profile().values().forEach(value -> keys.add(value.value()));
    return column.profile().values().stream().map(ValueCount::value).filter(keys::contains).count();
  }

  private long matched(Table table, Column column, Table keyed, Column key) throws SQLException {
    String cell = SqlRenderer.name(column.name());
    try (ResultSet result =
        statement.executeQuery(
            "SELECT count(DISTINCT "
                + cell
                + ") FROM "
                + SqlRenderer.name(table.name())
                + " WHERE "
                + cell
                + " IN (SELECT "
                + SqlRenderer.name(key.name())
                + " FROM "
                + SqlRenderer.name(keyed.name())
                + ")")) {
      result.next();
      return result.getLong(1);
    }
  }
}
