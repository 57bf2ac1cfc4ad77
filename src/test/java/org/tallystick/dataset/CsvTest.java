package org.tallystick.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as people really write it. */
class CsvTest {
  @TempDir Path folder;

  private Table table(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), bytes);
    try (DatasetCatalog catalog = DatasetCatalog.open(List.of(file.toString()))) {
      assertEquals(List.of(), catalog.problems());
      return catalog.tables().get(0);
    }
  }

  private Table table(String text) throws IOException {
    return table(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private static String extent(Column column) {
    ColumnProfile profile = column.profile();
    return column.type().label()
        + " "
        + profile.min()
        + " "
        + profile.max()
        + (profile.missing() > 0 ? " -" + profile.missing() : "");
  }

  /** A column of these cells, parted by a bar, in a file that has tabs between cells. */
  private Column column(String cells) throws IOException {
    StringBuilder text = new StringBuilder("harbour\tfigure\n");
    for (String cell : cells.split("\\|", -1)) {
      text.append("Marlow\t").append(cell).append('\n');
    }
    return table(text.toString()).columns().get(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,200|12,345,678;integer 1200 12345678",
        "1.200,50|12,5|7;number 7.00 1200.50",
        "1 200,5|3,25;number 3.25 1200.50",
        "1'200|3'400;integer 1200 3400",
        "12,34,567|1,00,000;integer 100000 1234567",
        "(12)|15|(1,300);integer -1300 15",
        "−12|+15|-3;integer -12 15",
        "12*|34[a]|7 †;integer 7 34",
        "12|n/a|--|…|–|14;integer 12 14 -4",
        "12|13|14|15|x;integer 12 15 -1",
        "12|13|14|15|16 or so;text 12 16 or so",
        "007|12|13;text 007 13",
        "1e3|2.5e-2;number 0.025 1000.0",
        "12%|7.5%;number 7.5 12.0",
        "'$1,200|$900';integer 900 1200",
        "€ 5|€ 7,50;number 5.00 7.50",
        "5 km|12 km;integer 5 12",
        "3C|4B|7A;text 3C 7A",
        "99999999999999999999|1;number 1 99999999999999999999",
      })
  void readsNumbersAsTheyAreWritten(String cells, String expected) throws IOException {
    assertEquals(expected, extent(column(cells.replaceAll("^'|'$", ""))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2018-03-02|2018-12-31;date 2018-03-02 2018-12-31",
        "2018/03/02;date 2018-03-02 2018-03-02",
        "13/02/2018|01/03/2018;date 2018-02-13 2018-03-01",
        "02/13/2018|01/03/2018;date 2018-01-03 2018-02-13",
        "02/03/2018|01/03/2018;date 2018-01-03 2018-02-03",
        "02.03.2018|01.03.2018;date 2018-03-01 2018-03-02",
        "2 March 2018|15 Apr 2018;date 2018-03-02 2018-04-15",
        "Mar 2, 2018|April 15, 2018;date 2018-03-02 2018-04-15",
        "2-Mar-18|15-Apr-18;date 2018-03-02 2018-04-15",
        "Friday, March 2, 2018;date 2018-03-02 2018-03-02",
        "13/02/2018|02/13/2018;text 02/13/2018 13/02/2018",
        "31/02/2018;text 31/02/2018 31/02/2018",
        "2018-03-02T10:15:00Z|2018-03-02 11:15;timestamp 2018-03-02 10:15:00 2018-03-02 11:15:00",
        "3/2/2018 1:15 PM;timestamp 2018-03-02 13:15:00 2018-03-02 13:15:00",
      })
  void readsDaysAsTheyAreWritten(String cells, String expected) throws IOException {
    assertEquals(expected, extent(column(cells)));
  }

  @Test
  void oneColumnTellsHowTheOthersWriteNumbersAndDays() throws IOException {
    Table table =
        table("a;b;c;d\n1.200;3,5;02/03/2018;13/03/2018\n2.300;4,5;01/03/2018;01/01/2018\n");
    assertEquals("integer 1200 2300", extent(table.columns().get(0)));
    assertEquals("number 3.5 4.5", extent(table.columns().get(1)));
    assertEquals("date 2018-03-01 2018-03-02", extent(table.columns().get(2)));
  }

  @Test
  void theUnitInCellsIsTheColumns() throws IOException {
    ColumnUnit money = column("£1,200|£900").meaning().unit();
    assertNotNull(money);
    assertEquals("GBP", money.unit().code());
    ColumnUnit share = column("12%|7.5%").meaning().unit();
    assertNotNull(share);
    assertEquals("percent", share.unit().code());
    assertEquals("number 900000.0 1200000.0", extent(column("$1.2m|$0.9m")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void tellsTheEncoding(String charset) throws IOException {
    Table table = table("île,coût\nOléron,5\nYeu,7\n".getBytes(Charset.forName(charset)));
    assertEquals(List.of("île", "coût"), names(table));
    assertEquals("Oléron", table.columns().get(0).profile().values().get(0).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void tellsTheDelimiter(String mark) throws IOException {
    String text = "a#b#c\n\"x#y\"#2#3\n\"two\nlines\"#5#6\n".replace("#", mark);
    Table table = table(text);
    assertEquals(3, table.columns().size());
    assertEquals(2, table.rows());
  }

  @Test
  void titlesUnitsRepeatedHeadersTotalsAndRemarksAreNoRows() throws IOException {
    Table table =
        table(
            """
            Landings at four harbours,,
            Published in March,,

            Harbour,Boats,Catch
            ,number,tonnes
            Marlow,3,12.5
            Old Pier,4,8.0
            Harbour,Boats,Catch
            Kettle Bay,5,2.5
            Total,12,23.0

            Source: harbour masters,,
            * provisional,,
            """);
    assertEquals("Landings at four harbours", table.title());
    assertEquals(List.of("Harbour", "Boats", "Catch"), names(table));
    assertEquals(4, table.rows());
    assertEquals(new TotalRows("Harbour", List.of("Total")), table.meaning().totals());
    assertEquals("integer 3 12", extent(table.columns().get(1)));
  }

  @Test
  void aRowOfUnitsGivesTheUnits() throws IOException {
    Table table = table("Harbour,Depth,Catch\n,(m),(t)\nMarlow,3,12.5\nOld Pier,4,8\n");
    ColumnUnit depth = table.columns().get(1).meaning().unit();
    assertNotNull(depth);
    assertEquals("m", depth.unit().code());
    assertEquals(2, table.rows());
  }

  @Test
  void headersOfTwoRowsAreJoined() throws IOException {
    Table table =
        table(",2018,,2019,\nHarbour,Boats,Crew,Boats,Crew\nMarlow,3,9,4,8\nOld Pier,1,2,1,3\n");
    assertEquals(
        List.of("Harbour", "2018 Boats", "2018 Crew", "2019 Boats", "2019 Crew"), names(table));
    assertEquals(2, table.meaning().series().size());
  }

  @Test
  void aFileWithoutHeadersKeepsItsFirstRow() throws IOException {
    Table table = table("12.5,3,7\n14.5,4,8\n");
    assertEquals(2, table.rows());
    assertEquals(List.of("column_1", "column_2", "column_3"), names(table));
  }

  @Test
  void formulasAndStatementsAreTextLikeAnyOther() throws IOException {
    Table table =
        table(
            "\"x\"\"; DROP TABLE t; --\",b\n\"=HYPERLINK(\"\"http://a.example\"\",\"\"b\"\")\",1\n"
                + "'); DROP TABLE t; --,2\n");
    assertEquals(List.of("x\"; DROP TABLE t; --", "b"), names(table));
    assertEquals(2, table.columns().get(0).profile().distinct());
  }

  @Test
  @Timeout(60)
  void tenThousandColumnsAreRead() throws IOException {
    String header =
        IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 10_000).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    Table table = table(header + "\n" + row + "\n" + row + "\n");
    assertEquals(10_000, table.columns().size());
    assertEquals("9999", table.columns().get(9999).profile().max());
  }

  @Test
  @Timeout(60)
  void aMillionDifferentTextsAreCounted() throws IOException {
    StringBuilder text = new StringBuilder("name,n\n");
    for (int i = 0; i < 1_000_000; i++) {
      text.append("Boat ").append(i).append(',').append(i % 7).append('\n');
    }
    Table table = table(text.toString());
    assertEquals(1_000_000, table.columns().get(0).profile().distinct());
    assertEquals(ColumnProfile.MAX_VALUES, table.columns().get(0).profile().values().size());
    assertNull(table.meaning().totals());
  }
}
