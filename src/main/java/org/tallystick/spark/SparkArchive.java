package org.tallystick.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Checks files of articles into a folder, on whatever cluster the program was submitted to:
 *
 * <ul>
 *   <li>{@code rows.parquet}: a row an article with its report or its error, from which the rest is
 *       made ({@link CheckedArticles#of})
 *   <li>{@code reports.jsonl}: the reports, one a line
 *   <li>{@code claims.parquet}, {@code findings.parquet}, {@code verifications.parquet}
 *   <li>{@code errors.jsonl}: what could not be read or checked
 * </ul>
 *
 * <p>Each is a folder of files, as Spark writes them, in no order. Immutable and thread-safe.
 */
public final class SparkArchive {
  /** Small tasks at the beginning, and no task of hours: set unless the job sets them itself. */
  private static final Map<String, String> SPLITTING =
      Map.of(
          "spark.sql.files.openCostInBytes", "16k",
          "spark.sql.files.maxPartitionBytes", "16m");

  private static final int TASKS_PER_CORE = 8;

  private final SparkFactChecker checker;

  /** Over a checker. */
  public SparkArchive(SparkFactChecker checker) {
    this.checker = Objects.requireNonNull(checker, "checker must not be null");
  }

  /**
   * Checks an archive in a session of its own, which ends with it.
   *
   * @throws IOException if there is no such input, or it cannot be listed
   */
  public ArchiveSummary check(ArchiveOptions options) throws IOException {
    SparkSession session = SparkSession.builder().appName("tallystick").getOrCreate();
    try {
      return check(session, options);
    } finally {
      session.stop();
    }
  }

  /**
   * Checks an archive.
   *
   * @param session where to; settings of how files are split are changed unless they are set
   * @throws IOException if there is no such input, or it cannot be listed
   */
  public ArchiveSummary check(SparkSession session, ArchiveOptions options) throws IOException {
    split(session);
    ArchiveReader reader = new ArchiveReader(session, options.date());
    for (String input : options.inputs()) {
      reader.add(input, options.form());
    }
    Dataset<Row> rows =
        reader.sources().stream()
            .map(source -> rows(session, source, options.partitions()))
            .reduce(Dataset::union)
            .orElseThrow();
    SaveMode mode = options.overwrite() ? SaveMode.Overwrite : SaveMode.ErrorIfExists;
    String output = options.output();
    rows.write().mode(mode).parquet(output + "/rows.parquet");
    CheckedArticles checked =
        CheckedArticles.of(
            session.read().schema(CheckPartition.SCHEMA).parquet(output + "/rows.parquet"));
    checked.reports().select("report").write().mode(mode).text(output + "/reports.jsonl");
    checked.errors().write().mode(mode).json(output + "/errors.jsonl");
    checked.claims().write().mode(mode).parquet(output + "/claims.parquet");
    checked.findings().write().mode(mode).parquet(output + "/findings.parquet");
    checked.verifications().write().mode(mode).parquet(output + "/verifications.parquet");
    return summary(checked);
  }

  private Dataset<Row> rows(SparkSession session, ArchiveReader.Source source, int partitions) {
    Dataset<Row> dealt = partitions == 0 ? source.rows() : source.rows().repartition(partitions);
    return checker.rows(dealt, source.reader(), session);
  }

  private static void split(SparkSession session) {
    SPLITTING.forEach((name, value) -> set(session, name, value));
    int tasks = TASKS_PER_CORE * session.sparkContext().defaultParallelism();
    set(session, "spark.sql.files.minPartitionNum", Integer.toString(tasks));
  }

  private static void set(SparkSession session, String name, String value) {
    if (!session.sparkContext().conf().contains(name)) {
      session.conf().set(name, value);
    }
  }

  private static ArchiveSummary summary(CheckedArticles checked) {
    Row counts =
        checked
            .rows()
            .agg(count(col("report")), count(col("error")), coalesce(sum(col("alarms")), lit(0L)))
            .collectAsList()
            .get(0);
    return new ArchiveSummary(counts.getLong(0), counts.getLong(1), counts.getLong(2));
  }
}
