package org.tallystick.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.dataset.WorkbookWriter.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sources other than CSV. */
class SourcesTest {
  @TempDir Path folder;

  private static DatasetCatalog open(Path... files) {
    return DatasetCatalog.open(List.of(files).stream().map(Path::toString).toList());
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  @Test
  void everySheetOfAWorkbookIsATable() throws IOException {
    Path file =
        WorkbookWriter.write(
            folder.resolve("port.xlsx"),
            "Calls",
            row(1, "Calls at the port")
                + row(2, "", "2018", "", "2019")
                + row(3, "Harbour", "Boats", "Late", "Boats", "Late")
                + row(4, "Marlow", "12", "2:0.125", "14", "2:0.25")
                + row(5, "Old Pier", "=8", "2:0.5", "9", "2:0.1"),
            "Tolls",
            row(1, "Day", "Toll") + row(2, "1:43161", "3:12.5") + row(3, "1:43162", "3:7"));
    try (DatasetCatalog catalog = open(file)) {
      assertEquals(List.of(), catalog.problems());
      assertEquals(List.of("Calls", "Tolls"), catalog.tables().stream().map(Table::name).toList());
      Table calls = catalog.tables().get(0);
      assertEquals("Calls at the port", calls.title());
      assertEquals(
          List.of("Harbour", "2018 Boats", "2018 Late", "2019 Boats", "2019 Late"), names(calls));
      assertEquals("8", calls.columns().get(1).profile().min());
      ColumnUnit late = calls.columns().get(2).meaning().unit();
      assertNotNull(late);
      assertEquals("percent", late.unit().code());
      assertEquals("50.0", calls.columns().get(2).profile().max());
      Table tolls = catalog.tables().get(1);
      assertEquals(ColumnType.DATE, tolls.columns().get(0).type());
      assertEquals("2018-03-02", tolls.columns().get(0).profile().min());
      ColumnUnit toll = tolls.columns().get(1).meaning().unit();
      assertNotNull(toll);
      assertEquals("EUR", toll.unit().code());
    }
  }

  @Test
  @Timeout(60)
  void aWorkbookThatIsABombOrNoneIsRefusedInOneLine() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    try (OutputStream out = Files.newOutputStream(bomb);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    }
    Path none = Files.writeString(folder.resolve("none.xlsx"), "no workbook");
    Path half = Files.write(folder.resolve("half.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0});
    Path good = Files.writeString(folder.resolve("good.csv"), "a,b\n1,2\n");
    try (DatasetCatalog catalog = open(bomb, none, half, good)) {
      assertEquals(1, catalog.tables().size());
      List<String> messages =
          catalog.problems().stream().map(DatasetException::getMessage).toList();
      assertEquals(3, messages.size(), messages::toString);
      assertTrue(
          messages.get(0).contains("a workbook may take 268435456 bytes"), messages::toString);
      assertTrue(messages.get(1).contains("is no .xlsx workbook"), messages::toString);
      messages.forEach(message -> assertEquals(-1, message.indexOf('\n')));
    }
  }

  @Test
  void tablesOfADuckDbFileAreCopiedAndItsViewsAreNot() throws Exception {
    Path file = folder.resolve("port.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE calls AS SELECT 'Marlow' AS harbour, 12 AS boats");
      statement.execute("CREATE SCHEMA s");
      statement.execute("CREATE TABLE s.tolls AS SELECT DATE '2018-03-02' AS day, [1, 2] AS both");
      statement.execute("CREATE VIEW v AS SELECT * FROM calls");
      statement.execute(
          "COPY calls TO '" + folder.resolve("calls2.parquet") + "' (FORMAT parquet)");
    }
    try (DatasetCatalog catalog = open(file, folder.resolve("calls2.parquet"))) {
      assertEquals(List.of(), catalog.problems());
      assertEquals(
          List.of("calls", "tolls", "calls2"), catalog.tables().stream().map(Table::name).toList());
      assertEquals(ColumnType.DATE, catalog.tables().get(1).columns().get(0).type());
      assertEquals(ColumnRole.COUNT, catalog.tables().get(2).columns().get(1).meaning().role());
    }
  }

  @Test
  void metadataOfCsvOnTheWebGiveMeanings() throws IOException {
    Path file =
        Files.writeString(folder.resolve("calls.csv"), "hb,dp,x\nMarlow,3,-9\nOld Pier,4,2\n");
    Path metadata =
        Files.writeString(
            folder.resolve("calls.csv-metadata.json"),
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "calls.csv", "dc:title": "Calls",
             "tableSchema": {"columns": [
               {"name": "hb", "titles": ["hb"], "dc:description": "The harbour"},
               {"titles": "dp", "dc:description": {"@value": "Depth, in metres", "@language": "en"}},
               {"name": "x", "null": "-9"}]}}
            """);
    for (Path source : List.of(file, metadata, folder)) {
      try (DatasetCatalog catalog = open(source)) {
        assertEquals(List.of(), catalog.problems());
        assertEquals(1, catalog.tables().size());
        Table table = catalog.tables().get(0);
        assertEquals("Calls", table.title());
        assertEquals("The harbour", table.columns().get(0).description());
        ColumnUnit depth = table.columns().get(1).meaning().unit();
        assertNotNull(depth);
        assertEquals("m", depth.unit().code());
        assertEquals(1, table.columns().get(2).profile().missing());
      }
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsOneLineWithoutItsPassword() throws IOException {
    Path good = Files.writeString(folder.resolve("good.csv"), "a,b\n1,2\n");
    String url = "jdbc:postgresql://localhost:1/port?user=a&password=open-sesame";
    try (DatasetCatalog catalog =
        DatasetCatalog.open(List.of(url, "jdbc:nosuch:x", good.toString()))) {
      assertEquals(1, catalog.tables().size());
      List<String> messages =
          catalog.problems().stream().map(DatasetException::getMessage).toList();
      assertEquals(2, messages.size());
      assertTrue(
          messages.get(0).startsWith("jdbc:postgresql://localhost:1/port: "), messages::toString);
      assertTrue(
          messages.stream().noneMatch(m -> m.contains("sesame") || m.contains("\n")),
          messages::toString);
    }
  }
}
