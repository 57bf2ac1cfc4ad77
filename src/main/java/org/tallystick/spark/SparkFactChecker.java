package org.tallystick.spark;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.Decisions;

/**
 * Checks articles on a Spark cluster.
 *
 * <pre>{@code
 * SparkFactChecker checker =
 *     SparkFactChecker.builder().data(List.of("/mnt/data/releases.csv")).build();
 * Dataset<Row> articles =
 *     spark.read().schema(SparkFactChecker.articleSchema()).json("s3a://archive/2018/");
 * try (CheckedArticles checked = checker.check(articles)) {
 *   checked.findings().write().parquet("s3a://checked/findings");
 *   checked.errors().show();
 * }
 * }</pre>
 *
 * <p>It holds settings alone: what is heavy (language models, the database behind the data) is
 * loaded on each executor, once, at the first article there. Immutable and thread-safe.
 */
public final class SparkFactChecker {
  private final CheckSettings settings;
  private final SortedMap<String, byte[]> shipped;

  private SparkFactChecker(CheckSettings settings, SortedMap<String, byte[]> shipped) {
    this.settings = settings;
    this.shipped = shipped;
  }

  /** A checker with every rule and without data. */
  public static SparkFactChecker create() {
    return builder().build();
  }

  /** Starts a checker with options. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The columns of articles: {@code id}, {@code headline}, {@code body}, {@code date} (YYYY-MM-DD),
   * {@code source}, {@code language}, {@code data} (a list of paths). Read JSON with it, so that
   * Spark need not guess.
   */
  public static StructType articleSchema() {
    return ColumnArticles.SCHEMA;
  }

  /**
   * Checks articles. Nothing is done before a table of the result is asked for.
   *
   * @param articles rows with a column {@code body}, and those of {@link #articleSchema()} that
   *     they have; {@code date} may be a date or a timestamp too, other columns are passed over.
   *     Paths in {@code data} are taken as they are on the executor. An article without an id gets
   *     one made from its text
   * @throws IllegalArgumentException if there is no column {@code body}, or one is no text
   */
  public CheckedArticles check(Dataset<Row> articles) {
    return CheckedArticles.kept(
        rows(ColumnArticles.select(articles), new ColumnArticles(null), articles.sparkSession()));
  }

  /** Checks the articles that a reader makes of rows; a row each. */
  Dataset<Row> rows(Dataset<Row> from, RowReader reader, SparkSession session) {
    return from.mapPartitions(
        new CheckPartition(settings, broadcast(session), reader),
        Encoders.row(CheckPartition.SCHEMA));
  }

  /**
   * Registers the SQL function {@code tally_check(text)} with a session: the report on a text as
   * JSON, null for null. For its fields: {@code from_json(tally_check(body), 'findings
   * ARRAY<STRUCT<rule: STRING, message: STRING>>')}. A text whose check fails gives a report with a
   * warning that says so.
   *
   * @param session where queries may use it from now on
   */
  public void register(SparkSession session) {
    session
        .udf()
        .register(
            TallyCheck.NAME, new TallyCheck(settings, broadcast(session)), DataTypes.StringType);
  }

  private @Nullable Broadcast<SortedMap<String, byte[]>> broadcast(SparkSession session) {
    return shipped.isEmpty()
        ? null
        : JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(shipped);
  }

  /** Collects the options of a {@link SparkFactChecker}. Not thread-safe. */
  public static final class Builder {
    private final List<String> data = new ArrayList<>();
    private final SortedMap<String, byte[]> shipped = new TreeMap<>();
    private final Set<String> without = new LinkedHashSet<>();
    private boolean showConsistent;
    private boolean showDisputes;
    private @Nullable String decisions;
    private Duration limit = CheckSettings.DEFAULT_LIMIT;

    private Builder() {}

    /**
     * Adds data to check against, by paths that every executor can read: files, folders, {@code
     * datapackage.json} files. An executor that cannot use one fails its tasks, and says why.
     */
    public Builder data(List<String> sources) {
      data.addAll(sources);
      return this;
    }

    /**
     * Adds a file of data that is sent to every executor. All that are sent lie in one folder
     * there, so that metadata find their tables. They are held in memory here and there: for files
     * of some megabytes.
     *
     * @param name the file's name without a path, whose ending says what it is
     * @param content its bytes
     * @throws IllegalArgumentException if {@code name} has a path
     */
    public Builder ship(String name, byte[] content) {
      shipped.put(ShippedFiles.name(name), content.clone());
      return this;
    }

    /**
     * Leaves a consistency rule out.
     *
     * @param rule its id; an unknown one fails in {@link #build()}
     */
    public Builder without(String rule) {
      without.add(Objects.requireNonNull(rule, "rule must not be null"));
      return this;
    }

    /** Whether reports also hold findings about figures that agree. */
    public Builder showConsistent(boolean show) {
      this.showConsistent = show;
      return this;
    }

    /** Whether reports also hold findings about two sources that differ. */
    public Builder showDisputes(boolean show) {
      this.showDisputes = show;
      return this;
    }

    /**
     * What a person settled, as the JSON of a decisions file.
     *
     * @throws org.tallystick.report.DecisionsException if it is no such JSON
     */
    public Builder decisions(String json) throws IOException {
      Decisions.read("decisions", new StringReader(json));
      this.decisions = json;
      return this;
    }

    /** How long one article may take; two minutes if never called. */
    public Builder limit(Duration most) {
      this.limit = Objects.requireNonNull(most, "limit must not be null");
      return this;
    }

    /**
     * The checker.
     *
     * @throws IllegalArgumentException if there is no rule of an id given to {@link #without}, or
     *     no time
     */
    public SparkFactChecker build() {
      CheckSettings settings =
          new CheckSettings(
              data,
              without,
              showConsistent,
              showDisputes,
              decisions,
              limit,
              ShippedFiles.digest(shipped));
      settings.checkRules();
      return new SparkFactChecker(settings, new TreeMap<>(shipped));
    }
  }
}
