package org.tallystick.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows in and rows out, in a session of this process; no article here needs a model. */
class SparkFactCheckerTest {
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark = LocalSpark.start(2);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Dataset<Row> articles(Row... rows) {
    return spark.createDataFrame(Arrays.asList(rows), SparkFactChecker.articleSchema());
  }

  private static Row article(
      @Nullable String id,
      @Nullable String headline,
      @Nullable String body,
      @Nullable String date) {
    return RowFactory.create(id, headline, body, date, "Wire", "en", null);
  }

  private static List<Row> check(Dataset<Row> articles) {
    try (CheckedArticles checked = SparkFactChecker.create().check(articles)) {
      return checked.rows().collectAsList();
    }
  }

  @Test
  void anArticleIsARowWithItsReport() {
    List<Row> rows = check(articles(article("a/1", "Boats", "They sail.", "2018-05-21")));
    assertEquals(1, rows.size());
    Row row = rows.get(0);
    assertEquals("a/1", row.getString(0));
    assertEquals("a/1", row.getString(1));
    assertEquals(
        "{\"version\":1,\"article\":{\"id\":\"a/1\",\"headline\":\"Boats\",\"date\":\"2018-05-21\","
            + "\"source\":\"Wire\",\"length\":17},\"claims\":[],\"findings\":[],"
            + "\"verifications\":[],\"warnings\":[]}",
        row.getString(2));
    assertNull(row.getString(3));
  }

  @Test
  void aBrokenArticleCostsItsRowAlone() {
    Dataset<Row> articles =
        articles(
            article("none", "Boats", null, null),
            article("blank", null, " \n", null),
            article("day", null, "They sail.", "21 May"),
            article("fine", null, "They sail.", "2018-05-21T10:00:00Z"));
    try (CheckedArticles checked = SparkFactChecker.create().check(articles)) {
      assertEquals(
          List.of(
              "blank: body holds no text",
              "day: date must be a day written YYYY-MM-DD, got \"21 May\"",
              "none: body is missing"),
          checked.errors().orderBy("error").select("error").collectAsList().stream()
              .map(row -> row.getString(0))
              .toList());
      List<Row> reports = checked.reports().collectAsList();
      assertEquals(1, reports.size());
      assertTrue(reports.get(0).getString(1).contains("\"date\":\"2018-05-21\""));
    }
  }

  @Test
  void columnsMayBeFewOfOtherTypesAndAmongOthers() {
    StructType schema =
        new StructType()
            .add("Body", DataTypes.StringType)
            .add("ID", DataTypes.LongType)
            .add("date", DataTypes.DateType)
            .add("clicks", DataTypes.IntegerType);
    Row row = RowFactory.create("They sail.", 7L, LocalDate.of(2018, 5, 21), 3);
    String report = check(spark.createDataFrame(List.of(row), schema)).get(0).getString(2);
    assertTrue(report.contains("\"id\":\"7\",\"headline\":null,\"date\":\"2018-05-21\""), report);

    StructType time =
        new StructType().add("body", DataTypes.StringType).add("date", DataTypes.TimestampNTZType);
    Row late = RowFactory.create("They sail.", LocalDateTime.of(2018, 5, 21, 23, 59));
    assertTrue(
        check(spark.createDataFrame(List.of(late), time))
            .get(0)
            .getString(2)
            .contains("\"date\":\"2018-05-21\""));
  }

  @Test
  void anArticleWithoutIdHasOneMadeOfItsText() {
    List<Row> rows =
        check(
            articles(
                article(null, null, "They sail.", null),
                article(null, null, "They row.", null),
                article(null, null, "They sail.", null)));
    assertEquals(rows.get(0).getString(0), rows.get(2).getString(0));
    assertEquals(2, rows.stream().map(row -> row.getString(0)).distinct().count());
  }

  @Test
  void wrongColumnsAreSaidBeforeAnythingRuns() {
    SparkFactChecker checker = SparkFactChecker.create();
    Dataset<Row> numbers = spark.range(3).toDF();
    IllegalArgumentException none =
        assertThrows(IllegalArgumentException.class, () -> checker.check(numbers));
    assertEquals("the articles must have a column body, got id", none.getMessage());
    Dataset<Row> text = spark.sql("SELECT 'They sail.' AS body, 'x.csv' AS data");
    IllegalArgumentException list =
        assertThrows(IllegalArgumentException.class, () -> checker.check(text));
    assertEquals("column data must be ARRAY<STRING>, got STRING", list.getMessage());
  }

  @Test
  void anUnknownRuleOrNoTimeIsSaidBeforeAnythingRuns() {
    SparkFactChecker.Builder unknown = SparkFactChecker.builder().without("no-such-rule");
    assertThrows(IllegalArgumentException.class, unknown::build);
    SparkFactChecker.Builder none = SparkFactChecker.builder().limit(java.time.Duration.ZERO);
    assertThrows(IllegalArgumentException.class, none::build);
    assertThrows(
        IllegalArgumentException.class,
        () -> SparkFactChecker.builder().ship("../x.csv", new byte[0]));
  }

  @Test
  void dataThatAnExecutorCannotUseFailTheJobAndSayWhy() {
    SparkFactChecker checker =
        SparkFactChecker.builder().data(List.of("no/such/table.csv")).build();
    Dataset<Row> articles = articles(article("a", null, "They sail.", null));
    try (CheckedArticles checked = checker.check(articles)) {
      Exception e = assertThrows(Exception.class, () -> checked.rows().collectAsList());
      assertTrue(e.toString().contains("no/such/table.csv") || causes(e), e.toString());
    }
  }

  private static boolean causes(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("no/such/table.csv")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theSqlFunctionGivesTheReport() {
    SparkFactChecker.create().register(spark);
    Row row =
        spark
            .sql(
                "SELECT tally_check('They sail.'), tally_check(NULL),"
                    + " from_json(tally_check('They sail.'), 'article STRUCT<id: STRING>')"
                    + ".article.id")
            .collectAsList()
            .get(0);
    assertTrue(row.getString(0).startsWith("{\"version\":1,\"article\":{\"id\":\"article\""));
    assertNull(row.getString(1));
    assertEquals("article", row.getString(2));
  }
}
