package org.tallystick.spark;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * What came of checking articles, as tables. Each is a view that Spark works out when it is asked
 * for; the articles themselves are checked once, at the first question, and what came of them is
 * kept on the executors, in memory and on disk, until {@link #close()}. Where an executor is lost,
 * its articles are checked anew.
 *
 * <p>Rows of {@link #claims()}, {@link #findings()} and {@link #verifications()} have the columns
 * that {@code batch --parquet} writes, led by {@code article}, {@code headline}, {@code date} and
 * {@code source}. The order of rows is Spark's.
 *
 * <p>For an archive write {@link #rows()} first, and go on from what is written by {@link #of}.
 * Immutable and thread-safe, as far as the session behind it is.
 */
public final class CheckedArticles implements AutoCloseable {
  private final Dataset<Row> rows;

  private CheckedArticles(Dataset<Row> rows) {
    this.rows = rows;
  }

  static CheckedArticles kept(Dataset<Row> rows) {
    return new CheckedArticles(rows.persist(StorageLevel.MEMORY_AND_DISK()));
  }

  /**
   * What {@link #rows()} gave earlier, read back from where it was written.
   *
   * @param rows with the columns that {@link #rows()} has
   */
  public static CheckedArticles of(Dataset<Row> rows) {
    return new CheckedArticles(rows);
  }

  /**
   * A row an article: {@code article} (its id; null where it could not be read), {@code place}
   * (where it stands: a file, or the id), {@code report} (as JSON; null after an error), {@code
   * error} (one line; null where there is a report) and {@code alarms} (how many findings are
   * inconsistent and claims contradicted, dismissed ones left out; null after an error).
   */
  public Dataset<Row> rows() {
    return rows;
  }

  /** The reports: {@code article}, {@code report}. */
  public Dataset<Row> reports() {
    return rows.where(col("report").isNotNull()).select("article", "report");
  }

  /** The articles that could not be read or checked: {@code place}, {@code error}. */
  public Dataset<Row> errors() {
    return rows.where(col("error").isNotNull()).select("place", "error");
  }

  /** A row a claim, with nested columns for its sentence, period, change and so on. */
  public Dataset<Row> claims() {
    return ReportTables.table(rows, "claims");
  }

  /** A row a finding, with its claims and spans as lists. */
  public Dataset<Row> findings() {
    return ReportTables.table(rows, "findings");
  }

  /** A row a verification, with its alternatives as a list. */
  public Dataset<Row> verifications() {
    return ReportTables.table(rows, "verifications");
  }

  /** Gives back the memory and disk that the reports take. */
  @Override
  public void close() {
    rows.unpersist();
  }
}
