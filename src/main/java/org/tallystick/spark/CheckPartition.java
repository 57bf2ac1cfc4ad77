package org.tallystick.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;
import org.tallystick.report.ReportWriter;

/**
 * Checks the articles of one partition, one by one as they are asked for. What cannot be read or
 * checked is a row with an error.
 *
 * @param settings what the checker is made from
 * @param shipped files of data sent along; null for none
 * @param reader makes articles of rows
 */
record CheckPartition(
    CheckSettings settings,
    @Nullable Broadcast<SortedMap<String, byte[]>> shipped,
    RowReader reader)
    implements MapPartitionsFunction<Row, Row> {
  /** The id of the article, where it stands, and either its report as JSON or what went wrong. */
  static final StructType SCHEMA =
      new StructType()
          .add("article", DataTypes.StringType)
          .add("place", DataTypes.StringType)
          .add("report", DataTypes.StringType)
          .add("error", DataTypes.StringType)
          .add("alarms", DataTypes.IntegerType);

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Checked(rows);
  }

  /** A row an article, as each is asked for, however many a file holds. */
  private final class Checked implements Iterator<Row> {
    private final Iterator<Row> rows;
    private Iterator<Reading> readings = Collections.emptyIterator();

    Checked(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (!readings.hasNext() && rows.hasNext()) {
        readings = reader.read(rows.next());
      }
      return readings.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no further article");
      }
      return check(readings.next());
    }
  }

  private Row check(Reading reading) {
    if (reading instanceof Reading.Failure failure) {
      String message = Objects.requireNonNullElse(failure.problem().getMessage(), "unreadable");
      return RowFactory.create(null, failure.problem().file(), null, message, null);
    }
    Reading.Success success = (Reading.Success) reading;
    Article article = success.article();
    try {
      Report report = ExecutorCheckers.of(settings, shipped).check(article);
      return RowFactory.create(article.id(), success.place(), json(report), null, report.errors());
    } catch (ExecutionException e) {
      String cause = LimitedChecker.oneLine(Objects.requireNonNullElse(e.getCause(), e));
      String message = success.place() + ": could not be checked: " + cause;
      return RowFactory.create(article.id(), success.place(), null, message, null);
    }
  }

  /** The report as one object, without a line feed. */
  static String json(Report report) {
    StringBuilder json = new StringBuilder();
    try {
      ReportWriter.json().write(report, json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory failed", e);
    }
    json.setLength(json.length() - 1);
    return json.toString();
  }
}
