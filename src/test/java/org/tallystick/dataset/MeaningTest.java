package org.tallystick.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What columns and tables mean. */
class MeaningTest {
  @TempDir Path folder;

  private Table table(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    try (DatasetCatalog catalog = DatasetCatalog.open(List.of(file.toString()))) {
      assertEquals(List.of(), catalog.problems());
      return catalog.tables().get(0);
    }
  }

  /** A column of these cells beside one that tells the rows apart. */
  private ColumnMeaning column(String header, String... cells) throws IOException {
    StringBuilder text = new StringBuilder("port,\"" + header + "\"\n");
    for (int i = 0; i < cells.length; i++) {
      text.append("Port ").append((char) ('A' + i)).append(",\"").append(cells[i]).append("\"\n");
    }
    return table("t.csv", text.toString()).columns().get(1).meaning();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Length (km);km;1;-",
        "berth_length_m;m;1;-",
        "rank_m;-;-;-",
        "water temp c;Cel;1;-",
        "area in square miles;[smi_us];1;-",
        "Fare_EUR;EUR;1;-",
        "Revenue ($ millions);USD;1000000;-",
        "budget, £m;GBP;1000000;-",
        "Cargo ('000 tonnes);t;1000;-",
        "visitors (thousands);-;1000;-",
        "pct_late;percent;1;-",
        "% late;percent;1;-",
        "wait_min;minute;1;-",
        "min_depth;-;-;-",
        "speed_kmh;km;1;1 hour",
        "Speed (km/h);km;1;1 hour",
        "accidents per 100,000 passengers;-;1;100000 passengers",
        "spending_per_capita_usd;USD;1;1 people",
        "number of crossings;-;-;-",
        "crossings 2018;-;-;-",
      })
  void unitsComeFromTheHeader(String header, String unit, BigDecimal multiplier, String per)
      throws IOException {
    ColumnUnit found = column(header, "12.5", "14", "33").unit();
    if (multiplier == null) {
      assertNull(found, String.valueOf(found));
      return;
    }
    assertNotNull(found);
    assertEquals(unit, found.unit().code());
    assertEquals(0, multiplier.compareTo(found.multiplier()), found.multiplier()::toString);
    String rate =
        found.per() == null
            ? null
            : found.per().value().toPlainString()
                + " "
                + (found.per().subject() == null
                    ? found.per().unit().code()
                    : found.per().subject());
    assertEquals(per, rate);
  }

  @ParameterizedTest
  @CsvSource({
    "pct_reoffended_2018,SHARE,SHARE,reoffended,2018",
    "avgFareLate,MEASURE,MEAN,fare late,",
    "no_of_berths,COUNT,COUNT,berths,",
    "med_income,MEASURE,MEDIAN,income,",
    "Berth rank,RANK,RANK,berth,",
    "totPop2019,COUNT,TOTAL,population,2019",
    "dept no,CODE,,department number,",
    "Year,TIME,,year,",
    "visitors Q3 2018,COUNT,,visitors,Q3 2018",
    "crossings 2018-19,COUNT,,crossings,2018-19",
  })
  void namesAreSplitAndShortFormsReadOut(
      String header, ColumnRole role, ColumnStatistic statistic, String subject, String period)
      throws IOException {
    String[] years = {"2001", "2002", "2007"};
    String[] figures = role == ColumnRole.SHARE ? new String[] {"12.5", "30", "8"} : years;
    if (role == ColumnRole.MEASURE) {
      figures = new String[] {"100.5", "230", "81"};
    }
    ColumnMeaning meaning = column(header, figures);
    assertEquals(role, meaning.role());
    assertEquals(statistic, meaning.statistic());
    assertEquals(
        subject,
        String.join(" ", meaning.subject().stream().map(w -> w.meanings().get(0)).toList()));
    assertEquals(period, meaning.period() == null ? null : meaning.period().text());
  }

  @Test
  void sharesWrittenFromNoughtToOneAreAHundredthOfPercent() throws IOException {
    ColumnUnit unit = column("share late", "0.25", "0.5", "0.75").unit();
    assertNotNull(unit);
    assertEquals("percent", unit.unit().code());
    assertEquals(BigDecimal.valueOf(100), unit.multiplier());
  }

  @Test
  void cellsOfYesAndBlankAreTrueOrFalse() throws IOException {
    ColumnMeaning meaning = column("night service", "yes", "", "yes", "");
    assertEquals(ColumnRole.TRUTH, meaning.role());
    assertEquals(List.of("yes"), meaning.yes());
    assertEquals(true, meaning.blankIsNo());
    assertEquals(ColumnRole.TRUTH, column("covered", "1", "0", "1", "0", "1").role());
    assertEquals(ColumnRole.COUNT, column("no. of cranes", "1", "0", "1", "0", "1").role());
  }

  @Test
  void rowsThatAddUpOthersAreTotals() throws IOException {
    TotalRows named =
        table("a.csv", "Harbour,Boats\nKettle Bay,3\nOld Pier,4\nMarlow,5\nTotal,12\n")
            .meaning()
            .totals();
    assertEquals(new TotalRows("Harbour", List.of("Total")), named);
    TotalRows summed =
        table(
                "b.csv",
                "Harbour,Boats,Crew\nKettle Bay,3,30\nOld Pier,4,22\nMarlow,5,9\nThe coast,12,61\n")
            .meaning()
            .totals();
    assertEquals(new TotalRows("Harbour", List.of("The coast")), summed);
    assertNull(
        table("c.csv", "Harbour,Boats\nKettle Bay,3\nOld Pier,4\nMarlow,5\nSalt Point,12\n")
            .meaning()
            .totals());
  }

  @Test
  void columnsOfYearsAreOneSeriesAndKeysNameRows() throws IOException {
    Table wide =
        table("w.csv", "Harbour,boats_2019,boats_2018,crew 2018\nMarlow,3,4,1\nOld Pier,5,6,2\n");
    assertEquals(List.of("Harbour"), wide.meaning().key());
    assertEquals(1, wide.meaning().series().size());
    ColumnSeries series = wide.meaning().series().get(0);
    assertEquals(List.of("boats"), series.subject());
    assertEquals(
        List.of("boats_2018", "boats_2019"),
        series.parts().stream().map(ColumnSeries.Part::column).toList());
    Table months = table("m.csv", "Harbour,Jan,Feb,Mar\nMarlow,3,4,1\nOld Pier,5,6,2\n");
    assertEquals(3, months.meaning().series().get(0).parts().size());
    Table pairs =
        table("p.csv", "Harbour,Year,Boats\nMarlow,2018,3\nMarlow,2019,3\nOld Pier,2018,3\n");
    assertEquals(List.of("Harbour", "Year"), pairs.meaning().key());
  }

  @Test
  void tablesJoinWhereOneNamesTheRowsOfTheOther() throws IOException {
    Path ports =
        Files.writeString(folder.resolve("ports.csv"), "id,port\n1,Marlow\n2,Old Pier\n3,Kettle\n");
    Path calls =
        Files.writeString(
            folder.resolve("calls.csv"), "call,port_id,crew\na,1,2\nb,1,3\nc,3,1\nd,2,2\n");
    try (DatasetCatalog catalog =
        DatasetCatalog.open(List.of(ports.toString(), calls.toString()))) {
      assertEquals(List.of(new Join("calls", "port_id", "ports", "id", 3, 3)), catalog.joins());
    }
  }

  @Test
  void aDescriptionGivesUnitsAndCodes() throws IOException {
    Files.writeString(
        folder.resolve("datapackage.json"),
        """
        {"resources": [{"path": "t.csv", "schema": {"fields": [
          {"name": "depth", "description": "Depth at low water, in feet"},
          {"name": "kind", "description": "1 = fishing, 2 = trade; 9 = unknown"},
          {"name": "toll", "unit": "USD"}]}}]}
        """);
    Table table = table("t.csv", "depth,kind,toll\n3,1,5\n4,2,5\n6,1,9\n9,2,7\n");
    ColumnUnit depth = table.columns().get(0).meaning().unit();
    assertNotNull(depth);
    assertEquals("[ft_i]", depth.unit().code());
    assertEquals(Map.of("1", "fishing", "2", "trade"), table.columns().get(1).meaning().codes());
    assertEquals(ColumnRole.GROUP, table.columns().get(1).meaning().role());
    ColumnUnit toll = table.columns().get(2).meaning().unit();
    assertNotNull(toll);
    assertEquals("USD", toll.unit().code());
  }
}
