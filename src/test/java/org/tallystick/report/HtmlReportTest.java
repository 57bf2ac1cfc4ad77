package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;
import org.tallystick.dataset.EvidenceRows;

class HtmlReportTest {
  static String write(Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    ReportWriter.html().write(report, out);
    return out.toString();
  }

  private static Document parse(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(50);
    Document page = parser.parseInput(html, "");
    assertEquals(List.of(), parser.getErrors());
    return page;
  }

  private static Report of(Article article) {
    return new Report(
        article,
        new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void showsTheWholeArticleWithItsFiguresMarkedByTheWorstThatIsSaid() throws IOException {
    Document page = parse(write(Samples.report()));
    assertEquals("Port opens a tenth of 440 containers", page.expectFirst("h1").text());
    page.select("sup").remove();
    assertEquals(
        Samples.article().body().replace("\n\n", " "), page.select("main .row > p").text());
    assertEquals("440", page.select("main .fig.bad").eachText().get(0));
    assertEquals("Nearly 40", page.select("main .fig.bad").eachText().get(3));
    assertEquals("$2.4 billion", page.select("main .fig.open").text());
  }

  @Test
  void putsWhatIsWrongInTheMarginAndTheQueryBehindAFold() throws IOException {
    Document page = parse(write(Samples.report()));
    Element finding = page.expectFirst("#f1");
    assertEquals("nearly 40 ÷ 440 = 8.2–9.1 %", finding.expectFirst(".sum").text());
    assertTrue(finding.text().contains("nearly 40 of 440 is at most 9.1 percent."));
    assertTrue(page.expectFirst("#v1 > .sum").text().contains("the data give 415"));
    assertEquals(
        "SELECT count(*) FROM containers WHERE month = 3",
        page.expectFirst("#v1 > details > pre").text());
    assertEquals("4 figures read. 2 disagreements.", page.expectFirst(".verdict").text());
    assertTrue(page.expectFirst("footer").text().contains("too long to be parsed"));
  }

  @Test
  void drawsWhereFiguresMeetOrMiss() throws IOException {
    Document page = parse(write(Samples.report()));
    Element picture = page.expectFirst("#f1 svg");
    assertEquals(
        "The text says 10 percent. The other figures give 8.2–9.1 percent. They do not meet.",
        picture.attr("aria-label"));
    assertEquals(1, picture.select(".gap").size());
    assertEquals(0, picture.select(".common").size());
    double ownStart = Double.parseDouble(picture.expectFirst("line.stated").attr("x1"));
    double otherEnd = Double.parseDouble(picture.expectFirst("line.other").attr("x2"));
    assertTrue(otherEnd < ownStart, otherEnd + " must lie left of " + ownStart);
  }

  @Test
  void everyLinkLeadsToSomethingOnThePage() throws IOException {
    Document page = parse(write(Samples.report()));
    Set<String> ids = new HashSet<>();
    page.select("[id]").forEach(e -> assertTrue(ids.add(e.id()), "twice: " + e.id()));
    for (Element link : page.select("[href]")) {
      assertTrue(link.attr("href").startsWith("#"), link.attr("href"));
      assertTrue(ids.contains(link.attr("href").substring(1)), link.attr("href"));
    }
  }

  @Test
  void forbidsEverythingButItsOwnStyleSheet() throws Exception {
    Document page = parse(write(Samples.report()));
    String policy = page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(page.expectFirst("style").data().getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(hash)
            + "'; base-uri 'none'; form-action 'none'",
        policy);
    assertEquals(0, page.select("script, link, img, iframe, [style], [src]").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> 440 died",
        "</title><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "<!--<a href=\"javascript:alert(1)\">click</a>-->",
        "&lt;b&gt; &amp;nbsp; ]]> '\"`",
      })
  void anArticleCannotBreakOutOfTheText(String hostile) throws IOException {
    Document page =
        parse(
            write(
                of(
                    Article.builder(hostile + "\n\n" + hostile)
                        .headline(hostile)
                        .id(hostile)
                        .source(hostile)
                        .language(hostile)
                        .build())));
    assertEquals(hostile, page.expectFirst("h1").text());
    assertEquals("Figures checked: " + hostile, page.title());
    assertEquals(0, page.select("script, img, main svg, [onerror], [onload]").size());
    assertEquals(0, page.select("a:not([href^=#])").size());
  }

  @Test
  void controlCharactersAndLoneSurrogatesAreReplaced() throws IOException {
    String html = write(of(Article.of("a\u0000b\u001b[31mc\ud800d\uffffe\u0085f")));
    assertEquals("a\ufffdb\ufffd[31mc\ufffdd\ufffde\ufffdf", parse(html).select("main p").text());
  }

  @Test
  void saysSoWhereNothingIsWrong() throws IOException {
    Document page = parse(write(of(Article.of("It rained."))));
    assertEquals("0 figures read. Nothing wrong was found.", page.expectFirst(".verdict").text());
    assertEquals(0, page.select("aside, table, nav").size());
  }

  @Test
  void equalReportsGiveEqualPages() throws IOException {
    assertEquals(write(Samples.report()), write(Samples.report()));
  }

  @Test
  void markupCannotBeLeftOpen() {
    Markup page = new Markup().open("p");
    assertThrows(IllegalStateException.class, page::toString);
    assertThrows(IllegalArgumentException.class, () -> page.open("a", "href"));
    assertThrows(IllegalArgumentException.class, () -> page.style("</style>"));
    assertFalse(page.close().toString().isEmpty());
  }

  @Test
  void rowsBehindAVerdictAreFoldedAway() throws IOException {
    String sql = "SELECT count(*) FROM containers WHERE month = 3";
    EvidenceRows rows =
        new EvidenceRows(
            "SELECT * FROM containers WHERE month = 3 LIMIT 2",
            List.of("id", "<b>port</b>"),
            List.of(List.of("1", "Oban"), List.of("2", "<script>")),
            415);
    StringBuilder out = new StringBuilder();
    ReportWriter.html(report -> Map.of(sql, rows)).write(Samples.report(), out);
    String page = out.toString();
    assertTrue(
        page.contains("<details><summary>The first 2 of 415 rows behind it</summary>"), page);
    assertTrue(page.contains("<th scope=\"col\">&lt;b&gt;port&lt;/b&gt;</th>"), page);
    assertTrue(page.contains("<td>&lt;script&gt;</td>"), page);
  }
}
