package org.tallystick.report;

import java.io.IOException;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;

/** The report as an editor reads it: what is wrong first, with the sentence and the arithmetic. */
final class TextReport implements ReportWriter {
  private static final String INDENT = "   ";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private static final int WIDEST_PROSE = 100;

  private final Page page;
  private final Page table;
  private final @Nullable URI source;

  TextReport(Page page) {
    this(page, null);
  }

  TextReport(Page page, @Nullable URI source) {
    this.source = source;
    this.page = new Page(Math.min(page.width(), WIDEST_PROSE), page.colour());
    this.table = page;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    StringBuilder text = new StringBuilder();
    writeHead(report.claims(), text);
    Map<String, Claim> claims = report.claims().byId();
    Quotation quotation =
        new Quotation(page, report.claims(), SourceLinks.of(report.article(), source));
    Report.Against against = report.against();
    List<Finding> findings = new ArrayList<>(report.findings());
    findings.sort(Comparator.comparing(Finding::agreement).reversed());
    for (Finding finding : findings) {
      if (report.settled().isDismissed(finding)) {
        continue;
      }
      writeFinding(finding, report.settled(), claims, quotation, text);
      if (against != null) {
        writeSource(finding, new Quotation(page, against.claims()), text);
      }
      writeMessage(finding, text);
    }
    writeDismissed(report, text);
    if (against != null) {
      writeNew(against, claims, quotation, text);
    }
    new TextVerifications(page, claims, quotation).write(report.verifications(), text);
    new TextStyle(page).write(report.style(), text);
    for (String warning : report.warnings()) {
      text.append(new Paragraph(page).add("Note: " + warning, Ink.FAINT).lines("", "  "));
    }
    if (!report.warnings().isEmpty()) {
      text.append('\n');
    }
    text.append(new TextSummary(page).of(report));
    out.append(text);
  }

  @Override
  public void write(Claims claims, Appendable out) throws IOException {
    StringBuilder text = new StringBuilder();
    writeHead(claims, text);
    text.append(new TextClaims(table).of(claims));
    out.append(text);
  }

  private void writeHead(Claims claims, StringBuilder text) {
    Article article = claims.article();
    String headline = article.headline();
    if (headline != null) {
      text.append(new Paragraph(page).add(headline, Ink.STRONG).lines("", ""));
    }
    StringBuilder about = new StringBuilder(article.id());
    if (article.source() != null) {
      about.append(" · ").append(article.source());
    }
    if (article.date() != null) {
      about.append(" · ").append(DAY.format(article.date()));
    }
    text.append(new Paragraph(page).add(about.toString(), Ink.FAINT).lines("", ""));
    text.append(page.rule()).append("\n\n");
  }

  /** What a person dismissed: a line each. */
  private void writeDismissed(Report report, StringBuilder text) {
    int before = text.length();
    for (Finding finding : report.findings()) {
      Decisions.OnFinding decision = report.settled().findings().get(finding.id());
      if (decision != null && report.settled().isDismissed(finding)) {
        Paragraph line = new Paragraph(page).add(dismissal(decision), Ink.STRONG);
        line.add(" (" + finding.rule() + ") " + finding.message(), Ink.FAINT);
        text.append(line.lines("", INDENT));
      }
    }
    if (text.length() > before) {
      text.append('\n');
    }
  }

  private static String dismissal(Decisions.OnFinding decision) {
    String words = Settled.words(decision);
    return words.isEmpty() ? "Dismissed" : "Dismissed " + words;
  }

  private void writeFinding(
      Finding finding,
      Settled settled,
      Map<String, Claim> claims,
      Quotation quotation,
      StringBuilder text) {
    Paragraph title = new Paragraph(page);
    title.add(title(finding.agreement()), ink(finding.agreement()));
    title.add(
        " (" + finding.rule() + ", " + Numbers.percent(finding.confidence()) + ")", Ink.FAINT);
    Decisions.OnFinding decision = settled.findings().get(finding.id());
    if (decision != null) {
      title.add((" Confirmed " + Settled.words(decision)).stripTrailing(), Ink.STRONG);
    }
    text.append(title.lines("", INDENT)).append('\n');
    text.append(quotation.of(marks(finding, claims), figureInk(finding.agreement()), INDENT));
    text.append('\n');
  }

  /** The sentences of the source that a finding rests on. */
  private void writeSource(Finding finding, Quotation source, StringBuilder text) {
    List<Span> marks =
        finding.evidence().stream()
            .filter(evidence -> evidence.document() == Finding.Document.SOURCE)
            .map(Finding.Evidence::span)
            .toList();
    if (!marks.isEmpty()) {
      text.append(INDENT).append("Source:\n");
      text.append(source.of(marks, figureInk(finding.agreement()), INDENT)).append('\n');
    }
  }

  private void writeNew(
      Report.Against against, Map<String, Claim> claims, Quotation quotation, StringBuilder text) {
    List<Span> marks =
        against.fresh().stream()
            .map(claims::get)
            .filter(claim -> claim != null)
            .map(Claim::outer)
            .toList();
    if (!marks.isEmpty()) {
      text.append(new Paragraph(page).add("Not in the source", Ink.STRONG).lines("", INDENT));
      text.append('\n').append(quotation.of(marks, Ink.YELLOW_FIGURE, INDENT)).append('\n');
    }
  }

  private void writeMessage(Finding finding, StringBuilder text) {
    if (!finding.arithmetic().isEmpty()) {
      text.append(
          new Paragraph(page).add(finding.arithmetic(), Ink.STRONG).lines(INDENT, INDENT + "  "));
    }
    text.append(new Paragraph(page).add(finding.message()).lines(INDENT, INDENT)).append('\n');
  }

  private static List<Span> marks(Finding finding, Map<String, Claim> claims) {
    List<Span> marks = new ArrayList<>();
    for (Finding.Evidence evidence : finding.evidence()) {
      if (evidence.document() != Finding.Document.ARTICLE) {
        continue;
      }
      Claim claim = evidence.claim() == null ? null : claims.get(evidence.claim());
      marks.add(claim == null ? evidence.span() : claim.outer());
    }
    return marks;
  }

  private static String title(Agreement agreement) {
    return switch (agreement) {
      case INCONSISTENT -> "These figures do not agree";
      case IMPRECISE -> "These figures agree only roughly";
      case CONSISTENT -> "These figures agree";
    };
  }

  private static Ink ink(Agreement agreement) {
    return switch (agreement) {
      case INCONSISTENT -> Ink.RED;
      case IMPRECISE -> Ink.YELLOW;
      case CONSISTENT -> Ink.GREEN;
    };
  }

  private static Ink figureInk(Agreement agreement) {
    return switch (agreement) {
      case INCONSISTENT -> Ink.RED_FIGURE;
      case IMPRECISE -> Ink.YELLOW_FIGURE;
      case CONSISTENT -> Ink.GREEN_FIGURE;
    };
  }
}
