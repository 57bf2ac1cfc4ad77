package org.tallystick.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCatalogTest {
  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private DatasetCatalog open(Path... files) {
    return DatasetCatalog.open(List.of(files).stream().map(Path::toString).toList());
  }

  private Table only(DatasetCatalog catalog) {
    assertEquals(List.of(), catalog.problems());
    assertEquals(1, catalog.tables().size());
    return catalog.tables().get(0);
  }

  private static long count(DatasetCatalog catalog, String table, Condition... conditions) {
    Query query = new Query.Select(table, new Aggregate.CountRows(), List.of(conditions));
    BigDecimal value = catalog.ask(query).value();
    assertNotNull(value);
    return value.longValueExact();
  }

  @Test
  void readsQuotedCellsThousandsDaysAndMissingOnes() throws IOException {
    Path file =
        write(
            "boats.csv",
            "\uFEFFname,built,length,\"cost, euros\",zip\n"
                + "\"Anna, the first\",2001-05-06,12.5,\"1,200\",01234\n"
                + "\"Says \"\"hi\"\"\",2003-01-01,--,\"12,000,000\",12345\n"
                + "\"two\nlines\",n/a,7,900,00001\n");
    try (DatasetCatalog catalog = open(file)) {
      Table table = only(catalog);
      assertEquals("boats", table.name());
      assertEquals(3, table.rows());
      assertEquals(
          List.of("name", "built", "length", "cost, euros", "zip"),
          table.columns().stream().map(Column::name).toList());
      assertEquals(
          List.of(
              ColumnType.TEXT,
              ColumnType.DATE,
              ColumnType.NUMBER,
              ColumnType.INTEGER,
              ColumnType.TEXT),
          table.columns().stream().map(Column::type).toList());
      assertEquals(1, table.columns().get(1).profile().missing());
      assertEquals("2003-01-01", table.columns().get(1).profile().max());
      assertEquals("12000000", table.columns().get(3).profile().max());
      assertEquals(
          1,
          count(catalog, "boats", Condition.OneOf.equalTo("name", new Value.Text("Says \"hi\""))));
      assertEquals(
          1,
          count(
              catalog,
              "boats",
              new Condition.During("built", LocalDate.of(2001, 1, 1), LocalDate.of(2001, 12, 31))));
      assertEquals(
          1,
          count(
              catalog,
              "boats",
              Condition.OneOf.equalTo("cost, euros", new Value.Number(new BigDecimal("1200")))));
    }
  }

  @Test
  void tellsTheDelimiterEvenOfAFewRaggedRows() throws IOException {
    Path tab = write("a.tsv", "name\tn\nx\t1\ny\n");
    Path semicolon = write("b.csv", "city;share\nRome;1,5\nOslo;2,5\n");
    Path bar = write("c.csv", "a|b|c\n1|2|3\n");
    try (DatasetCatalog catalog = open(tab, semicolon, bar)) {
      assertEquals(List.of(), catalog.problems());
      assertEquals(
          List.of(2, 2, 3), catalog.tables().stream().map(t -> t.columns().size()).toList());
      assertEquals(1, catalog.tables().get(0).columns().get(1).profile().missing());
    }
  }

  @Test
  void aRowWithTooManyCellsIsReportedWithItsLineAndNothingIsLost() throws IOException {
    Path bad = write("bad.csv", "a,b\n1,2\n3,4,5\n6,7\n");
    Path trailing = write("trailing.csv", "a,b\n1,2,,\n3,4,\n");
    Path good = write("good.csv", "a,b\n1,2\n");
    try (DatasetCatalog catalog = open(bad, trailing, good)) {
      assertEquals(
          List.of("bad", "trailing", "good"), catalog.tables().stream().map(Table::name).toList());
      assertEquals(3, catalog.tables().get(0).rows());
      assertEquals("column_3", catalog.tables().get(0).columns().get(2).name());
      assertEquals(2, catalog.tables().get(1).columns().size());
      assertEquals(1, catalog.problems().size());
      DatasetException problem = catalog.problems().get(0);
      assertEquals(3L, problem.line());
      assertTrue(problem.getMessage().startsWith(bad + ":3: "), problem.getMessage());
      assertEquals(-1, problem.getMessage().indexOf('\n'));
    }
  }

  @Test
  void whatCannotBeReadIsNamedInOneLine() throws IOException {
    Path empty = write("empty.csv", "");
    Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {1, 0, 2, 0});
    Path json = write("half.json", "[{\"a\": 1},\n{\"a\": ");
    Path parquet = write("no.parquet", "not parquet");
    Path other = write("a.docx", "x");
    Path absent = folder.resolve("absent.csv");
    Path wide =
        write(
            "wide.csv",
            IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","))
                + "\n");
    try (DatasetCatalog catalog = open(empty, binary, json, parquet, other, absent, wide)) {
      assertEquals(List.of(), catalog.tables());
      List<String> messages =
          catalog.problems().stream().map(DatasetException::getMessage).toList();
      assertEquals(7, messages.size(), messages::toString);
      for (String message : messages) {
        assertEquals(-1, message.indexOf('\n'), message);
        assertTrue(message.startsWith(folder.toString()), message);
        assertTrue(message.length() < 500, message);
      }
      String all = String.join("\n", messages);
      assertTrue(all.contains("empty.csv: is empty"), all);
      assertTrue(all.contains("binary.csv:1: is no text"), all);
      assertTrue(all.contains("half.json: Malformed JSON at byte 7 in record/value 3"), all);
      assertTrue(all.contains("no.parquet: "), all);
      assertTrue(all.contains("a.docx: is no kind of data file"), all);
      assertTrue(all.contains("absent.csv: there is no such file"), all);
      assertTrue(
          all.contains("wide.csv:1: this record or the next is too wide (16384 cells at most)"),
          all);
    }
  }

  @Test
  void headersThatAreHostileEmptyOrRepeatedGetNamesOfTheirOwn() throws IOException {
    Path file =
        write(
            "x\"; DROP TABLE y; --.csv",
            "\"a\"\"; DROP TABLE x; --\",,A,a,\"l\n1\"\n'); DROP TABLE x; --,2,3,4,5\n");
    try (DatasetCatalog catalog = open(file)) {
      Table table = only(catalog);
      assertEquals(
          List.of("a\"; DROP TABLE x; --", "column_2", "A", "a_2", "l 1"),
          table.columns().stream().map(Column::name).toList());
      assertEquals(
          1,
          count(
              catalog,
              table.name(),
              Condition.OneOf.equalTo(
                  table.columns().get(0).name(), new Value.Text("'); DROP TABLE x; --"))));
    }
  }

  @Test
  void aThousandColumnsAreProfiled() throws IOException {
    String header =
        IntStream.range(0, 1000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 1000).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    try (DatasetCatalog catalog = open(write("wide.csv", header + "\n" + row + "\n"))) {
      Table table = only(catalog);
      assertEquals(1000, table.columns().size());
      assertEquals("999", table.columns().get(999).profile().min());
    }
  }

  @Test
  void readsJsonAndJsonLinesAndAFileNamedLikeAPattern() throws IOException {
    Path json = write("j.json", "[{\"a\": 1, \"b\": {\"c\": 2}, \"ok\": true}, {\"a\": 2}]");
    Path lines = write("k.jsonl", "{\"day\": \"2018-01-02\"}\n{\"day\": \"2018-01-03\"}\n");
    Path pattern = write("data[1]*.csv", "a\n1\n2\n3\n");
    write("data1x.csv", "a\n1\n");
    try (DatasetCatalog catalog = open(json, lines, pattern)) {
      assertEquals(List.of(), catalog.problems());
      assertEquals(List.of(2L, 2L, 3L), catalog.tables().stream().map(Table::rows).toList());
      Table first = catalog.tables().get(0);
      assertEquals(ColumnType.TRUTH, first.columns().get(2).type());
      assertEquals(List.of("true"), first.columns().get(2).profile().yes());
      assertEquals(ColumnType.DATE, catalog.tables().get(1).columns().get(0).type());
    }
  }

  @Test
  void aFolderGivesItsTablesAndADataPackageTheirMeanings() throws IOException {
    write("a.csv", "id,ok,gone\n1,yes,x\n2,No,none\n");
    write("b.csv", "id\n1\n");
    write("notes.txt", "no table");
    Path meaning =
        write(
            "datapackage.json",
            """
            {"title": "All of it", "resources": [
              {"path": "a.csv", "title": "Visits", "description": "One row a visit.",
               "schema": {"fields": [{"name": "OK", "title": "Came back",
                                      "description": "Whether the visitor came back"}],
                          "missingValues": ["", "none"]}}]}
            """);
    try (DatasetCatalog catalog = open(folder)) {
      assertEquals(List.of("a", "b"), catalog.tables().stream().map(Table::name).toList());
      Table a = catalog.tables().get(0);
      assertEquals("Visits", a.title());
      assertEquals("One row a visit.", a.description());
      assertEquals("Came back", a.columns().get(1).title());
      assertEquals(List.of("yes"), a.columns().get(1).profile().yes());
      assertEquals(1, a.columns().get(2).profile().missing());
    }
    try (DatasetCatalog catalog = open(meaning)) {
      assertEquals("Visits", only(catalog).title());
    }
  }

  @Test
  void aDataPackageMayNotLeaveItsFolder() throws IOException {
    Path meaning =
        write("datapackage.json", "{\"resources\": [{\"path\": \"../../etc/passwd.csv\"}]}");
    try (DatasetCatalog catalog = open(meaning)) {
      assertEquals(List.of(), catalog.tables());
      assertTrue(
          catalog.problems().get(0).getMessage().contains("must stay in the folder"),
          () -> catalog.problems().toString());
    }
  }

  @Test
  void aBrokenDataPackageCostsTheMeaningsNotTheTable() throws IOException {
    Path file = write("a.csv", "id\n1\n");
    write("datapackage.json", "{\"resources\": [\n");
    try (DatasetCatalog catalog = open(file)) {
      assertEquals(1, catalog.tables().size());
      assertEquals(2L, catalog.problems().get(0).line());
    }
  }

  @Test
  void aShareOfNoRowsHasNoNumber() throws IOException {
    try (DatasetCatalog catalog = open(write("a.csv", "id,ok\n1,yes\n2,no\n3,no\n"))) {
      Query all = new Query.Select("a", new Aggregate.CountRows(), List.of());
      Condition yes = Condition.OneOf.equalTo("ok", new Value.Text("yes"));
      Query some = new Query.Select("a", new Aggregate.CountRows(), List.of(yes));
      Condition never = Condition.OneOf.equalTo("ok", new Value.Text("never"));
      Query none = new Query.Select("a", new Aggregate.CountRows(), List.of(never));
      QueryResult share = catalog.ask(new Query.Arithmetic(Query.Operator.PERCENT_OF, some, all));
      assertEquals(new BigDecimal("33.3333333333333"), share.value());
      assertEquals(
          "SELECT 100.0 * (SELECT count(*) FROM \"a\" WHERE \"ok\" = 'yes')"
              + " / nullif((SELECT count(*) FROM \"a\"), 0)",
          share.sql());
      assertEquals(
          null, catalog.ask(new Query.Arithmetic(Query.Operator.PERCENT_OF, some, none)).value());
    }
  }

  @Test
  void threadsAskAtOnce() throws Exception {
    try (DatasetCatalog catalog = open(write("a.csv", "id\n1\n2\n"))) {
      List<Thread> threads = new ArrayList<>();
      List<Long> answers = java.util.Collections.synchronizedList(new ArrayList<>());
      for (int i = 0; i < 8; i++) {
        Thread thread =
            new Thread(
                () -> {
                  for (int k = 0; k < 20; k++) {
                    answers.add(count(catalog, "a"));
                  }
                });
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertEquals(160, answers.size());
      assertTrue(answers.stream().allMatch(n -> n == 2));
    }
  }

  @Test
  void wrongCallsAreRefused() throws IOException {
    DatasetCatalog catalog = open(write("a.csv", "id\n1\n"));
    Query query = new Query.Select("a", new Aggregate.CountRows(), List.of());
    Query other = new Query.Select("b", new Aggregate.CountRows(), List.of());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> catalog.ask(other));
    assertEquals("query must name one of the tables [a], got b", e.getMessage());
    catalog.close();
    catalog.close();
    assertThrows(IllegalStateException.class, () -> catalog.ask(query));
  }

  @Test
  void givesTheRowsBehindAnAnswer() throws IOException {
    Path file =
        write(
            "boats.csv",
            "name,port,crew\nTern,\"Port (old), it's\",4\nGull,Oban,7\nSkua,Oban,\nAuk,Oban,9\n");
    try (DatasetCatalog catalog = open(file)) {
      EvidenceRows rows = catalog.rows("SELECT count(*) FROM \"boats\" WHERE \"port\" = 'Oban'", 2);
      assertNotNull(rows);
      assertEquals(List.of("name", "port", "crew"), rows.columns());
      assertEquals(3, rows.all());
      assertEquals(List.of("Gull", "Oban", "7"), rows.rows().get(0));
      assertEquals(2, rows.rows().size());
      EvidenceRows part =
          catalog.rows(
              "SELECT 100.0 * (SELECT count(*) FROM \"boats\" WHERE \"port\" = 'Port (old), it''s')"
                  + " / nullif((SELECT count(*) FROM \"boats\"), 0)",
              9);
      assertNotNull(part);
      assertEquals(List.of("Tern"), part.rows().stream().map(row -> row.get(0)).toList());
      assertEquals(
          4, java.util.Objects.requireNonNull(catalog.rows("select 1 from boats", 9)).all());
    }
  }

  @Test
  void rowsThatCannotBeToldAreLeftOut() throws IOException {
    Path file = write("boats.csv", "name,port\nTern,Oban\nGull,Oban\n");
    try (DatasetCatalog catalog = open(file)) {
      for (String sql :
          List.of(
              "SELECT 1",
              "SELECT ' FROM boats'",
              "SELECT count(*) FROM others",
              "SELECT count(*) FROM boats GROUP BY port",
              "SELECT count(*) FROM boats WHERE port IN (SELECT port FROM others)",
              "SELECT count(*) FROM boats WHERE 1 = 1; DROP TABLE boats",
              "SELECT count(*) FROM boats WHERE name = (SELECT content FROM read_text('boats.csv'))")) {
        assertEquals(null, catalog.rows(sql, 5), sql);
      }
      assertThrows(IllegalArgumentException.class, () -> catalog.rows("SELECT 1 FROM boats", 0));
    }
  }

  @Test
  void aTableInHandIsLoadedAsAFileIs() {
    PrintedTable table =
        new PrintedTable(
            "table 1",
            "Boats of the line",
            List.of(
                List.of("Name", "Crew"),
                List.of("Tern", "1,400"),
                List.of("Gull", "7"),
                List.of("Skua", "n/a")));
    try (DatasetCatalog catalog = DatasetCatalog.open(List.of(), List.of(table))) {
      assertEquals(List.of(), catalog.problems());
      Table loaded = catalog.tables().get(0);
      assertEquals("Boats of the line", loaded.title());
      assertEquals("table 1", loaded.source());
      assertEquals(3, loaded.rows());
      assertEquals(
          new BigDecimal("1407"),
          catalog.ask("SELECT sum(\"Crew\") FROM \"" + loaded.name() + "\"").value());
    }
  }
}
