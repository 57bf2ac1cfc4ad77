package org.tallystick.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.ColumnPeriod.Grain;
import org.tallystick.dataset.ColumnSeries.Part;

/** Reads what a table means beyond its columns: its key, its total rows, its series. */
final class TableReader {
  /** How many pairs of columns are tried as a key. */
  private static final int MAX_PAIRS = 6;

  /** Bare years are a series from so many on, columns that share words already from two on. */
  private static final int BARE = 3;

  private final Statement statement;
  private final String name;
  private final long rows;
  private final List<Column> columns;

  TableReader(Statement statement, String name, long rows, List<Column> columns) {
    this.statement = statement;
    this.name = name;
    this.rows = rows;
    this.columns = columns;
  }

  TableMeaning read() throws SQLException {
    TotalRows totals = new TotalRowFinder(statement, name, rows, columns).find();
    return new TableMeaning(key(), totals, series());
  }

  private List<String> key() throws SQLException {
    if (rows < 2) {
      return List.of();
    }
    Column alone = null;
    for (Column column : columns) {
      boolean unique = column.profile().distinct() == rows;
      if (unique && isNaming(column) && (alone == null || rank(column) < rank(alone))) {
        alone = column;
      }
    }
    if (alone != null) {
      return List.of(alone.name());
    }
    List<Column> parts = columns.stream().filter(TableReader::mayBePart).toList();
    List<List<Column>> pairs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (int k = i + 1; k < parts.size(); k++) {
        long most = parts.get(i).profile().distinct() * parts.get(k).profile().distinct();
        if (most >= rows) {
          pairs.add(List.of(parts.get(i), parts.get(k)));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(pair -> rank(pair.get(0)) + rank(pair.get(1))));
    return pairs.isEmpty()
        ? List.of()
        : uniquePair(pairs.subList(0, Math.min(MAX_PAIRS, pairs.size())));
  }

  private List<String> uniquePair(List<List<Column>> pairs) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT ");
    for (List<Column> pair : pairs) {
      sql.append(sql.length() > 7 ? ", " : "").append("count(DISTINCT (");
      sql.append(SqlRenderer.name(pair.get(0).name())).append(", ");
      sql.append(SqlRenderer.name(pair.get(1).name())).append("))");
    }
    try (ResultSet result = statement.executeQuery(sql + " FROM " + SqlRenderer.name(name))) {
      result.next();
      for (int i = 0; i < pairs.size(); i++) {
        if (result.getLong(i + 1) == rows) {
          return pairs.get(i).stream().map(Column::name).toList();
        }
      }
    }
    return List.of();
  }

  private static boolean isNaming(Column column) {
    return switch (column.meaning().role()) {
      case NAME, CODE, TIME -> true;
      default -> false;
    };
  }

  private static boolean mayBePart(Column column) {
    boolean names = isNaming(column) || column.meaning().role() == ColumnRole.GROUP;
    return names && column.profile().missing() == 0 && column.profile().distinct() > 1;
  }

  /** Names before codes before times before groups. */
  private static int rank(Column column) {
    return switch (column.meaning().role()) {
      case NAME -> 0;
      case CODE -> 1;
      case TIME -> 2;
      default -> 3;
    };
  }

  private List<ColumnSeries> series() {
    Map<List<Object>, Map<Grain, List<Part>>> groups = new LinkedHashMap<>();
    for (Column column : columns) {
      ColumnPeriod period = column.meaning().period();
      boolean figure = column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER;
      if (period != null && figure) {
        List<Object> alike = new ArrayList<>();
        alike.add(column.meaning().subject().stream().map(NameWord::written).toList());
        alike.add(Objects.requireNonNullElse(column.meaning().statistic(), ""));
        groups
            .computeIfAbsent(alike, key -> new EnumMap<>(Grain.class))
            .computeIfAbsent(period.grain(), key -> new ArrayList<>())
            .add(new Part(column.name(), period));
      }
    }
    List<ColumnSeries> series = new ArrayList<>();
    groups.forEach(
        (alike, grains) -> {
          List<String> subject = ((List<?>) alike.get(0)).stream().map(String::valueOf).toList();
          for (List<Part> parts : grains.values()) {
            ColumnSeries found = series(subject, parts);
            if (found != null) {
              series.add(found);
            }
          }
        });
    return series;
  }

  private static @Nullable ColumnSeries series(List<String> subject, List<Part> parts) {
    long times = parts.stream().map(TableReader::start).distinct().count();
    if (times < parts.size() || parts.size() < (subject.isEmpty() ? BARE : 2)) {
      return null;
    }
    parts.sort(Comparator.comparing(TableReader::start));
    return new ColumnSeries(subject, parts);
  }

  private static String start(Part part) {
    return part.period().first() == null
        ? String.format("%02d", part.period().month())
        : part.period().first().toString();
  }
}
