package org.tallystick.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in and folders out, in a session of this process; no article here needs a model. */
class SparkArchiveTest {
  private static SparkSession spark;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    spark = LocalSpark.start(2);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private ArchiveSummary check(List<Path> inputs, int partitions) throws Exception {
    List<String> names = inputs.stream().map(Path::toString).toList();
    String output = folder.resolve("out").toString();
    return new SparkArchive(SparkFactChecker.create())
        .check(
            spark,
            new ArchiveOptions(names, null, output, false, partitions, LocalDate.of(2018, 5, 21)));
  }

  private List<String> rows(String table, String... columns) {
    return spark
        .read()
        .parquet(folder.resolve("out").resolve(table).toString())
        .selectExpr(columns)
        .orderBy(columns[0])
        .collectAsList()
        .stream()
        .map(row -> row.mkString("|"))
        .toList();
  }

  @Test
  void aLineIsAnArticleAndABrokenOneAnError() throws Exception {
    Path lines =
        Files.writeString(
            folder.resolve("in.jsonl"),
            """
            {"id": "a", "body": "They sail."}
            \s
            {"id": "b", "body": 3}
            no article
            {"id": "stdin", "body": "They row.", "date": "2017-01-01"}\r
            {"body": "They rest."}
            """);
    assertEquals(new ArchiveSummary(3, 2, 0), check(List.of(lines), 0));
    List<String> places = rows("rows.parquet", "article", "place", "error");
    assertEquals(
        "null|in.jsonl|in.jsonl: body must be a string, got a number, in {\"id\": \"b\","
            + " \"body\": 3}",
        places.stream().filter(row -> row.contains("got a")).findFirst().get());
    List<String> reports =
        rows("rows.parquet", "report").stream().filter(report -> !report.equals("null")).toList();
    assertEquals(3, reports.size());
    assertTrue(reports.stream().anyMatch(r -> r.contains("\"id\":\"in.jsonl:article-")));
    assertTrue(
        reports.stream()
            .anyMatch(
                r ->
                    r.contains("\"id\":\"stdin\",\"headline\":null," + "\"date\":\"2017-01-01\"")));
    assertTrue(
        reports.stream()
            .anyMatch(
                r -> r.contains("\"id\":\"a\",\"headline\":null," + "\"date\":\"2018-05-21\"")));
    assertEquals(List.of(), rows("claims.parquet", "article"));
  }

  @Test
  void filesOfAFolderAreNamedByTheirWayFromIt() throws Exception {
    Path stories = folder.resolve("my stories");
    Path sport = Files.createDirectories(stories.resolve("sport"));
    Files.writeString(sport.resolve("a.txt"), "They sail.");
    Files.writeString(
        stories.resolve("b.html"),
        "<html><body><h1>Boats</h1><p>"
            + "They row on the river past the mill and the old yard, and rest there. ".repeat(3)
            + "</p>");
    Files.writeString(sport.resolve("c.json"), "{\"id\": \"c\", \"body\": ");
    Path alone = Files.writeString(folder.resolve("d.txt"), "They rest.");
    assertEquals(new ArchiveSummary(3, 1, 0), check(List.of(stories, alone), 0));
    assertEquals(
        List.of("null", "b.html", "d.txt", "sport/a.txt"), rows("rows.parquet", "article"));
    String error = rows("rows.parquet", "error", "place").get(3);
    assertTrue(error.startsWith("sport/c.json:1:"), error);
  }

  @Test
  void parquetIsReadByItsColumnsAndDealtOut() throws Exception {
    Path input = folder.resolve("in.parquet");
    spark
        .sql("SELECT concat('n', id) AS id, 'They sail.' AS body, 1 AS clicks FROM range(20)")
        .coalesce(1)
        .write()
        .parquet(input.toString());
    assertEquals(new ArchiveSummary(20, 0, 0), check(List.of(input), 3));
    assertEquals(20, rows("rows.parquet", "article").stream().distinct().count());
    assertEquals(20, spark.read().text(folder.resolve("out/reports.jsonl").toString()).count());
  }

  @Test
  void resultsThatAreThereAndInputsThatAreNotAreErrors() throws Exception {
    Path lines = Files.writeString(folder.resolve("in.jsonl"), "{\"body\": \"They sail.\"}\n");
    check(List.of(lines), 0);
    assertThrows(Exception.class, () -> check(List.of(lines), 0));
    FileNotFoundException none =
        assertThrows(
            FileNotFoundException.class, () -> check(List.of(folder.resolve("no.jsonl")), 0));
    assertTrue(String.valueOf(none.getMessage()).endsWith("no.jsonl: no such file"));
    assertThrows(IllegalArgumentException.class, () -> check(List.of(), 0));
  }

  @Test
  void dataBesideAFileAreFoundFromThere() {
    assertEquals("/in/2018/t/x.csv", new FilePath("file:/in/2018/a.jsonl").beside("t/x.csv"));
    assertEquals("/in/x.csv", new FilePath("file:///in/2018/a.jsonl").beside("../x.csv"));
    assertEquals("/d/x.csv", new FilePath("file:/in/a.jsonl").beside("/d/x.csv"));
    assertEquals("jdbc:x:y", new FilePath("file:/in/a.jsonl").beside("jdbc:x:y"));
    assertEquals("s3a://b/in/x.csv", new FilePath("s3a://b/in/a.jsonl").beside("x.csv"));
  }
}
