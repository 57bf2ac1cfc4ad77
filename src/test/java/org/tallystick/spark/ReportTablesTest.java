package org.tallystick.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of two reports: one full, one with nothing but an article. */
class ReportTablesTest {
  private static final String FULL =
      """
      {"version":1,"article":{"id":"a/1","headline":"Port \\ud83d\\udea2","date":"2018-05-21","source":"Wire","length":90},\
      "claims":[{"id":"c1","start":0,"end":3,"text":"440","section":"headline","sentence":{"start":0,"end":83},"kind":"count","value":440,"low":440,"high":null,"lowOpen":false,"highOpen":true,"approximation":"over","unit":null,"per":{"value":100000,"unit":null,"subject":"people"},"subject":"boats","predicate":"paint","agent":null,"place":"Oslo","change":{"direction":"up","from":null,"to":"c2"},"base":null,"period":{"text":"since May","claim":"c2","start":"2018-05-01","end":null,"days":[20,null]},"attribution":null,"modality":"asserted","quoted":true},\
      {"id":"c2","start":5,"end":9,"text":"0.1 %","section":"body","sentence":{"start":0,"end":83},"kind":"percent","value":0.1,"low":0.1,"high":0.1,"lowOpen":false,"highOpen":false,"approximation":"exact","unit":"percent","per":null,"subject":null,"predicate":null,"agent":null,"place":null,"change":null,"base":"c1","period":null,"attribution":"the port","modality":"negated","quoted":false}],\
      "findings":[{"id":"f1","rule":"share-of-total","verdict":"inconsistent","claims":["c2","c1"],"spans":[{"start":5,"end":9,"text":"0.1 %","claim":"c2"},{"start":30,"end":36,"text":"Monday","claim":null,"document":"source"}],"stated":"0.1 %","implied":"2 %","arithmetic":"","message":"It's \\"off\\".","confidence":0.86}],\
      "verifications":[{"claim":"c1","verdict":"contradicted","stated":"440","found":415.5,"table":"boats","sql":"SELECT 1","question":"how many","confidence":0.9,"reason":"r","explanation":"e","alternatives":[{"sql":"SELECT 2","found":null,"confidence":0.05}]}],\
      "warnings":[]}""";

  private static final String EMPTY =
      """
      {"version":1,"article":{"id":"a2","headline":null,"date":null,"source":null,"length":4},\
      "claims":[],"findings":[],"verifications":[],"warnings":["w"]}""";

  private static SparkSession spark;
  private static CheckedArticles checked;

  @BeforeAll
  static void start() {
    spark = LocalSpark.start(1);
    Dataset<Row> rows =
        spark.createDataFrame(
            List.of(
                RowFactory.create("a/1", "a/1", FULL, null, 2),
                RowFactory.create("a2", "a2", EMPTY, null, 0),
                RowFactory.create(null, "x.jsonl", null, "x.jsonl: body is missing", null)),
            CheckPartition.SCHEMA);
    checked = CheckedArticles.of(rows);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static List<String> rows(Dataset<Row> table, String... columns) {
    return table.selectExpr(columns).collectAsList().stream().map(Row::toString).toList();
  }

  @Test
  void aRowAClaimWithItsStructsListsAndNulls() {
    assertEquals(
        List.of(
            "[a/1,Port \ud83d\udea2,2018-05-21,Wire,c1,440.0,440.0,null,true,true]",
            "[a/1,Port \ud83d\udea2,2018-05-21,Wire,c2,0.1,0.1,0.1,false,false]"),
        rows(
            checked.claims(),
            "article headline date source id value low high highOpen quoted".split(" ")));
    assertEquals(
        "[20,null,2018-05-01,null,c2,100000.0,people,up,null,c2,83,Oslo]",
        rows(
                checked.claims(),
                "period.days[0]",
                "period.days[1]",
                "period.start",
                "period.end",
                "period.claim",
                "per.value",
                "per.subject",
                "change.direction",
                "change.from",
                "change.to",
                "sentence.end",
                "place")
            .get(0));
    assertEquals(
        "[true,true,true,c1]",
        rows(checked.claims(), "period IS NULL", "per IS NULL", "change IS NULL", "base").get(1));
  }

  @Test
  void aRowAFindingAndAVerification() {
    assertEquals(
        List.of("[a/1,f1,c2,2,Monday,null,source,null,It's \"off\".,0.86]"),
        rows(
            checked.findings(),
            "article",
            "id",
            "claims[0]",
            "size(spans)",
            "spans[1].text",
            "spans[1].claim",
            "spans[1].document",
            "spans[0].document",
            "message",
            "confidence"));
    assertEquals(
        List.of("[c1,contradicted,415.5,boats,1,SELECT 2,null,0.05]"),
        rows(
            checked.verifications(),
            "claim",
            "verdict",
            "found",
            "table",
            "size(alternatives)",
            "alternatives[0].sql",
            "alternatives[0].found",
            "alternatives[0].confidence"));
  }

  @Test
  void reportsAndErrorsAreApart() {
    assertEquals(List.of("[a/1]", "[a2]"), rows(checked.reports(), "article"));
    assertEquals(
        List.of("[x.jsonl,x.jsonl: body is missing]"), rows(checked.errors(), "place", "error"));
  }

  @Test
  void tablesHaveTypesOfTheirOwn() {
    StructType claims = checked.claims().schema();
    assertEquals("date", claims.apply("date").dataType().typeName());
    assertEquals("integer", claims.apply("start").dataType().typeName());
    assertEquals("double", claims.apply("value").dataType().typeName());
    assertTrue(
        claims
            .apply("period")
            .dataType()
            .sql()
            .startsWith("STRUCT<text: STRING, claim: STRING, start: DATE, end: DATE, days: ARRAY"),
        claims.apply("period").dataType().sql());
  }
}
