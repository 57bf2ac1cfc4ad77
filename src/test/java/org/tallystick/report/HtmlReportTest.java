package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;

class HtmlReportTest {
  private static Document page(Report... reports) throws IOException {
    StringBuilder html = new StringBuilder();
    ReportWriter.html().writeAll(List.of(reports), html);
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = Jsoup.parse(html.toString(), parser);
    assertEquals(List.of(), new ArrayList<>(parser.getErrors()), "errors in the HTML");
    return page;
  }

  private static Report without(Article article) {
    Claims claims = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
    return new Report(article, claims, List.of(), List.of(), List.of("a warning"));
  }

  private static Element last(List<Element> elements) {
    return elements.get(elements.size() - 1);
  }

  @Test
  void marksTheFiguresAndSaysInTheMarginWhatIsWrong() throws IOException {
    Report report = Samples.report();
    Document page = page(report);
    assertEquals(report.article().headline(), page.select("h1").text());
    assertTrue(page.select("a.fig").size() > 0);
    for (var finding : report.findings()) {
      assertTrue(page.select(".note").text().contains(finding.message()), finding.message());
      assertTrue(page.select(".note .arith").text().contains(finding.arithmetic()));
    }
    for (var verification : report.verifications()) {
      String sql = verification.sql();
      boolean shown = sql == null || page.select("details pre code").eachText().contains(sql);
      boolean unanswered = verification.verdict().label().equals("unverifiable");
      assertTrue(shown || unanswered, () -> "no query " + sql);
    }
  }

  @Test
  void theTextStandsThereUnchanged() throws IOException {
    Report report = Samples.report();
    Document page = page(report);
    page.select("sup").remove();
    String words = String.join(" ", page.select(".words").eachText());
    assertEquals(report.article().text().replaceAll("\\s+", " ").strip(), words);
  }

  @Test
  void everyLinkLeadsSomewhereAndNoIdIsTwice() throws IOException {
    Document page = page(Samples.report(), Samples.report());
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      assertTrue(ids.add(element.id()), () -> "twice: " + element.id());
    }
    for (Element link : page.select("a[href]")) {
      assertTrue(link.attr("href").startsWith("#"), link::outerHtml);
      assertTrue(ids.contains(link.attr("href").substring(1)), link::outerHtml);
    }
    for (Element named : page.select("[aria-labelledby]")) {
      assertTrue(ids.contains(named.attr("aria-labelledby")), named::outerHtml);
    }
  }

  @Test
  void needsNothingElseAndAllowsNoScript() throws Exception {
    Document page = page(Samples.report());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    byte[] style = page.expectFirst("style").data().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    assertEquals(
        "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'",
        policy);
    assertEquals(0, page.select("script, link, img, iframe, object, embed, form").size());
    Pattern active = Pattern.compile("on.*|style|src|srcset");
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertFalse(active.matcher(attribute.getKey()).matches(), element::outerHtml);
      }
    }
  }

  @Test
  void hostileTextStaysText() throws IOException {
    String evil = "</title></style><script>alert(1)</script><a href=\"javascript:alert(2)\">x</a>";
    Article article =
        Article.builder(evil + "\n\n\u202e\u0007 &lt;\ud800 \"'")
            .headline(evil)
            .id(evil)
            .source(evil)
            .language("\"><script>")
            .build();
    Document page = page(without(article));
    assertEquals(0, page.select("script, a[href^=javascript]").size());
    assertEquals(evil, page.select("h1").text());
    String text = last(page.select(".words")).wholeText();
    assertEquals("\ufffd &lt;\ufffd \"'", text);
  }

  @Test
  void severalArticlesHaveAListWithCounts() throws IOException {
    Report clean = without(Article.of("Nothing to see."));
    Document page = page(Samples.report(), clean);
    assertEquals("The figures of 2 articles", page.select("h1").text());
    List<Element> rows = page.select("table.index tbody tr");
    assertEquals(2, rows.size());
    assertEquals(
        Integer.toString(Samples.report().claims().all().size()),
        last(rows.get(0).select("td")).text());
    assertEquals("0 0 0 0", String.join(" ", rows.get(1).select("td.n").eachText()));
    assertTrue(page.text().toLowerCase(Locale.ROOT).contains("1 of 2 articles"), page.text());
  }

  @Test
  void equalReportsGiveEqualCharacters() throws IOException {
    assertEquals(page(Samples.report()).outerHtml(), page(Samples.report()).outerHtml());
  }

  @Test
  void picturesShowWhetherFiguresMeet() {
    Markup html = new Markup();
    IntervalPicture picture =
        Objects.requireNonNull(IntervalPicture.of("10 percent", "8.2–9.1 percent"));
    picture.draw(html);
    Element svg = Jsoup.parse(html.toString()).expectFirst("svg");
    assertTrue(svg.attr("aria-label").endsWith("the two do not meet"), svg.outerHtml());
    double statedLeft = Double.parseDouble(svg.select(".stated").attr("x"));
    Element implied = svg.expectFirst(".implied");
    double impliedRight =
        Double.parseDouble(implied.attr("x")) + Double.parseDouble(implied.attr("width"));
    assertTrue(impliedRight < statedLeft, svg.outerHtml());
    assertEquals(null, IntervalPicture.of("rose", "an increase"));
    assertEquals(null, IntervalPicture.of("$5", "5 percent"));
  }
}
