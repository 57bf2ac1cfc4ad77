package org.tallystick.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a run, read back by a database. */
class TablesTest {
  /** Two reports as the schema has them: one full, one with nothing but an article. */
  private static final String REPORTS =
      """
      {"version":1,"article":{"id":"a\\u0000/1","headline":"Port \\ud83d\\udea2 \\ud83d\\\\ud83d","date":"2018-05-21","source":"Wire","length":90},\
      "claims":[{"id":"c1","start":0,"end":3,"text":"440","section":"headline","sentence":{"start":0,"end":83},"kind":"count","value":440,"low":440,"high":null,"lowOpen":false,"highOpen":true,"approximation":"over","unit":null,"per":{"value":100000,"unit":null,"subject":"people"},"subject":"boats","predicate":"paint","agent":null,"place":"Oslo","change":{"direction":"up","from":null,"to":"c2"},"base":null,"period":{"text":"since May","claim":"c2","start":"2018-05-01","end":null,"days":[20,null]},"attribution":null,"modality":"asserted","quoted":true},\
      {"id":"c2","start":5,"end":9,"text":"0.1 %","section":"body","sentence":{"start":0,"end":83},"kind":"percent","value":0.1,"low":0.1,"high":0.1,"lowOpen":false,"highOpen":false,"approximation":"exact","unit":"percent","per":null,"subject":null,"predicate":null,"agent":null,"place":null,"change":null,"base":"c1","period":null,"attribution":"the port","modality":"negated","quoted":false}],\
      "findings":[{"id":"f1","rule":"share-of-total","verdict":"inconsistent","claims":["c2","c1"],"spans":[{"start":5,"end":9,"text":"0.1 %","claim":"c2"},{"start":30,"end":36,"text":"Monday","claim":null,"document":"source"}],"stated":"0.1 %","implied":"2 %","arithmetic":"","message":"It's \\"off\\".","confidence":0.86}],\
      "verifications":[{"claim":"c1","verdict":"contradicted","stated":"440","found":415.5,"table":"boats","sql":"SELECT 1","question":"how many","confidence":0.9,"reason":"r","explanation":"e","alternatives":[{"sql":"SELECT 2","found":null,"confidence":0.05}]},\
      {"claim":"c2","verdict":"unverifiable","stated":"0.1 %","found":null,"table":null,"sql":null,"question":null,"confidence":0.5,"reason":"no-table","explanation":"e","alternatives":[]}],\
      "warnings":[]}
      {"version":1,"article":{"id":"a2","headline":null,"date":null,"source":null,"length":4},"claims":[],"findings":[],"verifications":[],"warnings":["w"]}
      """;

  @TempDir Path temp;

  private Path write(String name, String reports) throws Exception {
    try (BatchFolder folder = BatchFolder.open(temp.resolve(name))) {
      Files.writeString(folder.file(BatchFolder.REPORTS), reports);
      Files.writeString(folder.file(BatchFolder.JOURNAL), "");
      Tables.write(folder);
      return folder.path();
    }
  }

  private static List<String> rows(Path table, String select) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(select + " FROM '" + table + "'")) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(result.getObject(i)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }

  @Test
  void aRowAClaimWithItsStructsListsAndNulls() throws Exception {
    Path table = write("out", REPORTS).resolve("claims.parquet");
    assertEquals(
        List.of(
            "a\0/1|Port \ud83d\udea2 \ufffd\\ud83d|2018-05-21|Wire|c1|440.0|440.0|null|true|true"),
        rows(
                table,
                "SELECT article, headline, date, source, id, value, low, high, highOpen, quoted")
            .subList(0, 1));
    assertEquals(
        List.of("20|null|2018-05-01|null|c2|100000.0|people|up|null|c2|83|Oslo"),
        rows(
                table,
                "SELECT period.days[1], period.days[2], period.start, period.\"end\", period.claim,"
                    + " per.value, per.subject, change.direction, change.\"from\", change.\"to\","
                    + " sentence.\"end\", place")
            .subList(0, 1));
    assertEquals(
        List.of("true|true|true|c1|0.1|percent"),
        rows(table, "SELECT period IS NULL, per IS NULL, change IS NULL, base, value, unit")
            .subList(1, 2));
    assertEquals(List.of("2"), rows(table, "SELECT count(*)"));
    assertEquals(
        List.of(
            "DATE|INTEGER|DOUBLE|BOOLEAN|STRUCT(\"start\" INTEGER, \"end\" INTEGER)"
                + "|STRUCT(\"text\" VARCHAR, claim VARCHAR, \"start\" DATE, \"end\" DATE, \"days\""
                + " INTEGER[])"),
        rows(
                table,
                "SELECT typeof(date), typeof(\"start\"), typeof(value), typeof(quoted),"
                    + " typeof(sentence), typeof(period)")
            .subList(0, 1));
  }

  @Test
  void aRowAFindingAndAVerification() throws Exception {
    Path folder = write("out", REPORTS);
    assertEquals(
        List.of("Wire|f1|[c2, c1]|2|Monday|null|source|null|It's \"off\".|0.86"),
        rows(
            folder.resolve("findings.parquet"),
            "SELECT source, id, claims, len(spans), spans[2].text, spans[2].claim,"
                + " spans[2].document, spans[1].document, message, confidence"));
    assertEquals(
        List.of("c1|contradicted|415.5|1|SELECT 2|null", "c2|unverifiable|null|0|null|null"),
        rows(
            folder.resolve("verifications.parquet"),
            "SELECT claim, verdict, found, len(alternatives), alternatives[1].sql,"
                + " alternatives[1].found"));
  }

  @Test
  void equalReportsGiveEqualBytesInFoldersOfAnyName() throws Exception {
    String many = REPORTS.repeat(3000);
    Path plain = write("plain", many);
    Path odd = write("it's [1]*{x}?", many);
    for (String name : Tables.NAMES) {
      byte[] bytes = Files.readAllBytes(plain.resolve(name + ".parquet"));
      assertArrayEquals(bytes, Files.readAllBytes(odd.resolve(name + ".parquet")), name);
    }
    assertEquals(List.of("6000"), rows(plain.resolve("claims.parquet"), "SELECT count(*)"));
    assertFalse(Files.exists(plain.resolve(BatchFolder.UNFINISHED)));
  }

  @Test
  void aRunWithoutReportsHasTablesWithoutRows() throws Exception {
    Path folder = write("out", "");
    for (String name : Tables.NAMES) {
      assertEquals(List.of("0"), rows(folder.resolve(name + ".parquet"), "SELECT count(*)"));
    }
  }

  @Test
  void whatIsNoReportIsSaidOnOneLine() {
    BatchException e = assertThrows(BatchException.class, () -> write("out", "{\"claims\": 3"));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("claims.parquet: cannot be written: "), message);
    assertEquals(1, message.lines().count(), message);
  }
}
