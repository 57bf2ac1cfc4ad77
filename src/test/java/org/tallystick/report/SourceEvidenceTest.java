package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;

/** A finding that rests on the text the article was written from, whose places are not its own. */
class SourceEvidenceTest {
  static Stream<ReportWriter> forms() {
    return Stream.of(
        ReportWriter.json(),
        ReportWriter.html(),
        ReportWriter.sarif(),
        ReportWriter.annotations(),
        ReportWriter.languageTool(),
        ReportWriter.csv(true));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isWrittenInEveryForm(ReportWriter form) throws IOException {
    Claims claims = Samples.claims();
    Finding finding =
        new Finding(
            "f1",
            "source-scale",
            Agreement.INCONSISTENT,
            List.of("c1"),
            List.of(
                new Finding.Evidence(claims.all().get(0).span(), claims.all().get(0).text(), "c1"),
                new Finding.Evidence(
                    new Span(90_000, 90_003), "4.9", null, Finding.Document.SOURCE)),
            "440",
            "440 million",
            "",
            "The scale is not that of the source.",
            BigDecimal.ONE);
    Report report = new Report(claims.article(), claims, List.of(finding), List.of(), List.of());
    StringBuilder out = new StringBuilder();
    form.write(report, out);
    assertTrue(out.toString().contains("440"), out.toString());
  }

  @Test
  void theSentenceOfTheSourceIsQuotedInTheMargin() throws IOException {
    Claims claims = Samples.claims();
    Article release =
        Article.builder("In March <the> port handled 4,400 containers. It rained.")
            .headline("Release")
            .build();
    int at = release.text().indexOf("4,400");
    Claims said =
        new Claims(
            release,
            List.of(),
            List.of(),
            List.of(),
            List.of(new Span(release.bodyStart(), release.text().indexOf(" It rained"))),
            List.of());
    Finding finding =
        new Finding(
            "f1",
            "source-value",
            Agreement.INCONSISTENT,
            List.of("c1"),
            List.of(
                new Finding.Evidence(claims.all().get(0).span(), claims.all().get(0).text(), "c1"),
                new Finding.Evidence(new Span(at, at + 5), "4,400", null, Finding.Document.SOURCE)),
            "440",
            "4,400",
            "",
            "The source says 4,400.",
            BigDecimal.ONE);
    Report report =
        new Report(
            claims.article(),
            claims,
            List.of(finding),
            List.of(),
            new Report.Against(said, List.of()),
            List.of(),
            Settled.NOTHING,
            List.of());
    StringBuilder out = new StringBuilder();
    ReportWriter.html().write(report, out);
    String page = out.toString();
    assertTrue(page.contains("The source, “Release”, says:"), page);
    assertTrue(
        page.contains("In March &lt;the&gt; port handled <mark>4,400</mark> containers."), page);
    assertTrue(page.contains("<dt>The source gives</dt>"), page);
    assertFalse(page.contains("It rained"), page);
  }
}
