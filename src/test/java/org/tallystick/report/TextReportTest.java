package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.SourceMap;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

class TextReportTest {
  private static String write(int width, boolean colour) throws IOException {
    StringBuilder out = new StringBuilder();
    ReportWriter.text(width, colour).write(Samples.report(), out);
    return out.toString();
  }

  @Test
  void readsWell() throws IOException {
    assertEquals(
        """
        Port opens a tenth of 440 containers
        port · 21 May 2018
        ────────────────────────────────────────────────────────────────────────

        These figures do not agree (share-of-total, 86 % sure)

           “The port handled [440] containers [in March], and [10 percent] were
           opened, the customs office said.”
           “[Nearly 40] of them were opened, at $2.4 billion a day.”

           nearly 40 ÷ 440 = 8.2–9.1 %
           10 percent of 440 is 44; nearly 40 of 440 is at most 9.1 percent.

        The data give another figure (containers, 91 % sure)

           “The port handled [440] containers in March, and 10 percent were
           opened, the customs office said.”

           stated 440; the data give 415: number of containers in March
             SELECT count(*) FROM containers WHERE month = 3

        The data give these figures

           10 percent – share of containers opened
             SELECT 100.0 * count(*) FILTER (opened) / count(*) FROM containers

        The data do not answer

           $2.4 billion – no column holds it

        Note: One sentence is too long to be parsed.

        2 problems in 4 figures: 1 inconsistent; by the data 1 contradicted, 1
        supported, 1 not answered.
        """,
        write(72, false));
  }

  @Test
  void figuresLeadToTheLineOfTheFile() throws IOException {
    Article article = Article.of("Of 60 trees, 45 fell.");
    Article read =
        Article.builder(article.body())
            .sources(
                SourceMap.builder().add(0, article.body().length(), new Place.Line(7, 1)).build())
            .build();
    Finding finding =
        new Finding(
            "f1",
            "a-rule",
            Agreement.INCONSISTENT,
            List.of(),
            List.of(new Finding.Evidence(new Span(3, 5), "60", null)),
            "1",
            "2",
            "",
            "Sixty is not one.",
            BigDecimal.ONE);
    Claims claims =
        new Claims(read, List.of(), List.of(), List.of(), List.of(new Span(0, 21)), List.of());
    Report report = new Report(read, claims, List.of(finding), List.of(), List.of());
    StringBuilder out = new StringBuilder();
    ReportWriter.text(40, true, URI.create("file:///a%20b/c.txt")).write(report, out);
    String link = "\033]8;;file:///a%20b/c.txt#7\033\\\033[1;4;31m60\033[0m\033]8;;\033\\";
    assertTrue(out.toString().contains("Of " + link + " trees"), out.toString());
    StringBuilder plain = new StringBuilder();
    ReportWriter.text(40, true).write(report, plain);
    assertFalse(plain.toString().contains("\033]8"));
  }

  @Test
  void claimsAreStackedOnANarrowPage() throws IOException {
    StringBuilder out = new StringBuilder();
    ReportWriter.text(40, false).write(Samples.claims(), out);
    assertTrue(out.toString().contains("c1 440 · means: 440 · of what:"), out.toString());
    out.toString().lines().forEach(line -> assertTrue(Columns.of(line) <= 40, line));
  }

  @Test
  void marksWithColourInsteadOfBrackets() throws IOException {
    String text = write(80, true);
    assertTrue(text.contains("\033[1;4;31m440\033[0m"), text);
    assertFalse(text.contains("[440]"));
    assertEquals(
        write(80, false).replaceAll("[\\[\\]]", "").lines().count(),
        text.replaceAll("\033\\[[0-9;]*m", "").lines().count());
  }

  @Test
  void keepsWithinTheWidth() throws IOException {
    for (int width : List.of(40, 60, 100)) {
      for (String line : write(width, false).lines().toList()) {
        assertTrue(Columns.of(line) <= width, line);
      }
    }
    assertThrows(IllegalArgumentException.class, () -> ReportWriter.text(39, false));
  }

  @Test
  void saysNothingOfDataWhereThereAreNone() throws IOException {
    Report report = Samples.report();
    Verification none =
        new Verification(
            "c1",
            new Verdict.Unverifiable(Verdict.Reason.NO_DATASET),
            "440",
            null,
            null,
            null,
            null,
            BigDecimal.ONE,
            "No data were given.",
            List.of());
    Report without =
        new Report(report.article(), report.claims(), List.of(), List.of(none), List.of());
    StringBuilder out = new StringBuilder();
    ReportWriter.text(80, false).write(without, out);
    assertFalse(out.toString().contains("data"), out.toString());
    assertTrue(
        out.toString().endsWith("\n\nNo contradiction found in 4 figures.\n"), out.toString());
  }

  @Test
  void countsWideAndCombiningCharacters() {
    assertEquals(4, Columns.of("東京"));
    assertEquals(1, Columns.of("e\u0301"));
    assertEquals(2, Columns.of("😀"));
    assertEquals(4, Columns.of("שלום"));
    assertEquals("東…", Columns.cut("東京都", 4));
    Page page = new Page(40, false);
    for (String line : new Paragraph(page).add("東".repeat(50)).lines("  ", "  ").lines().toList()) {
      assertTrue(Columns.of(line) <= 40, line);
    }
  }

  @Test
  void obeysNoControlsOfAnArticle() throws IOException {
    Article article =
        Article.builder("b").id("x\033[31m\u202e\n y").headline("h\007\ud83d").build();
    Claims claims = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
    StringBuilder out = new StringBuilder();
    ReportWriter.text(80, false)
        .write(new Report(article, claims, List.of(), List.of(), List.of()), out);
    assertTrue(out.toString().contains("x[31m y"), out.toString());
    assertFalse(out.indexOf("\033") >= 0);
    assertFalse(out.indexOf("\u202e") >= 0 || out.indexOf("\007") >= 0);
    assertTrue(out.toString().contains("h\ufffd"));
    assertTrue(out.toString().contains("No figures found"));
  }

  @Test
  void leavesOutTheMiddleOfALongSentence() {
    String text = "There were 440 " + "and so on ".repeat(100) + "in all.";
    Article article = Article.of(text);
    Claims claims = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
    String quotation =
        new Quotation(new Page(80, false), claims)
            .of(List.of(Samples.span(article, "440")), Ink.RED_FIGURE, "");
    assertTrue(quotation.startsWith("“There were [440] and so on"), quotation);
    assertTrue(quotation.strip().endsWith("…”"), quotation);
    assertTrue(quotation.length() < 200, quotation);
  }

  @Test
  void listsClaimsAsATable() throws IOException {
    StringBuilder out = new StringBuilder();
    ReportWriter.text(100, false).write(Samples.claims(), out);
    assertEquals(
        """
        Port opens a tenth of 440 containers
        port · 21 May 2018
        ────────────────────────────────────────────────────────────────────────────────────────────────────

            figure        means                        of what                      when      says
        c1  440           440                          containers · handle · by t…  in March
        c2  10 percent    10 percent                   of c1 · handle · by the po…            customs office
        c3  Nearly 40     36 to 40                     of c1 · handle · by the po…            customs office
        c4  $2.4 billion  over USD 2,400,000,000 per…  containers · handle · up ·…
        """,
        out.toString());
  }
}
