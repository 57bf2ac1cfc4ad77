package org.tallystick.spark;

import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;

/**
 * The SQL function {@code tally_check(text)}: the report on a text as JSON, the same that {@code
 * check --format json} gives. Null for null. A text whose check fails gives a report with nothing
 * but a warning that says so, and no failed job.
 *
 * <p>{@link SparkFactChecker#register} registers it with the settings of a checker. Where only a
 * class can be named, such as PySpark's {@code spark.udf.registerJavaFunction("tally_check",
 * "org.tallystick.spark.TallyCheck")}, it has every rule and no data. Thread-safe.
 */
public final class TallyCheck implements UDF1<String, @Nullable String> {
  /** What the function is called in SQL. */
  static final String NAME = "tally_check";

  private static final long serialVersionUID = 1L;

  private final CheckSettings settings;

  @SuppressWarnings("serial") // A broadcast is made to be sent, though its type does not say so.
  private final @Nullable Broadcast<SortedMap<String, byte[]>> shipped;

  /** The function with every rule and no data. */
  public TallyCheck() {
    this(CheckSettings.DEFAULT, null);
  }

  TallyCheck(CheckSettings settings, @Nullable Broadcast<SortedMap<String, byte[]>> shipped) {
    this.settings = settings;
    this.shipped = shipped;
  }

  /**
   * Checks a text.
   *
   * @param text the body of an article without a headline; null gives null
   * @return the report as JSON
   */
  @Override
  public @Nullable String call(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Article article = Article.of(text);
    LimitedChecker checker = ExecutorCheckers.of(settings, shipped);
    try {
      return CheckPartition.json(checker.check(article));
    } catch (ExecutionException e) {
      String cause = LimitedChecker.oneLine(Objects.requireNonNullElse(e.getCause(), e));
      return CheckPartition.json(LimitedChecker.unchecked(article, cause));
    }
  }
}
