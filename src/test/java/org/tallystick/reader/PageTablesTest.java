package org.tallystick.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.article.Article;
import org.tallystick.article.PageTable;

class PageTablesTest {
  private static final String TEXT =
      "<p>The ferry line carried more people over the sound last year than in any year before, its"
          + " owner said on Monday, and it wants to buy a fourth boat before the autumn.</p>";
  private static final String ROWS =
      "<tr><td>Tern</td><td>41</td></tr><tr><td>Gull</td><td>36</td></tr>"
          + "<tr><td>Skua</td><td>12</td></tr>";
  private static final String HEAD = "<tr><th>Boat</th><th>Trips</th></tr>";

  @TempDir Path folder;

  private Article read(String around) throws IOException {
    String page = "<body><main><h1>More trips</h1>" + TEXT + around + TEXT + "</main></body>";
    return ArticleReader.create().read(Files.writeString(folder.resolve("page.html"), page));
  }

  private PageTable only(String table) throws IOException {
    List<PageTable> tables = read(table).tables();
    assertEquals(1, tables.size(), tables.toString());
    return tables.get(0);
  }

  @Test
  void aTableOfFiguresIsDataAndNoText() throws IOException {
    Article article = read("<table><caption>Trips a boat</caption>" + HEAD + ROWS + "</table>");
    PageTable table = article.tables().get(0);
    assertEquals("table 1", table.name());
    assertEquals("Trips a boat", table.title());
    assertEquals(List.of("Boat", "Trips"), table.rows().get(0));
    assertEquals(List.of("Skua", "12"), table.rows().get(3));
    assertFalse(article.text().contains("Gull"));
  }

  @Test
  void theFigureAroundATableNamesIt() throws IOException {
    String table =
        "<figure><table>" + HEAD + ROWS + "</table><figcaption>Boats</figcaption></figure>";
    assertEquals("Boats", only(table).title());
    assertEquals("Trips", only("<table aria-label='Trips'>" + HEAD + ROWS + "</table>").title());
  }

  @Test
  void cellsThatSpanAreRepeatedAndSeveralRowsOfHeadingsAreOne() throws IOException {
    PageTable table =
        only(
            "<table><thead><tr><th rowspan=2>Boat</th><th colspan=2>Trips</th></tr><tr><th>2018</th>"
                + "<th>2019</th></tr></thead><tr><th rowspan=2>Tern</th><td>1</td><td>2</td></tr>"
                + "<tr><td colspan=2>3</td></tr></table>");
    assertEquals(
        List.of(
            List.of("Boat", "Trips 2018", "Trips 2019"),
            List.of("Tern", "1", "2"),
            List.of("Tern", "3", "3")),
        table.rows());
  }

  @Test
  void theFootComesLastAndNotesAndHiddenPiecesAreNoPartOfACell() throws IOException {
    PageTable table =
        only(
            "<table>"
                + HEAD
                + "<tfoot><tr><td>All</td><td>89</td></tr></tfoot><tr><td>Tern<sup><a"
                + " href='#n'>1</a></sup></td><td><span style='display:none'>041</span>41</td></tr>"
                + ROWS
                + "</table>");
    assertEquals(List.of("Tern", "41"), table.rows().get(1));
    assertEquals(List.of("All", "89"), table.rows().get(table.rows().size() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table role=presentation>%s</table>",
        "<table role=grid>%s</table>",
        "<table hidden>%s</table>",
        "<aside><table>%s</table></aside>",
        "<nav><table>%s</table></nav>",
        "<div class='related'><table>%s</table></div>",
        "<form><table>%s</table></form>",
        "<table>%s<tr><td><input></td><td>1</td></tr></table>",
        "<table><tr><td><table>%s</table></td></tr></table>",
        "<table><tr><td>Name</td><td>Told</td></tr><tr><td>a</td><td>b</td></tr><tr><td>c</td>"
            + "<td>d</td></tr></table>",
        "<table>" + HEAD + "<tr><td>Tern</td><td>41</td></tr></table>",
      })
  void whatArrangesAPageOrBelongsToAnotherPartIsNoData(String table) throws IOException {
    assertEquals(List.of(), read(table.formatted(HEAD + ROWS)).tables());
  }

  @Test
  void aTableThatHoldsTheArticleIsNoData() throws IOException {
    String page =
        "<body><table><tr><td>1</td><td><h1>More</h1>" + TEXT + TEXT + "</td></tr></table></body>";
    Path file = Files.writeString(folder.resolve("old.html"), page);
    assertEquals(List.of(), ArticleReader.create().read(file).tables());
  }

  @Test
  void aTableIsReadUpToItsLimits() throws IOException {
    String wide = "<tr>" + "<td colspan=9999>7</td>".repeat(50) + "</tr>";
    String tall = "<tr><td rowspan=9999>7</td><td>8</td></tr>";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          PageTable table = only("<table>" + HEAD + tall + wide.repeat(3_000) + "</table>");
          assertEquals(2_000, table.rows().size());
          assertEquals(60, table.rows().get(5).size());
        });
    assertEquals(10, read(("<table>" + HEAD + ROWS + "</table>").repeat(30)).tables().size());
  }

  @Test
  void nestedTablesWithoutEndCostNothing() throws IOException {
    String nested = "<table><tr><td>".repeat(20_000) + "1";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertTrue(read(nested).tables().isEmpty()));
  }
}
